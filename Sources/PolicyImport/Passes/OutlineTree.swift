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
    /// Whether the document sets the block off as a heading.
    var isSetOff = false
    /// The level of a Markdown heading.
    var level = 0

    var isItem: Bool { kind == .item }
  }

  var nodes: [Node] = []
  /// The lines the blocks are made of.
  var lines: [Line] = []
  var diagnostics: [(code: ImportDiagnostic.Code, node: Int)] = []

  subscript(index: Int) -> Node { nodes[index] }

  /// The last block of the subtree, in the order printed.
  func lastDescendant(of index: Int) -> Int {
    var last = index
    while let child = nodes[last].children.last { last = child }
    return last
  }

  /// The bytes from the block's start to the end of everything below it.
  func extent(of index: Int) -> Range<Int> {
    let start = nodes[index].span.lowerBound
    return start..<max(nodes[index].span.upperBound, nodes[lastDescendant(of: index)].span.upperBound)
  }
}
