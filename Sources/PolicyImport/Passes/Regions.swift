/// Gathers the parts of the document that are not criteria under their headings.
struct Regions {
  private let tree: OutlineTree
  private(set) var regions: [OutlineRegion] = []
  private var isPreamble = false

  /// The parts that the given blocks head, in the order printed; blocks without a heading gather in one part.
  static func read(_ blocks: [Int], of tree: OutlineTree) -> [OutlineRegion] {
    var regions = Regions(tree)
    for block in blocks.sorted() { regions.take(block) }
    return regions.regions
  }

  private init(_ tree: OutlineTree) { self.tree = tree }

  private mutating func take(_ block: Int) {
    var tableEnd = block
    for index in block...tree.ends[block] where index >= tableEnd {
      let node = tree[index]
      if node.kind == .heading || namesPart(node.role) {
        regions.append(
          OutlineRegion(heading: CriterionText.cleaned(heading(of: node)).string, text: "", span: node.span))
        isPreamble = false
        if node.kind == .heading, LineShape.isRow(node.text) { append(row(node), node) }
        continue
      }
      if regions.isEmpty || (index == block && !isPreamble) {
        regions.append(OutlineRegion(heading: "", text: "", span: node.span))
        isPreamble = true
      }
      tableEnd = endOfTable(startingAt: index, before: tree.ends[block] + 1)
      if tableEnd > index + 1 {
        appendTable(index..<tableEnd)
      } else {
        append(row(node), node)
      }
    }
  }

  /// The block behind the last one that stands close below a row of a laid-out table.
  private func endOfTable(startingAt index: Int, before limit: Int) -> Int {
    guard tree[index].kind == .row, !tree[index].text.contains(.tab),
      tree[index].text.first != UInt8(ascii: "|")
    else { return index + 1 }
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
    append(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), first)
    append("", last)
  }

  private func namesPart(_ role: Role?) -> Bool {
    switch role {
    case .region, .coding, .revisions, .indications: true
    case .criteria, .kind, .dosing, .durations, nil: false
    }
  }

  /// Of the first row of a table the first cell names it.
  private func heading(of node: OutlineTree.Node) -> Bytes {
    let line = tree.lines[node.lines.lowerBound].text
    guard node.kind == .heading, LineShape.isRow(line), let first = Cells.split(line).first else {
      return node.text
    }
    return first.text
  }

  private mutating func append(_ text: String, _ node: OutlineTree.Node) {
    guard let last = regions.indices.last else { return }
    if !regions[last].text.isEmpty, !text.isEmpty { regions[last].text += "\n" }
    regions[last].text += text
    regions[last].span =
      regions[last].span.lowerBound..<max(regions[last].span.upperBound, node.span.upperBound)
  }

  private func row(_ node: OutlineTree.Node) -> String {
    switch node.kind {
    case .row: Cells.split(node.text).map { Prose.cleaned($0.text).string }.joined(separator: "\t")
    case .item: [node.label?.printed ?? "", node.text.string].joined(separator: " ")
    default: node.text.string
    }
  }
}
