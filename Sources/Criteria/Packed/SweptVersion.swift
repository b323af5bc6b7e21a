import PriorAuth

/// One of two versions, compiled to tell from the findings of its tests whether a case meets it, and by which section.
struct SweptVersion {
  /// A section a case can meet.
  private struct Candidate {
    var section: Section
    var tree: SweptTree
    /// The disease in the heading, where the criteria leave it to that.
    var heading: SweptTree?
    /// The criteria about the disease, in their order.
    var diseases: [Found] = []
    /// Criteria about a shortage, and the section without them, where a shortage has a duration of its own.
    var shortages: [Found] = []
    var withoutShortage: SweptTree?
  }

  /// A criterion with the ids of those it stands below: where one of those is waived, it is not there.
  private struct Found {
    var place: Int
    var above: Set<String>
  }

  /// What a case is under a section.
  private struct Result {
    var candidate: Candidate
    var values: NodeValues
    var heading: Finding?

    /// How well the disease fits.
    func rank(_ settled: Settled) -> Int {
      let asked = candidate.diseases.first { settled.leaves($0.above) }
      return switch heading ?? asked.map({ values[$0.place] }) {
      case .met: 3
      case .unknown: 2
      case .notApplicable, nil: 1
      case .notMet: 0
      }
    }
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
  let knownTherapies = KnownTherapies()
  private var candidates: [Candidate] = []
  private var exclusions: [SweptTree] = []
  /// The criteria whose answer settles a footnote or the label as well, which is not told from the findings of tests.
  let askedElsewhere: Set<String>
  /// The criteria whose finding an answer may settle though a kind looks at them.
  private(set) var answerable: Set<String> = []

  /// Compiles a version and adds its tests to the table; nil when a section does not fit.
  init?(_ version: PolicyVersion, isNew: Bool, readings: Readings, _ leaves: inout LeafTable) {
    self.version = version
    self.readings = readings
    askedElsewhere = version.idsAskedElsewhere
    for section in version.sections where section.kind != .other && section.kind != .noCriteria {
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
    var candidate = Candidate(section: section, tree: tree)
    func found(_ criterion: Criterion, above: Set<String>, _ isWanted: (Criterion) -> Bool) -> [Found] {
      let own = isWanted(criterion) ? tree.places[criterion.id].map { Found(place: $0, above: above) } : nil
      let below = above.union([criterion.id])
      return [own].compactMap { $0 } + criterion.children.flatMap { found($0, above: below, isWanted) }
    }
    if let heading = version.heading(of: section) {
      candidate.heading = SweptTree(heading, version, readings, isNew, &leaves)
      guard candidate.heading != nil else { return nil }
    }
    candidate.diseases = found(section.root, above: [], \.isAboutDisease)
    if section.durations.contains(where: { $0.reserved == .shortage }) {
      candidate.shortages = found(section.root, above: [], \.isShortage)
      candidate.withoutShortage = SweptTree(section.root.withoutShortage, version, readings, isNew, &leaves)
      guard candidate.withoutShortage != nil else { return nil }
    }
    return candidate
  }

  /// How a case with these findings meets the version; nil when it does not. The same steps as `Review`.
  func meeting(_ findings: LeafFindings, _ type: ReviewType, _ settled: Settled) -> Meeting? {
    let kind: Section.Kind = type == .initial ? .initial : .continued
    let own = candidates.filter { $0.section.kind == kind }
    let concerned = own.isEmpty ? candidates.filter { $0.section.kind == .initial } : own
    let results = concerned.map { candidate in
      let heading = candidate.heading.map { $0.values(findings, settled)[$0.root] }
      return Result(candidate: candidate, values: candidate.tree.values(findings, settled), heading: heading)
    }
    // A section whose disease fits better goes first, and among those that fit equally well one that is met.
    let best = results.map { $0.rank(settled) }.max()
    let chosen = results.first {
      $0.rank(settled) == best && $0.heading != .notMet && $0.values[$0.candidate.tree.root] == .met
    }
    guard let chosen, exclusions.allSatisfy({ $0.holds(findings, settled) }),
      let place = version.sections.firstIndex(of: chosen.candidate.section)
    else { return nil }
    return Meeting(section: place, restsOnShortage: restsOnShortage(chosen, findings, settled))
  }

  private func restsOnShortage(_ chosen: Result, _ findings: LeafFindings, _ settled: Settled) -> Bool {
    guard let without = chosen.candidate.withoutShortage,
      chosen.candidate.shortages.contains(where: {
        settled.leaves($0.above) && chosen.values[$0.place] == .met
      })
    else { return false }
    return without.values(findings, settled)[without.root] != .met
  }
}

/// What is settled beside the kinds: by a reviewer's answers, and by rules of state law that waive a criterion.
struct Settled {
  var answers: [Answer]
  var waived: Set<String>

  /// What the parts with answers and with rules of law say.
  init(answers: [Answer], law: CaseFile) {
    self.answers = answers
    let rules = CaseRecord(file: law, version: .blank(), readings: Readings()).stateRules
    waived = Set(rules.compactMap(\.content.waives))
  }

  /// Whether none of these criteria is waived.
  func leaves(_ ids: Set<String>) -> Bool { waived.isDisjoint(with: ids) }
}

/// A tree whose tests are places in the findings that two versions share.
struct SweptTree {
  let root: Int
  let places: [String: Int]
  let answerable: Set<String>
  private let alternatives: [String: Int]
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
    alternatives = compiler.alternatives
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

  func values(_ findings: LeafFindings, _ settled: Settled) -> NodeValues {
    let facts = slots.map { PackedFact.value(of: findings[$0]) }
    var changes: [Int: NodeChange] = [:]
    for answer in settled.answers where answerable.contains(answer.criterion) {
      if let place = places[answer.criterion] { changes[place] = .answered(answer.finding) }
    }
    changes.waive(settled.waived, places, alternatives)
    return tree.values(of: facts, changing: changes)
  }

  /// Whether nothing stands against it: it is met, or does not apply.
  func holds(_ findings: LeafFindings, _ settled: Settled) -> Bool {
    let finding = values(findings, settled)[root]
    return finding == .met || finding == .notApplicable
  }
}
