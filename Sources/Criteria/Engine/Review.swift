import PriorAuth

/// The steps from a record to an evaluation: choose the section, find, decide the outcome, add what follows from it.
struct Review {
  let record: CaseRecord

  private var file: CaseFile { record.file }
  private var version: PolicyVersion { record.version }

  var evaluation: Evaluation {
    guard let chosen = chosen(for: file.reviewType) else {
      let text = "\(version.number) has no criteria for \(file.reviewType.rawValue) therapy"
      return Evaluation(
        policy: version.number, version: version.inForce.first, outcome: .notApplicable,
        warnings: [Warning(code: "no-section", text: text)])
    }
    let exclusions = version.sections.filter { $0.kind == .excluded }.map { $0.root.exclusions(in: record) }
    var evaluation = Evaluation(
      policy: version.number, version: version.inForce.first, section: chosen.section.label,
      outcome: outcome(chosen.root, exclusions))
    if !chosen.fitsDisease {
      let listed = ListedExclusion.all(in: record)
      evaluation.warnings += listed.map(\.warning)
      if evaluation.outcome == .route, !listed.isEmpty {
        evaluation.outcome = .insufficient
        evaluation.missing = listed.map(\.missing)
      }
    }
    let applied = exclusions.filter { $0.finding != .notApplicable && !$0.children.isEmpty }
    var roots = [chosen.root] + applied
    switch evaluation.outcome {
    case .meets: addTerm(to: &evaluation, chosen)
    case .insufficient: evaluation.missing += missing(roots)
    case .route: roots += addRoute(to: &evaluation, chosen)
    case .notMet:
      addFallback(to: &evaluation, chosen)
      if canRoute { evaluation.missing = chosen.root.missingForOtherUse(record.readings)?.merged ?? [] }
    case .notApplicable: break
    }
    evaluation.units = UnitsCalculation(record: record, term: evaluation.authorization).units
    evaluation.criteria =
      shown([chosen.root]) + shown(applied).map(\.asExclusion) + shown(roots.dropFirst(1 + applied.count))
    addNotes(to: &evaluation, roots)
    return evaluation
  }

  private func shown(_ roots: some Sequence<CriterionResult>) -> [CriterionFinding] {
    roots.flatMap { $0.children.isEmpty ? [$0] : $0.children }.map(\.shown)
  }

  // MARK: The section

  struct Chosen {
    var section: Section
    var root: CriterionResult
    /// What was found about the disease in the heading, where the criteria leave it to that.
    var heading: Finding?

    /// Whether the record names the disease that the section is for.
    var fitsDisease: Bool {
      heading == .met || root.flattened.contains { $0.criterion.isAboutDisease && $0.finding == .met }
    }
  }

  /// The section of the kind of review whose disease fits best; continued therapy without criteria of its own falls
  /// back to the initial ones.
  private func chosen(for type: ReviewType) -> Chosen? {
    let kind: Section.Kind = type == .initial ? .initial : .continued
    let own = version.sections.filter { $0.kind == kind }
    let candidates = own.isEmpty ? version.sections.filter { $0.kind == .initial } : own
    let results = candidates.map(reviewed)
    return results.enumerated().max { left, right in
      (rank(left.element), -left.offset) < (rank(right.element), -right.offset)
    }?.element
  }

  private func reviewed(_ section: Section) -> Chosen {
    let root = section.root.evaluate(in: record)
    guard let heading = version.heading(of: section)?.evaluate(in: record) else {
      return Chosen(section: section, root: root)
    }
    // Who gets the drug has a disease that was looked at before: only another one counts.
    let isAnother = heading.finding == .notMet && section.root.lead == nil
    return Chosen(section: section, root: isAnother ? root.under(heading) : root, heading: heading.finding)
  }

  /// How well a section fits: first by its disease, then by how far its criteria go.
  private func rank(_ chosen: Chosen) -> Int {
    let disease = chosen.heading ?? chosen.root.flattened.first { $0.criterion.isAboutDisease }?.finding
    let byDisease =
      switch disease {
      case .met: 3
      case .unknown: 2
      case .notApplicable, nil: 1
      case .notMet: 0
      }
    let byOutcome =
      switch outcome(chosen.root, []) {
      case .meets: 3
      case .insufficient: 2
      case .notMet: 1
      case .route, .notApplicable: 0
      }
    return byDisease * 4 + byOutcome
  }

