import PriorAuth

/// Which criterion of a new version continues which one of an old version, by words, printed id and place.
struct CriterionMatching {
  /// A criterion with its place in the flattened version.
  struct Node {
    var criterion: Criterion
    var section: Int
    /// The place of the criterion above; nil for a section's root.
    var parent: Int?
    var words: [String: Int]
    var text: String
  }

  let old: [Node]
  let new: [Node]
  /// For each new criterion the place of the old one it continues.
  private(set) var partners: [Int?]
  /// For each old criterion the place of the new one that continues it.
  private(set) var heirs: [Int?]
  /// For each new section the old one it continues.
  let sections: SectionMatching

  /// The most pairs that are compared word by word; beyond that only equal ones are found.
  private static let comparisonLimit = 4_000_000

  /// Matches two versions: equal words first, then what kept its id or its place and most of its words.
  init(_ old: PolicyVersion, _ new: PolicyVersion) {
    self.old = Self.nodes(of: old)
    self.new = Self.nodes(of: new)
    sections = SectionMatching(old.sections, new.sections)
    partners = Array(repeating: nil, count: self.new.count)
    heirs = Array(repeating: nil, count: self.old.count)
    pairRoots()
    pairEqual { old, new, this in this.isSameSection(old, new) && old.criterion.id == new.criterion.id }
    pairEqual { old, new, this in this.areParentsPaired(old, new) }
    pairEqual { old, new, this in this.isSameSection(old, new) }
    pairSimilar(atLeast: 40) { old, new, this in
      this.areParentsPaired(old, new) && old.criterion.id == new.criterion.id
    }
    pairAsking()
    pairSimilar(atLeast: 60) { old, new, this in this.areParentsPaired(old, new) }
    pairSimilar(atLeast: 75) { old, new, this in this.isSameSection(old, new) }
    pairEqual { old, new, _ in old.words.count > 5 }
  }

  private func isSameSection(_ old: Node, _ new: Node) -> Bool {
    sections.partners[new.section] == old.section
  }

  private func areParentsPaired(_ old: Node, _ new: Node) -> Bool {
    guard let newParent = new.parent, let oldParent = old.parent else { return false }
    return partners[newParent] == oldParent
  }

  private mutating func pairRoots() {
    for index in new.indices where new[index].parent == nil {
      let section = sections.partners[new[index].section]
      guard let root = old.firstIndex(where: { $0.parent == nil && $0.section == section }) else { continue }
      pair(root, index)
    }
  }

  private mutating func pairEqual(where fits: (Node, Node, CriterionMatching) -> Bool) {
    var waiting: [String: [Int]] = [:]
    for index in old.indices where heirs[index] == nil && !old[index].text.isEmpty {
      waiting[old[index].text, default: []].append(index)
    }
    for index in new.indices where partners[index] == nil {
      let candidates = waiting[new[index].text] ?? []
      guard let found = candidates.first(where: { heirs[$0] == nil && fits(old[$0], new[index], self) })
      else { continue }
      pair(found, index)
    }
  }

  /// Pairs what kept its id and its place and asks for the same, in whatever words.
  private mutating func pairAsking() {
    for index in new.indices where partners[index] == nil && new[index].criterion.asksSomething {
      let found = old.indices.first { place in
        heirs[place] == nil && old[place].criterion.id == new[index].criterion.id
          && old[place].criterion.body == new[index].criterion.body
          && areParentsPaired(old[place], new[index])
      }
      if let found { pair(found, index) }
    }
  }

  /// Pairs what shares at least so many per cent of its words, the likest first.
  private mutating func pairSimilar(
    atLeast percent: Int, where fits: (Node, Node, CriterionMatching) -> Bool
  ) {
    let freeOld = old.indices.filter { heirs[$0] == nil }
    let freeNew = new.indices.filter { partners[$0] == nil }
    guard freeOld.count * freeNew.count <= Self.comparisonLimit else { return }
    for index in freeNew {
      var best: (index: Int, share: Int)?
      for candidate in freeOld where heirs[candidate] == nil && fits(old[candidate], new[index], self) {
        let share = Self.share(old[candidate].words, new[index].words)
        if share >= percent, share > best?.share ?? 0 { best = (candidate, share) }
      }
      if let best { pair(best.index, index) }
    }
  }

  private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
    partners[newIndex] = oldIndex
    heirs[oldIndex] = newIndex
  }

  /// The share of words two texts have in common, in per cent.
  static func share(_ one: [String: Int], _ other: [String: Int]) -> Int {
    let total = one.values.reduce(0, +) + other.values.reduce(0, +)
    guard total > 0 else { return 0 }
    let common = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    return 200 * common / total
  }

  static func bag(_ text: String) -> [String: Int] {
    Words(text).list.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  private static func nodes(of version: PolicyVersion) -> [Node] {
    var nodes: [Node] = []
    func add(_ criterion: Criterion, _ section: Int, below parent: Int?) {
      let text = criterion.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      nodes.append(
        Node(criterion: criterion, section: section, parent: parent, words: bag(text), text: text))
      let own = nodes.count - 1
      for child in criterion.children { add(child, section, below: own) }
    }
    for (index, section) in version.sections.enumerated() { add(section.root, index, below: nil) }
    return nodes
  }
}

extension Criterion {
  /// Whether the engine looks for something in the case file by itself.
  fileprivate var asksSomething: Bool { if case .clause(.kind) = body { true } else { false } }
}
