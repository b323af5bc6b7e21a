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
    for index in block...tree.ends[block] {
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
      append(row(node), node)
    }
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
    guard let last = regions.indices.last, !text.isEmpty else { return }
    if !regions[last].text.isEmpty { regions[last].text += "\n" }
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