  // MARK: The outcome

  private func outcome(_ root: CriterionResult, _ exclusions: [CriterionResult]) -> Evaluation.Outcome {
    // A use that is not covered is listed, so that it is sent nowhere else.
    if exclusions.contains(where: { $0.finding == .notMet }) { return .notMet }
    if root.finding == .notMet { return root.failsUse && canRoute ? .route : .notMet }
    if root.finding == .unknown || exclusions.contains(where: { $0.finding == .unknown }) {
      return .insufficient
    }
    return root.finding == .met ? .meets : .insufficient
  }

  private var canRoute: Bool { version.sections.contains { $0.kind == .other } }

  private func missing(_ roots: [CriterionResult]) -> [MissingFact] {
    roots.filter { $0.finding == .unknown }.flatMap(\.missing).merged
  }

  // MARK: What follows

  private func addTerm(to evaluation: inout Evaluation, _ chosen: Chosen) {
    let shortageOnly = restsOnShortage(chosen)
    let term = TermCalculation(record: record, section: chosen.section, shortageOnly: shortageOnly).result
    evaluation.authorization = term.term
    evaluation.missing += term.missing
    evaluation.warnings += term.warnings
    evaluation.ambiguities += term.ambiguities.map { record.readings.use($0, at: chosen.section.label) }
    let points = term.fixedReadings + shortagePoints(chosen, shortageOnly)
    evaluation.ambiguities += points.map { $0.use(at: chosen.section.label) }
    if term.blocks { evaluation.outcome = .insufficient }
  }

  /// Whether the criteria are met only because the products to be tried first can't be had.
  private func restsOnShortage(_ chosen: Chosen) -> Bool {
    guard chosen.root.flattened.contains(where: { $0.criterion.isShortage && $0.finding == .met }) else {
      return false
    }
    return chosen.section.root.withoutShortage.evaluate(in: record).finding != .met
  }

  /// The points that decide which of two durations counts where one of them is for a shortage.
  private func shortagePoints(_ chosen: Chosen, _ shortageOnly: Bool) -> [FixedReading.ID] {
    let lengths = [true, false].map { chosen.section.duration(for: file.lineOfBusiness, $0)?.length }
    guard lengths[0] != lengths[1] else { return [] }
    if shortageOnly { return file.reviewType == .continued ? [.shortageExtension] : [] }
    let isShort = chosen.root.flattened.contains { $0.criterion.isShortage && $0.finding == .met }
    return isShort ? [.severalDurations] : []
  }

  private func addFallback(to evaluation: inout Evaluation, _ chosen: Chosen) {
    let failed = chosen.root.flattened.contains {
      $0.criterion.isAboutCurrentTherapy && $0.finding == .notMet
    }
    guard file.reviewType == .continued, failed, chosen.section.kind == .continued,
      version.sections.contains(where: { $0.kind == .initial })
    else { return }
    let initial = Review(record: record.asInitial).evaluation
    guard let section = initial.section else { return }
    evaluation.fallback = Evaluation.Fallback(
      section: section, outcome: initial.outcome, criteria: initial.criteria, missing: initial.missing,
      route: initial.route)
  }

  /// Finds the clause that sends the use on; returns the evaluated "other uses" section.
  private func addRoute(to evaluation: inout Evaluation, _ chosen: Chosen) -> [CriterionResult] {
    let kind: Section.Kind = file.reviewType == .initial ? .initial : .continued
    let others = version.sections.enumerated().filter { $0.element.kind == .other }
    // The section printed after the criteria of the same kind of review.
    let anchor = version.sections.lastIndex { $0.kind == kind } ?? -1
    guard let other = others.first(where: { $0.offset > anchor }) ?? others.first else { return [] }
    let root = other.element.root.evaluate(in: record)
    evaluation.route = route(in: root, missing: &evaluation.missing)
    if let decisive = usePoint(in: chosen.root) {
      evaluation.ambiguities.append(FixedReading.ID.requestedUse.use(at: decisive.criterion.id))
    }
    return [root]
  }

