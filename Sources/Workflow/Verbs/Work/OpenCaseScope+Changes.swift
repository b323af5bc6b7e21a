import Criteria
import Letters
import PriorAuth

// Which open cases a change of what administrators look after may touch.
extension OpenCaseScope {
  /// Those that a time limit is for, received from a day on.
  public init(of rule: ClockRule, from day: Day? = nil) {
    self.init(
      lineOfBusiness: rule.scope.lineOfBusiness, state: rule.scope.state, urgency: rule.scope.urgency,
      received: day.map { DayRange(from: max($0, rule.days.first), until: nil) } ?? rule.days)
    subject = rule.scope.subject
  }

  /// Those that a rule of state law is for, received from a day on.
  public init(of overlay: StateOverlay, from day: Day? = nil) {
    self.init(
      lineOfBusiness: overlay.scope.lineOfBusiness, state: overlay.scope.state,
      policy: overlay.scope.policy, drug: overlay.scope.drug,
      received: day.map { DayRange(from: max($0, overlay.days.first), until: nil) } ?? overlay.days)
  }
}

extension CaseDesk {
  /// A sentence on the open cases that stay under a limit that ends; nil where there are none.
  public func words(onCasesLeftUnder rule: ClockRule) throws(DeskError) -> String? {
    guard !rule.days.isEmpty, let end = rule.days.firstDayAfter else { return nil }
    let cases = try openCases(in: OpenCaseScope(of: rule), limit: 9)
    guard !cases.isEmpty else { return nil }
    let some = firstOf(cases.map { "R\($0)" }, atMost: 8)
    return
      "Received before \(end), and still under it: \(some). Ended from \(rule.days.first), it counts for none."
  }

  /// The first open cases that lie in any of some scopes, by number.
  public func openCases(
    in scopes: [OpenCaseScope], limit: Int
  ) throws(DeskError) -> [Identifier<Request>] {
    var found: Set<Identifier<Request>> = []
    for scope in scopes { found.formUnion(try openCases(in: scope, limit: limit)) }
    return Array(found.sorted { $0.number < $1.number }.prefix(limit))
  }

  /// The cases whose codes a table in force from a day on says something of: those that start until the next table.
  public func scope(ofCodes system: CodeSystem, from day: Day) throws(DeskError) -> OpenCaseScope {
    let next = try codeEditions().filter {
      $0.system == system && $0.firstDay > day && $0.withdrawal == nil
    }
    return OpenCaseScope(firstUse: DayRange(from: day, until: next.map(\.firstDay).min()), codes: system)
  }

  /// The first cases whose letters that are drafted or owed are made of a template, by number.
  public func openCases(
    awaiting template: TemplateName, limit: Int
  ) throws(DeskError) -> [Identifier<Request>] {
    let kind: LetterKind? = if case .letter(let kind) = template { kind } else { nil }
    return try read { try records.requests(awaiting: kind, limit: limit) }
  }

  /// The cases that a version taken out of force from a day on leaves without it.
  public func scopes(ofWithdrawn policy: PolicyOnFile, from day: Day) -> [OpenCaseScope] {
    guard policy.life.published != nil else { return [] }
    let days = DayRange(from: day, until: policy.version.inForce.firstDayAfter)
    return days.isEmpty ? [] : [OpenCaseScope(policy: policy.version.number, received: days)]
  }

  /// The cases that the choice of a reading may touch: those under a policy with a published version in which the point arises.
  public func scopes(of choice: ReadingChoice) throws(DeskError) -> [OpenCaseScope] {
    try read {
      let numbers = try choice.policy.map { [$0] } ?? Set(records.policies().map(\.number)).sorted()
      let arising = try numbers.filter { number in
        try records.policies(number: number).contains {
          $0.life.published != nil && !$0.version.places(of: choice.point).isEmpty
        }
      }
      return arising.map { OpenCaseScope(policy: $0) }
    }
  }
}
