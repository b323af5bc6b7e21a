/// A table that says for how long approvals hold: lines of business, kinds of requests or uses in its rows and columns,
/// amounts of time in its cells.
struct DurationTable {
  /// The rows, as blocks of the tree.
  let blocks: Range<Int>
  let statements: [DurationReader.Statement]

  /// The tables of a document.
  static func all(in tree: OutlineTree, reader: DurationReader) -> [DurationTable] {
    var tables: [DurationTable] = []
    var index = 0
    while index < tree.nodes.count {
      guard tree[index].kind == .row else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tree.nodes.count, tree[end].kind == .row { end += 1 }
      if let table = DurationTable(index..<end, of: tree, reader: reader) { tables.append(table) }
      index = end
    }
    return tables
  }

  private init?(_ blocks: Range<Int>, of tree: OutlineTree, reader: DurationReader) {
    guard blocks.count >= 2, blocks.count <= 200, !Self.isOutsideCriteria(blocks.lowerBound, tree) else {
      return nil
    }
    let rows = blocks.map { Cells.split(tree[$0].text).map { Prose.cleaned($0.text) } }
    let head = rows[0]
    guard head.count >= 2, head.allSatisfy({ Amount(in: $0) == nil }) else { return nil }
    var statements: [DurationReader.Statement] = []
    var isAboutTime = Self.announcesTime(before: blocks.lowerBound, tree, reader)
    for cell in head where Self.isAboutTime(cell, reader) { isAboutTime = true }
    for (row, block) in zip(rows, blocks).dropFirst() where !row.allSatisfy(\.isEmpty) {
      // What a table of doses says beside its amounts is no time of approval.
      guard let name = row.first, Amount(in: name) == nil, row.count == head.count else { return nil }
      isAboutTime = isAboutTime || LinesOfBusiness.whole(name) != nil
      for (cell, column) in zip(row, head).dropFirst() {
        // A row by itself is told from no other by its name.
        statements += reader.statements(
          in: cell, named: [name, column], span: tree[block].span, hasSubject: rows.count > 2)
      }
    }
    guard isAboutTime, !statements.isEmpty else { return nil }
    self.blocks = blocks
    self.statements = statements
  }

  /// Whether a part that is not criteria holds the block.
  private static func isOutsideCriteria(_ block: Int, _ tree: OutlineTree) -> Bool {
    var at = tree[block].parent
    while at > 0 {
      switch tree[at].role {
      case .region, .coding, .revisions, .dosing, .indications: return true
      case .criteria, .kind, .durations, nil: at = tree[at].parent
      }
    }
    return false
  }

  /// Whether the block above announces how long approvals hold.
  private static func announcesTime(before block: Int, _ tree: OutlineTree, _ reader: DurationReader) -> Bool
  {
    guard block > 0 else { return false }
    return tree[block - 1].role == .durations
      || reader.cues.durationStarts.start(Folded(tree[block - 1].text))
  }

  /// Whether the head of a column says that times of approval stand below it.
  private static func isAboutTime(_ cell: Bytes, _ reader: DurationReader) -> Bool {
    reader.cues.durationStarts.start(Folded(cell)) || reader.cues.headings.role(of: cell)?.role == .durations
  }
}