  /// The criterion that makes the use another one, where that is a reading: another disease is another use by the
  /// text, and the line of therapy has a choice of its own.
  private func usePoint(in root: CriterionResult) -> CriterionResult? {
    let telling = root.children.filter(\.failsUse)
    let below = telling.flatMap(\.flattened).filter(\.failsUse)
    guard !below.contains(where: \.criterion.isAboutDisease) else { return nil }
    return telling.first { result in
      !result.flattened.contains {
        $0.own.ambiguities.contains(.firstLineIsAnotherUse) || $0.criterion.failureIsOtherUse != nil
      }
    }
  }

  private func route(in root: CriterionResult, missing: inout [MissingFact]) -> Route? {
    for branch in root.children where branch.finding == .met || branch.finding == .unknown {
      let leaves = branch.flattened.filter { $0.criterion.referral != nil && $0.finding != .notApplicable }
      if let certain = leaves.first(where: { $0.finding == .met }) {
        return Route(
          to: certain.criterion.referral?.target(for: file.lineOfBusiness), because: certain.criterion.id)
      }
      let open = leaves.filter { $0.finding == .unknown }
      let targets = Set(open.map { $0.criterion.referral?.target(for: file.lineOfBusiness) })
      guard let first = open.first else { continue }
      if targets.count == 1, let target = targets.first, let target {
        return Route(to: target, because: first.criterion.id)
      }
      missing += first.missing
      return Route(to: nil, because: branch.criterion.id)
    }
    return nil
  }

  private func addNotes(to evaluation: inout Evaluation, _ roots: [CriterionResult]) {
    let all = roots.flatMap(\.asked)
    let uses = all.flatMap { result in
      result.ownAmbiguities.map { record.readings.use($0, at: result.criterion.id) }
        + result.ownFixedReadings.map { $0.use(at: result.criterion.id) }
    }
    var seen: Set<String> = []
    evaluation.ambiguities = (uses + evaluation.ambiguities).filter { seen.insert($0.id).inserted }
    evaluation.warnings = unique(
      version.warnings(for: file) + record.unknownEvidence + record.stateLawWarnings
        + record.contradictingAnswers + record.therapyWarnings
        + all.flatMap(\.own.warnings) + record.dayWarnings(about: Set(all.flatMap(\.own.evidence)))
        + evaluation.warnings)
  }
}

extension PolicyVersion {
  /// How long after its last review a policy counts as stale.
  static let reviewMonths = 12

  fileprivate func warnings(for file: CaseFile) -> [Warning] {
    var warnings: [Warning] = []
    if let lastReview, lastReview.adding(months: PolicyVersion.reviewMonths) < file.received {
      let (year, month, _) = lastReview.civil
      let when = "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
      warnings.append(Warning(code: "policy-stale", text: "\(number) was last reviewed in \(when)"))
    }
    if reconstructed {
      let text = "The text of this version was rebuilt from the revision log"
      warnings.append(Warning(code: "policy-reconstructed", text: text))
    }
    if let differing = differingNames(of: file.therapy.drug) {
      warnings.append(
        Warning(
          code: "drug-names-differ",
          text:
            "The request names \(differing) together; they are not the same drug here, so ask which is meant")
      )
    }
    let hasOwn = sections.contains { $0.kind == .continued }
    if file.reviewType == .continued, !hasOwn {
      let text = "\(number) has no criteria of its own for continued therapy; the initial ones are used"
      warnings.append(Warning(code: "no-continued-criteria", text: text))
    }
    return warnings
  }
}

extension CaseRecord {
  fileprivate var unknownEvidence: [Warning] {
    let kinds = order.compactMap { index in
      if case .other(let kind, _) = file.evidence[index].fact { kind } else { nil }
    }
    return unique(kinds).map {
      Warning(code: "unknown-evidence", text: "Evidence of the kind '\($0)' is not evaluated")
    }
  }
}
