import PriorAuth

extension CriterionChange {
  /// What changed in a section of the new version, in the order of its tree; a removed criterion stands where it
  /// stood, after what came before it.
  static func all(inNew section: Int, _ matching: CriterionMatching) -> [CriterionChange] {
    var changes: [CriterionChange] = []
    if let partner = matching.sections.partners[section] {
      let first = matching.old.firstIndex { $0.section == partner } ?? matching.old.count
      changes += removed(from: first, inOld: partner, matching)
    }
    for index in matching.new.indices where matching.new[index].section == section {
      if let change = change(of: index, matching) { changes.append(change) }
      guard let partner = matching.partners[index] else { continue }
      changes += removed(from: partner + 1, inOld: matching.old[partner].section, matching)
    }
    return changes
  }

  /// All criteria of an old section that nothing continues.
  static func removed(inOld section: Int, _ matching: CriterionMatching) -> [CriterionChange] {
    matching.old.indices.filter { matching.old[$0].section == section && matching.heirs[$0] == nil }
      .map { matching.old[$0].criterion }.filter { !$0.isReserved }.map(removed)
  }

  /// The criteria from a place on that nothing continues, up to the first one that something does.
  private static func removed(
    from start: Int, inOld section: Int, _ matching: CriterionMatching
  ) -> [CriterionChange] {
    matching.old[min(start, matching.old.count)...].enumerated().prefix { offset, node in
      node.section == section && matching.heirs[start + offset] == nil
    }.filter { !$0.element.criterion.isReserved }.map { removed($0.element.criterion) }
  }

  private static func removed(_ criterion: Criterion) -> CriterionChange {
    CriterionChange(
      id: criterion.id, ways: [.removed], oldText: criterion.text, newText: nil,
      properties: properties(from: criterion, to: nil))
  }

  private static func change(of index: Int, _ matching: CriterionMatching) -> CriterionChange? {
    let node = matching.new[index]
    guard let partner = matching.partners[index] else {
      return node.criterion.isReserved
        ? nil
        : CriterionChange(
          id: node.criterion.id, ways: [.added], oldText: nil, newText: node.criterion.text,
          properties: properties(from: nil, to: node.criterion))
    }
    let old = matching.old[partner]
    let properties = properties(from: old.criterion, to: node.criterion)
    var ways: [Way] = []
    if isMoved(from: old, to: node, matching) { ways.append(.moved) }
    // The words of a section's root are its heading, which is compared as such.
    if old.text != node.text, node.parent != nil { ways.append(.reworded) }
    if !properties.isEmpty { ways.append(.changed) }
    guard !ways.isEmpty else { return nil }
    return CriterionChange(
      id: node.criterion.id, oldID: old.criterion.id == node.criterion.id ? nil : old.criterion.id,
      ways: ways,
      oldText: old.criterion.text, newText: node.criterion.text, properties: properties)
  }

  /// Whether a criterion has another id than the move of the one above it explains.
  private static func isMoved(
    from old: CriterionMatching.Node, to new: CriterionMatching.Node, _ matching: CriterionMatching
  ) -> Bool {
    guard old.criterion.id != new.criterion.id else { return false }
    guard let oldParent = old.parent, let newParent = new.parent, matching.partners[newParent] == oldParent
    else { return old.parent != nil }
    let oldStem = matching.old[oldParent].criterion.id
    let newStem = matching.new[newParent].criterion.id
    guard old.criterion.id.hasPrefix(oldStem), new.criterion.id.hasPrefix(newStem) else { return true }
    return old.criterion.id.dropFirst(oldStem.count) != new.criterion.id.dropFirst(newStem.count)
  }

  /// What two criteria ask for, where they differ; one that is absent asks for nothing.
  private static func properties(from old: Criterion?, to new: Criterion?) -> [PropertyChange] {
    PropertyChange.ifDifferent("combinator", old?.combinator?.phrase, new?.combinator?.phrase)
      + clauses("rule", old?.clause, new?.clause) + clauses("condition", old?.condition, new?.condition)
      + clauses("lead", old?.lead, new?.lead)
      + PropertyChange.ifDifferent("footnote", old?.footnote?.text, new?.footnote?.text)
      + clauses("footnote rule", old?.footnote?.clause, new?.footnote?.clause)
      + PropertyChange.ifDifferent("failing it", old?.failing, new?.failing)
  }

  private static func clauses(_ name: String, _ old: Clause?, _ new: Clause?) -> [PropertyChange] {
    // The words of an attested clause are those of the criterion, which are compared by themselves.
    if case .attested = old, case .attested = new { return [] }
    guard old != new else { return [] }
    let phrases = (old?.phrase, new?.phrase)
    if phrases.0 != phrases.1 { return [PropertyChange(name, from: phrases.0, to: phrases.1)] }
    return [PropertyChange(name, from: old?.parameters, to: new?.parameters)]
  }
}

extension Criterion {
  fileprivate var combinator: Combinator? {
    if case .group(let combinator, _) = body { combinator } else { nil }
  }

  /// Whether it only keeps a number free.
  fileprivate var isReserved: Bool { body == .reserved }

  fileprivate var clause: Clause? { if case .clause(let clause) = body { clause } else { nil } }

  fileprivate var failing: String? {
    failureIsOtherUse.map { $0 ? "means another use" : "leaves the use as it is" }
  }
}
