import PriorAuth

/// Turns a tree of criteria into flat nodes, and notes the facts its tests look at.
struct CriterionCompiler {
  private(set) var nodes: [FlatNode] = []
  private(set) var facts: [FactSource] = []
  /// The place of each criterion's finding, by printed id.
  private(set) var places: [String: Int] = [:]
  /// The place of the group of which a criterion is one of several that are enough, by the criterion's id.
  private(set) var alternatives: [String: Int] = [:]
  private let version: PolicyVersion
  private let readings: Readings
  /// Whether what needs a reviewer's answer is left out where there is none, as in a list of uses not covered.
  private let leavesOutUnanswered: Bool
  /// The node that says whether the regimen is one of the label, once there is one.
  private var labelledRegimen: Int?

  init(_ version: PolicyVersion, readings: Readings, leavingOutUnanswered: Bool = false) {
    self.version = version
    self.readings = readings
    leavesOutUnanswered = leavingOutUnanswered
  }

  /// Adds a criterion after all it depends on; the same steps in the same order as `Criterion.evaluate`.
  @discardableResult
  mutating func add(_ criterion: Criterion, isAlternative: Bool = false) -> Int {
    var place = body(of: criterion)
    if let lead = criterion.lead { place = node(.all, over: [place, asked(lead, of: criterion.id)]) }
    if let clause = criterion.footnote?.clause { place = footnoted(place, by: clause, criterion) }
    // A limit that is always asked has no condition.
    let isAlwaysAsked = readings[.unchangedDoseOverLimit] == 1
    if let condition = criterion.condition, condition != .kind(.doseIncrease) || !isAlwaysAsked {
      let holds = add(condition, of: criterion.id, as: .condition)
      place = node(isAlternative ? .onKnownCondition : .onCondition, slot: holds, limit: place)
    }
    places[criterion.id] = place
    return place
  }

  private mutating func body(of criterion: Criterion) -> Int {
    switch criterion.body {
    case .reserved: return test(.finding, .skipped)
    case .clause(let clause): return asked(clause, of: criterion.id)
    case .group(let combinator, let children): return group(combinator, children)
    }
  }

  private mutating func group(_ combinator: Combinator, _ children: [Criterion]) -> Int {
    var places = children.map { add($0, isAlternative: combinator != .all) }
    if combinator == .any { exclude(children, &places) }
    let whole = combination(combinator, of: places)
    if combinator != .all, combinator != .none {
      for child in children { alternatives[child.id] = whole }
    }
    guard combinator == .any else { return whole }
    // Alternatives for drugs on the formulary and for all others: one of them holds while it is open which.
    let sides = [true, false].map { side in
      zip(children, places).filter { $0.0.referral?.onFormulary == side }.map(\.1)
    }
    guard sides.allSatisfy({ !$0.isEmpty }) else { return whole }
    let open = sides.map { node(.someUnknown, over: $0) }
    return node(.any, over: [whole, node(.atLeastMet, over: open, limit: 2)])
  }

  /// A referral for whatever no other one is for holds only where no other one does.
  private mutating func exclude(_ children: [Criterion], _ places: inout [Int]) {
    for index in children.indices where children[index].isForUnlistedUse {
      let others = children[..<index].indices.filter { children[$0].isReferral }.map { places[$0] }
      guard !others.isEmpty else { continue }
      places[index] = node(
        .unlessSkipped, over: [places[index], node(.not, limit: node(.any, over: others))],
        limit: places[index])
      self.places[children[index].id] = places[index]
    }
  }

  private mutating func footnoted(_ place: Int, by clause: Clause, _ criterion: Criterion) -> Int {
    var footnote = add(clause, of: criterion.id, as: .footnote)
    if readings[.literatureAgainstFootnote] == 1, case .group(_, let children) = criterion.body {
      footnote = excused(footnote, of: place, children)
    }
    return node(.unlessSkipped, over: [place, footnote], limit: place)
  }

  /// A footnote that gives way where the criterion is met by literature alone.
  private mutating func excused(_ footnote: Int, of place: Int, _ children: [Criterion]) -> Int {
    let isLiterature = { (child: Criterion) in child.body == .clause(.kind(.supportedByLiterature)) }
    let literature = children.filter(isLiterature).compactMap { places[$0.id] }
    guard !literature.isEmpty else { return footnote }
    let others = children.filter { !isLiterature($0) }.compactMap { places[$0.id] }
    let other = others.isEmpty ? [] : [node(.not, limit: isMet(node(.any, over: others)))]
    let conditions = [
      isMet(node(.not, limit: footnote)), isMet(place), isMet(node(.any, over: literature)),
    ]
    return node(.any, over: [footnote, node(.all, over: conditions + other)])
  }

  private mutating func isMet(_ place: Int) -> Int { node(.isMet, limit: place) }

