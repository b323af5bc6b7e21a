/// Gives the labelled blocks of a tree their roles: a labelled heading is an item until its words are read.
enum Roles {
  static func assigned(to tree: consuming OutlineTree, cues: Cues) -> OutlineTree {
    let heads = Heads(cues: cues)
    for index in tree.nodes.indices where tree[index].role == nil {
      guard tree[index].isItem || (tree[index].kind == .paragraph && !tree[index].children.isEmpty) else {
        continue
      }
      let node = tree[index]
      let title = node.children.isEmpty ? nil : TitleTime(of: node.text)?.title
      guard let (role, isWhole) = cues.headings.role(of: (title ?? node.text).prefix(120)) else { continue }
      if accepts(role, isWhole: isWhole, for: node, heads: heads) { tree.nodes[index].role = role }
    }
    return tree
  }

  private static func accepts(_ role: Role, isWhole: Bool, for node: OutlineTree.Node, heads: Heads) -> Bool {
    let hasChildren = !node.children.isEmpty
    switch role {
    case .kind:
      if isWhole || heads.titleBeforeApproval(node.text) != nil { return true }
      if hasChildren, Endings.opensList(node.text), node.text.count <= 200 { return true }
      return LineShape.isTitle(node.text[...]) && (hasChildren || node.isSetOff)
    case .dosing: return hasChildren
    case .criteria: return isWhole && hasChildren
    case .region where node.isItem && Self.appendix.start(Folded(node.text.prefix(40))):
      return isTopLevel(node) && node.text.count <= 200
    default:
      guard LineShape.isTitle(node.text[...]), node.text.count <= 100 else { return false }
      return node.isItem ? isTopLevel(node) : node.isSetOff
    }
  }

  /// The title of an appendix can be long.
  private static let appendix = Phrases(["appendix", "appendices"])

  /// Parts of the document are numbered in roman, in arabic or in capitals.
  private static func isTopLevel(_ node: OutlineTree.Node) -> Bool {
    guard let style = node.label?.style, style.frame != .parentheses else { return false }
    switch style.numerals {
    case .upperRoman, .arabic, .upperLetters: return true
    default: return false
    }
  }
}
