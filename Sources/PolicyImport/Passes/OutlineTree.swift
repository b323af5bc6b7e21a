/// The document as a tree of blocks, before anything is known about what they mean.
struct OutlineTree {
  /// What a block is, by its form.
  enum Kind: Hashable {
    case root
    case heading
    case item
    case paragraph
    /// A paragraph that starts with `Note:`.
    case note
    /// A paragraph that starts with a footnote mark.
    case footnote(mark: String)
    /// A line that says only AND or OR.
    case connective
    /// A row of a table.
    case row
  }

  struct Node {
    var kind: Kind
    var label: Label?
    var text: Bytes
    var span: Range<Int>
    /// The number of the first line in the document.
    var line: Int
    /// The indices of its lines, furniture not counted.
    var lines: Range<Int>
    var indent: Int
    var role: Role?
    var parent: Int
    var children: [Int] = []
    /// What follows from the answers to a question, answer by answer.
    var answers: [Bytes] = []
    /// Whether the document sets the block off as a heading.
    var isSetOff = false
    /// The level of a Markdown heading.
    var level = 0
    /// How many blocks it stands in.
    var depth = 0

    var isItem: Bool { kind == .item }
  }

  var nodes: [Node] = []
  /// The lines the blocks are made of.
  var lines: [Line] = []
  var diagnostics: [(code: ImportDiagnostic.Code, node: Int)] = []

  subscript(index: Int) -> Node { _read { yield nodes[index] } }

  /// For each block the last block of its subtree, in the order printed.
  private(set) var ends: [Int] = []
  /// For each block the items among its children.
  private(set) var items: [[Int]] = []

  /// Settles where subtrees end and which items they have, once every block is in its place.
  mutating func close() {
    items = nodes.indices.map { node in nodes[node].children.filter { nodes[$0].isItem } }
    ends = Array(nodes.indices)
    for index in nodes.indices.reversed() where index > 0 {
      let parent = nodes[index].parent
      ends[parent] = max(ends[parent], ends[index])
    }
  }

  /// The index of the line behind the tables that a heading heads: those of the next part are not its own.
  func tableEnd(of block: Int) -> Int {
    for index in (block + 1)..<(ends[block] + 1) where nodes[index].role != nil {
      return nodes[index].lines.lowerBound
    }
    return nodes[ends[block]].lines.upperBound
  }
}
