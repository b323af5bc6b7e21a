import PriorAuth

/// One of two versions, compiled to tell from the findings of its tests whether a case meets it, and by which section.
struct SweptVersion {
  /// A section a case can meet.
  private struct Candidate {
    var section: Section
    var tree: SweptTree
    /// The place of the criterion about the disease.
    var disease: Int?
    /// Criteria about a shortage, and the section without them, where a shortage has a duration of its own.
    var shortages: [Int] = []
    var withoutShortage: SweptTree?
  }

  /// How a case meets the version.
  struct Meeting: Hashable {
    /// The place of the section in the version.
    var section: Int
    /// Whether only a shortage makes it so.
    var restsOnShortage: Bool
  }

  let version: PolicyVersion
  let readings: Readings
  private var candidates: [Candidate] = []
  private var exclusions: [SweptTree] = []
  /// The criteria whose finding an answer may settle though a kind looks at them.
  private(set) var answerable: Set<String> = []

  /// Compiles a version and adds its tests to the table; nil when a section does not fit.
  init?(_ version: PolicyVersion, isNew: Bool, readings: Readings, _ leaves: inout LeafTable) {
    self.version = version
    self.readings = readings
    for section in version.sections where section.kind != .other {
      guard section.kind != .excluded else {
        var root = section.root
        if case .group(_, let children) = root.body { root.body = .group(.none, children) }
        guard let tree = SweptTree(root, version, readings, isNew, &leaves, leavingOutUnanswered: true) else {
          return nil
        }
        exclusions.append(tree)
        continue
      }
      guard let candidate = Self.candidate(section, version, readings, isNew, &leaves) else { return nil }
      candidates.append(candidate)
    }
    answerable = (candidates.map(\.tree) + exclusions).reduce(into: []) { $0.formUnion($1.answerable) }
  }

  private static func candidate(
    _ section: Section, _ version: PolicyVersion, _ readings: Readings, _ isNew: Bool,
    _ leaves: inout LeafTable
  ) -> Candidate? {
    guard let tree = SweptTree(section.root, version, readings, isNew, &leaves) else { return nil }
    let criteria = section.root.flattened
    var candidate = Candidate(section: section, tree: tree)
    candidate.disease = criteria.first(where: \.isAboutDisease).flatMap { tree.places[$0.id] }
    if section.durations.contains(where: { $0.reserved == .shortage }) {
      candidate.shortages = criteria.filter(\.isShortage).compactMap { tree.places[$0.id] }
      candidate.withoutShortage = SweptTree(section.root.withoutShortage, version, readings, isNew, &leaves)
      guard candidate.withoutShortage != nil else { return nil }
    }
    return candidate
  }

  /// How a case with these findings meets the version; nil when it does not. The same steps as `Review`.
  func meeting(_ findings: LeafFindings, _ type: ReviewType, _ answers: [Answer]) -> Meeting? {
    let kind: Section.Kind = type == .initial ? .initial : .continued
    let own = candidates.filter { $0.section.kind == kind }
    let concerned = own.isEmpty ? candidates.filter { $0.section.kind == .initial } : own
    let results = concerned.map { (candidate: $0, values: $0.tree.values(findings, answers)) }
    // A section whose disease fits better goes first, and among those that fit equally well one that is met.
    let best = results.map { Self.rank($0.values, $0.candidate) }.max()
    let chosen = results.first {
      Self.rank($0.values, $0.candidate) == best && $0.values[$0.candidate.tree.root] == .met
    }
    guard let chosen, exclusions.allSatisfy({ $0.holds(findings, answers) }),
      let place = version.sections.firstIndex(of: chosen.candidate.section)
    else { return nil }
    return Meeting(section: place, restsOnShortage: restsOnShortage(chosen, findings, answers))
  }

  private static func rank(_ values: NodeValues, _ candidate: Candidate) -> Int {
    switch candidate.disease.map({ values[$0] }) {
    case .met: 3
    case .unknown: 2
    case .notApplicable, nil: 1
    case .notMet: 0
    }
  }

  private func restsOnShortage(
    _ chosen: (candidate: Candidate, values: NodeValues), _ findings: LeafFindings, _ answers: [Answer]
  ) -> Bool {
    guard let without = chosen.candidate.withoutShortage,
      chosen.candidate.shortages.contains(where: { chosen.values[$0] == .met })
    else { return false }
    return without.values(findings, answers)[without.root] != .met
  }
}

/// A tree whose tests are places in the findings that two versions share.
struct SweptTree {
  let root: Int
  let places: [String: Int]
  let answerable: Set<String>
  private let tree: FlatTree
  /// The tests it looks at, by their places among all.
  private let slots: [Int]

  init?(
    _ criterion: Criterion, _ version: PolicyVersion, _ readings: Readings, _ isNew: Bool,
    _ leaves: inout LeafTable, leavingOutUnanswered: Bool = false
  ) {
    // Where two criteria have one id, it does not say which of them is meant.
    let ids = criterion.flattened.map(\.id)
    guard Set(ids).count == ids.count else { return nil }
    var compiler = CriterionCompiler(version, readings: readings, leavingOutUnanswered: leavingOutUnanswered)
    root = compiler.add(criterion)
    places = compiler.places
    answerable = criterion.answerable
    var slots: [Int] = []
    var nodes: [FlatNode] = []
    for node in compiler.nodes {
      guard node.isLeaf, compiler.facts.indices.contains(Int(node.slot)) else {
        nodes.append(node)
        continue
      }
      let leaf = Leaf(
        operation: node.operation, source: compiler.facts[Int(node.slot)], limit: node.limit, isNew: isNew)
      nodes.append(FlatNode(.finding, at: node.place, slot: UInt16(clamping: slots.count)))
      slots.append(leaves.place(of: leaf, in: version))
    }
    guard leaves.isWhole, let tree = FlatTree(nodes, factCount: slots.count) else { return nil }
    self.tree = tree
    self.slots = slots
  }

  func values(_ findings: LeafFindings, _ answers: [Answer]) -> NodeValues {
    let facts = slots.map { PackedFact.value(of: findings[$0]) }
    var changes: [Int: NodeChange] = [:]
    for answer in answers where answerable.contains(answer.criterion) {
      if let place = places[answer.criterion] { changes[place] = .answered(answer.finding) }
    }
    return tree.values(of: facts, changing: changes)
  }

  /// Whether nothing stands against it: it is met, or does not apply.
  func holds(_ findings: LeafFindings, _ answers: [Answer]) -> Bool {
    let finding = values(findings, answers)[root]
    return finding == .met || finding == .notApplicable
  }
}

extension Criterion {
  /// The criterion and all below it, parents first.
  fileprivate var flattened: [Criterion] { [self] + children.flatMap(\.flattened) }
}
