extension SectionReader {
  /// `AND ALL of the following:` below a list goes on with what the list asks for: both lists are criteria of one section.
  mutating func joinLists(behind index: Int, to section: inout OutlineSection) {
    var further: [(list: Int, connective: Connective)] = []
    var last = index
    while let next = listJoined(behind: last) {
      further.append(next)
      last = next.list
    }
    guard !further.isEmpty, tree[index].kind == .paragraph else { return }
    let isExcluded = section.kind == .excluded
    section.children = [outlineNode(index, depth: 0, isExcluded: isExcluded)]
    for (list, _) in further {
      var node = outlineNode(list, depth: 0, isExcluded: isExcluded)
      node.text = String(node.text.drop { $0 != " " }.dropFirst())
      section.children.append(node)
      joined.insert(list)
    }
    section.combinator = Combinators.implied(by: further.map(\.connective)) ?? .all
    if section.combinator == .mixed { report(.mixedConnectives, index) }
  }

  /// The list right behind another one whose head begins with a connective.
  private func listJoined(behind index: Int) -> (list: Int, connective: Connective)? {
    let next = tree.ends[index] + 1
    guard next < tree.nodes.count, tree[next].kind == .paragraph, tree[next].parent == tree[index].parent,
      !itemChildren(of: next).isEmpty, heads.isLead(tree[next].text)
    else { return nil }
    switch tree[next].text.prefix(while: \.isLetter).string {
    case "AND", "And": return (next, .and)
    case "OR", "Or": return (next, .or)
    default: return nil
    }
  }
}
