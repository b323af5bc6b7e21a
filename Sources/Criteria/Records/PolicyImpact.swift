import PriorAuth

/// What a version, another reading or a rule of state law would change for one open request or active authorization, beside what holds
/// now.
public struct ImpactRow: Sendable, Hashable {
  /// What is looked at.
  public enum Subject: Sendable, Hashable {
    case request(Identifier<Request>)
    case authorization(Identifier<Authorization>, grantedOn: Identifier<Request>)
  }

  public var subject: Subject
  public var lineOfBusiness: LineOfBusiness?
  public var before: ImpactSide
  public var after: ImpactSide
  /// The criteria whose finding differs, which is why.
  public var findings: [FindingChange]

  /// What would change; nil when outcome, missing facts, route and end stay the same.
  ///
  /// - Parameter difference: from the present version to the new one, by which criteria are matched.
  public init?(
    _ subject: Subject, _ line: LineOfBusiness?, before: Evaluation, after: Evaluation,
    _ difference: PolicyDifference
  ) {
    self.subject = subject
    lineOfBusiness = line
    self.before = ImpactSide(before)
    self.after = ImpactSide(after)
    guard !self.before.isSame(as: self.after, difference) else { return nil }
    findings = FindingChange.all(from: before, to: after, difference)
  }
}

/// What one version says about a case, as far as an impact list compares it.
public struct ImpactSide: Sendable, Hashable {
  /// The first day of the version; nil when none governs.
  public var version: Day?
  public var outcome: Evaluation.Outcome
  public var missing: [MissingFact]
  /// Where the use would be sent.
  public var route: String?
  /// The last day an approval would cover.
  public var through: Day?
  /// The rule by which it would end there.
  public var basis: String?

  /// What an evaluation says.
  public init(_ evaluation: Evaluation) {
    version = evaluation.version
    outcome = evaluation.outcome
    missing = evaluation.missing
    route = evaluation.route?.to
    through = evaluation.authorization?.days.through
    basis = evaluation.authorization?.basis
  }

  /// - Parameter difference: from this version to the other's.
  func isSame(as other: ImpactSide, _ difference: PolicyDifference) -> Bool {
    outcome == other.outcome && route == other.route && through == other.through
      && Set(missing.map { $0.question(on: $0.criterion) })
        == Set(other.missing.map { $0.question(on: difference.earlierID(of: $0.criterion)) })
  }
}

extension PolicyDifference {
  /// The id in the old version of a criterion of the new one; none of the old one's where it is new.
  fileprivate func earlierID(of id: String) -> String {
    addedIDs.contains(id) ? "+" + id : earlierIDs[id] ?? id
  }
}

extension MissingFact {
  /// What is asked for. A fact is the same whichever criterion asks for it; what a reviewer finds is said of one criterion.
  fileprivate func question(on criterion: String) -> String {
    fact.hasPrefix("reviewer's") ? fact + ask + criterion : fact + ask
  }
}

/// A criterion whose finding differs between two versions.
public struct FindingChange: Sendable, Hashable {
  /// The printed id in the new version; in the old one for a criterion that is gone.
  public var id: String
  public var text: String
  /// Nil for a criterion that the old version has not.
  public var before: Finding?
  /// Nil for a criterion that the new version has not.
  public var after: Finding?
  /// Whether it names a use that is not covered.
  public var isExclusion = false
  /// Why the new finding is what it is; for a criterion that is gone, why the old one was.
  public var reason: String

  /// The criteria with another finding, of criteria inside each other only the innermost: first those that both versions
  /// have, then what only one of them has.
  static func all(
    from old: Evaluation, to new: Evaluation, _ difference: PolicyDifference
  ) -> [FindingChange] {
    var earlier: [String: CriterionFinding] = [:]
    for finding in old.criteria.flatMap(\.flattened) { earlier[finding.id] = finding }
    var changes: [FindingChange] = []
    var seen: Set<String> = []
    func visit(_ finding: CriterionFinding, isSettled: Bool) -> Bool {
      let oldID =
        difference.addedIDs.contains(finding.id) ? nil : difference.earlierIDs[finding.id] ?? finding.id
      let before = oldID.flatMap { earlier[$0] }
      if let oldID { seen.insert(oldID) }
      let place = changes.count
      let settles = isSettled || finding.bearing == .met || finding.bearing == .notApplicable
      let isInner = finding.children.map { visit($0, isSettled: settles) }.contains(true)
      guard !isInner, before?.finding != finding.finding else { return isInner }
      // A new criterion that holds or does not apply, or stands inside one that does, explains nothing.
      if before == nil, settles { return false }
      changes.insert(
        FindingChange(
          id: finding.id, text: finding.text, before: before?.finding, after: finding.finding,
          isExclusion: finding.isExclusion, reason: finding.reason), at: place)
      return true
    }
    for finding in new.criteria { _ = visit(finding, isSettled: false) }
    changes += old.criteria.flatMap(\.inTheWay).filter { !seen.contains($0.id) }.map {
      FindingChange(
        id: $0.id, text: $0.text, before: $0.finding, after: nil, isExclusion: $0.isExclusion,
        reason: $0.reason)
    }
    return changes.filter { $0.before != nil && $0.after != nil }
      + changes.filter { $0.before == nil || $0.after == nil }
  }
}

extension CriterionFinding {
  /// The innermost findings that keep this one from being met.
  fileprivate var inTheWay: [CriterionFinding] {
    guard bearing == .notMet || bearing == .unknown else { return [] }
    return children.isEmpty ? [self] : children.flatMap(\.inTheWay)
  }
}

/// How far an assessment has come.
public struct ImpactProgress: Sendable, Hashable {
  public var done: Int
  /// How many cases there were when it began.
  public var total: Int

  /// A number of cases out of all.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// What an assessment found in all.
public struct ImpactSummary: Sendable, Hashable {
  /// How many were looked at, and for how many something would change.
  public struct Count: Sendable, Hashable {
    public var examined: Int
    public var changed: Int
    /// Cases on record that could not be read back.
    public var unreadable: Int

    /// Counts, from none on.
    public init(examined: Int = 0, changed: Int = 0, unreadable: Int = 0) {
      self.examined = examined
      self.changed = changed
      self.unreadable = unreadable
    }
  }

  /// What is supposed otherwise.
  public enum Change: Sendable, Hashable {
    /// A version of a policy, by its first day.
    case version(number: String, Day)
    /// Another reading of an ambiguous point, by its id; for one policy or for all.
    case reading(Ambiguity.ID, reading: String, policy: String?)
    /// A rule of state law.
    case overlay(StateOverlay)
  }

  /// What was assessed.
  public var change: Change
  public var requests = Count()
  public var authorizations = Count()
  /// False when it was stopped before its end.
  public var isComplete = true

  /// An assessment that has not begun.
  public init(of change: Change) { self.change = change }
}
