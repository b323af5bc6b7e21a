/// One node of a tree in reading order.
public struct TreeNode<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What tells it from other nodes.
  public let id: ID
  /// How many nodes it is inside of.
  public let depth: Int
  /// The sign before its text.
  public let sign: Sign?
  /// Its text.
  public let label: String
  /// A word at the right end of the line: the state in letters.
  public let note: String
  /// How its text is drawn.
  public let role: CellRole

  /// A node.
  public init(
    _ id: ID, depth: Int, sign: Sign? = nil, label: String, note: String = "", role: CellRole = .text
  ) {
    self.id = id
    self.depth = max(0, depth)
    self.sign = sign
    self.label = label
    self.note = note
    self.role = role
  }
}

/// What a key did to a tree.
public enum TreeOutcome<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The key is not one for a tree.
  case ignored
  /// The choice moved, or tried to beyond an end.
  case moved
  /// A node was expanded or collapsed.
  case toggled
  /// The chosen node was opened.
  case opened(ID)
}

/// A tree as a list of nodes with depths, some of them collapsed.
public struct TreeView<ID: Hashable & Sendable>: Sendable {
  /// All nodes, each before those inside of it.
  public private(set) var nodes: [TreeNode<ID>]
  /// The nodes whose inside is hidden.
  public private(set) var collapsed: Set<ID> = []
  /// The indexes of the nodes that can be seen.
  private(set) var visible: [Int]
  private(set) var scroll = Scroll()

  /// A tree with everything expanded.
  public init(_ nodes: [TreeNode<ID>] = []) {
    self.nodes = nodes
    visible = Array(nodes.indices)
  }

  /// The chosen node; nil when the tree is empty.
  public var selected: TreeNode<ID>? {
    visible.indices.contains(scroll.selection) ? nodes[visible[scroll.selection]] : nil
  }

  /// Replaces the nodes and keeps the choice and what is collapsed, as far as those nodes still exist.
  public mutating func replace(_ nodes: [TreeNode<ID>]) {
    let chosen = selected?.id
    self.nodes = nodes
    showVisible(choosing: chosen)
  }

  /// Says in which rectangle the tree will be drawn.
  public mutating func resize(to rect: Rect) {
    scroll.page = max(1, rect.rows)
    scroll.select(scroll.selection, of: visible.count)
  }

  /// Chooses a node and expands what hides it.
  public mutating func select(_ id: ID) {
    guard let index = nodes.firstIndex(where: { $0.id == id }) else { return }
    for ancestor in ancestors(of: index) { collapsed.remove(nodes[ancestor].id) }
    showVisible(choosing: id)
  }

  /// Hides what is inside of a node.
  public mutating func collapse(_ id: ID) {
    guard let index = nodes.firstIndex(where: { $0.id == id }), hasInside(index) else { return }
    collapsed.insert(id)
    showVisible(choosing: selected?.id)
  }

  /// Takes a key. Up, down and page keys move, right expands or enters, left collapses or leaves, plus, minus
  /// and Space change the node, Enter opens it.
  public mutating func update(_ key: Key) -> TreeOutcome<ID> {
    guard let node = selected else { return .ignored }
    let index = visible[scroll.selection]
    switch key {
    case .enter: return .opened(node.id)
    case .right where collapsed.contains(node.id): return toggle(node.id)
    case .right:
      if hasInside(index) { scroll.select(scroll.selection + 1, of: visible.count) }
      return .moved
    case .left where hasInside(index) && !collapsed.contains(node.id): return toggle(node.id)
    case .left:
      if let parent = ancestors(of: index).first { select(nodes[parent].id) }
      return .moved
    case .character(" ") where hasInside(index): return toggle(node.id)
    case .character("+") where collapsed.contains(node.id): return toggle(node.id)
    case .character("-") where hasInside(index) && !collapsed.contains(node.id): return toggle(node.id)
    case .character("j"): scroll.select(scroll.selection + 1, of: visible.count)
    case .character("k"): scroll.select(scroll.selection - 1, of: visible.count)
    default:
      guard scroll.move(by: key, count: visible.count) else { return .ignored }
    }
    return .moved
  }

  func hasInside(_ index: Int) -> Bool {
    index + 1 < nodes.count && nodes[index + 1].depth > nodes[index].depth
  }

  /// The nodes a node is inside of, the nearest first.
  private func ancestors(of index: Int) -> [Int] {
    var depth = nodes[index].depth
    var found: [Int] = []
    for candidate in stride(from: index - 1, through: 0, by: -1) where nodes[candidate].depth < depth {
      found.append(candidate)
      depth = nodes[candidate].depth
    }
    return found
  }

  private mutating func toggle(_ id: ID) -> TreeOutcome<ID> {
    if collapsed.remove(id) == nil { collapsed.insert(id) }
    showVisible(choosing: id)
    return .toggled
  }

  private mutating func showVisible(choosing id: ID?) {
    visible = []
    var hiddenBelow: Int?
    for (index, node) in nodes.enumerated() {
      if let depth = hiddenBelow, node.depth > depth { continue }
      visible.append(index)
      hiddenBelow = collapsed.contains(node.id) ? node.depth : nil
    }
    let place = visible.firstIndex { nodes[$0].id == id }
    scroll.select(place ?? nearestShown(to: id) ?? scroll.selection, of: visible.count)
  }

  /// The line of the innermost shown node around a node that is hidden now.
  private func nearestShown(to id: ID?) -> Int? {
    guard let index = nodes.firstIndex(where: { $0.id == id }) else { return nil }
    return visible.lastIndex { $0 <= index }
  }
}