  /// A criterion's own clause, left out where a reviewer has to answer it and has not.
  private mutating func asked(_ clause: Clause, of criterion: String) -> Int {
    let place = add(clause, of: criterion)
    guard leavesOutUnanswered, clause.needsAnswer else { return place }
    return node(.onCondition, slot: test(.finding, .isAnswered(criterion)), limit: place)
  }

  /// Where a clause stands.
  private enum Place {
    case ownClause, condition, footnote
  }

  private mutating func add(_ clause: Clause, of criterion: String?, as place: Place = .ownClause) -> Int {
    switch clause {
    case .kind(let kind): return place == .footnote ? refer(to: kind) : add(kind)
    case .attested:
      guard let criterion else { return test(.finding, .open) }
      return test(.finding, place == .condition ? .answerOnCondition(criterion) : .answer(criterion))
    case .all(let parts): return node(.all, over: parts.map { add($0, of: criterion, as: place) })
    case .any(let parts): return node(.any, over: parts.map { add($0, of: criterion, as: place) })
    case .not(let part): return node(.not, limit: add(part, of: criterion, as: place))
    }
  }

  /// A kind that a footnote or the label repeats; not asked where it is waived.
  private mutating func refer(to kind: CriterionKind) -> Int {
    switch kind {
    case .regimen, .unsupportedUse:
      let place = add(kind)
      return node(.onCondition, slot: test(.finding, .mayAsk(kind)), limit: place)
    default: return test(.finding, .referred(kind))
    }
  }

  /// Kinds that compare one number become a test of it; the others are found before and enter as findings.
  private mutating func add(_ kind: CriterionKind) -> Int {
    switch kind {
    case .age(let rule):
      let limits = [
        rule.atLeastMonths.map { (FlatNode.Operation.atLeast, $0) },
        rule.belowMonths.map { (FlatNode.Operation.atMost, $0 - 1) },
      ].compactMap { $0 }
      guard !limits.isEmpty else { return test(.finding, .kind(kind)) }
      let places = limits.map { test($0.0, .monthsOfAge, limit: $0.1) }
      return places.count == 1 ? places[0] : node(.all, over: places)
    case .lineOfTherapy(let rule):
      return test(.equal, .intent, limit: Int(FactSource.number(of: rule.intent)))
    case .regimen(let rule):
      let labelled = addLabelledRegimen()
      guard rule.recommendedSuffices else { return node(.all, over: [labelled]) }
      return node(.any, over: [test(.finding, .recommended), labelled])
    case .unsupportedUse:
      let labelled = test(.finding, .kind(.labelledUse))
      let support = [test(.finding, .kind(.supportedByLiterature)), test(.finding, .recommended)]
      let supported = isMet(node(.any, over: support))
      let doubtful = node(.all, over: [supported, test(.finding, .open)])
      return node(.not, limit: node(.any, over: [labelled, doubtful]))
    default: return test(.finding, .kind(kind))
    }
  }

  /// The steps of `RegimenRule.labelled` in turn: alone, for a labelled use, in a labelled dose.
  private mutating func addLabelledRegimen() -> Int {
    if let labelledRegimen { return labelledRegimen }
    var steps = [test(.finding, .uncombined)]
    let uses = version.label.indications.compactMap(\.clause).map { add($0, of: nil, as: .footnote) }
    if !uses.isEmpty {
      let use = node(.any, over: uses)
      steps.append(node(.onCondition, slot: test(.finding, .firstReview), limit: use))
    }
    steps.append(test(.finding, version.label.rows.isEmpty ? .labelledDose : .labelledDoseForUse))
    let place = node(.inTurn, over: steps)
    labelledRegimen = place
    return place
  }

  // MARK: Nodes

  private mutating func test(_ operation: FlatNode.Operation, _ fact: FactSource, limit: Int = 0) -> Int {
    let slot = facts.firstIndex(of: fact) ?? facts.count
    if slot == facts.count { facts.append(fact) }
    return append(
      FlatNode(operation, at: place, slot: UInt16(clamping: slot), limit: Int32(clamping: limit)))
  }

  private mutating func combination(_ combinator: Combinator, of places: [Int]) -> Int {
    switch combinator {
    case .all: node(.all, over: places)
    case .any: node(.any, over: places)
    case .none: node(.none, over: places)
    case .atLeast(let count): node(.atLeastMet, over: places, limit: count)
    }
  }

  private mutating func node(
    _ operation: FlatNode.Operation, over places: [Int] = [], slot: Int = 0, limit: Int = 0
  ) -> Int {
    let kids = places.reduce(UInt64(0)) { $0 | (UInt64(1) << UInt64(clamping: $1)) }
    return append(
      FlatNode(
        operation, at: place, slot: UInt16(clamping: slot), limit: Int32(clamping: limit), kids: kids))
  }

  /// Where the next node goes; past the last place, `FlatTree` refuses the whole.
  private var place: UInt8 { UInt8(clamping: nodes.count) }

  private mutating func append(_ node: FlatNode) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }
}
