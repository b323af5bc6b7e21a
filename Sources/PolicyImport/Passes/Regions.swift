/// Gathers the parts of the document that are not criteria under their headings.
struct Regions {
  private let tree: OutlineTree
  private var regions: [Region] = []
  private var isPreamble = false

  /// A part whose text still grows.
  private struct Region {
    var heading: String
    var text = Bytes()
    var span: Range<Int>
  }

  /// The parts that the given blocks head, in the order printed; blocks without a heading gather in one part.
  static func read(_ blocks: [Int], of tree: OutlineTree) -> [OutlineRegion] {
    var regions = Regions(tree)
    for block in blocks.sorted() { regions.take(block) }
    return regions.regions.map { OutlineRegion(heading: $0.heading, text: $0.text.string, span: $0.span) }
  }

  private init(_ tree: OutlineTree) { self.tree = tree }

  private mutating func take(_ block: Int) {
    var tableEnd = block
    for index in block...tree.ends[block] where index >= tableEnd {
      if tree[index].kind == .heading || namesPart(tree[index].role) {
        regions.append(
          Region(heading: CriterionText.cleaned(heading(of: tree[index])).string, span: tree[index].span))
        isPreamble = false
        if tree[index].kind == .heading, LineShape.isRow(tree[index].text) { append(row(index), index) }
        continue
      }
      if regions.isEmpty || (index == block && !isPreamble) {
        regions.append(Region(heading: "", span: tree[index].span))
        isPreamble = true
      }
      tableEnd = endOfTable(startingAt: index, before: tree.ends[block] + 1)
      if tableEnd > index + 1 {
        appendTable(index..<tableEnd)
      } else {
        append(row(index), index)
      }
    }
  }

  /// The block behind the last one that stands close below a row of a laid-out table.
  private func endOfTable(startingAt index: Int, before limit: Int) -> Int {
    guard tree[index].kind == .row, LineShape.isLaidOut(tree[index].text) else { return index + 1 }
    var end = index + 1
    while end < limit, tree[end].kind == .row || tree[end].kind == .paragraph,
      tree.lines[tree[end].lines.lowerBound].blanksBefore == 0
    { end += 1 }
    return end
  }

  private mutating func appendTable(_ blocks: Range<Int>) {
    let first = tree[blocks.lowerBound]
    let last = tree[blocks.upperBound - 1]
    let rows = LaidOutTable.rows(of: tree.lines[first.lines.lowerBound..<last.lines.upperBound])
    append(
      Bytes(rows.map { Bytes($0.joined(separator: [.tab])) }.joined(separator: [.newline])), blocks.lowerBound
    )
    append([], blocks.upperBound - 1)
  }

  private func namesPart(_ role: Role?) -> Bool {
    switch role {
    case .region, .coding, .revisions, .indications: true
    case .criteria, .kind, .dosing, .durations, nil: false
    }
  }

  /// Of the first row of a table the first cell names it.
  private func heading(of node: OutlineTree.Node) -> Bytes {
    let line = tree.lines[node.lines.lowerBound]
    guard node.kind == .heading, LineShape(line).isRow, let first = Cells.first(of: line.text) else {
      return node.text
    }
    return Bytes(first)
  }

  private mutating func append(_ text: Bytes, _ block: Int) {
    guard let last = regions.indices.last else { return }
    if !regions[last].text.isEmpty, !text.isEmpty { regions[last].text.append(.newline) }
    regions[last].text += text
    let end = max(regions[last].span.upperBound, tree[block].span.upperBound)
    regions[last].span = regions[last].span.lowerBound..<end
  }

  /// The words of a block, of the row of a table with tabs between its cells.
  private func row(_ block: Int) -> Bytes {
    switch tree[block].kind {
    case .row:
      var row = Bytes()
      row.reserveCapacity(tree[block].text.count)
      for (place, cell) in Cells.texts(in: tree[block].text).enumerated() {
        if place > 0 { row.append(.tab) }
        Prose.appendCleaned(cell, to: &row)
      }
      return row
    case .item: return Bytes((tree[block].label?.printed ?? "").utf8) + [.space] + tree[block].text
    default: return tree[block].text
    }
  }
}
