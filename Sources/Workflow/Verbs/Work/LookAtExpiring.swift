import Criteria
import PriorAuth

// Ways to look at approvals by their last day.
extension CaseDesk {
  /// A page of the approvals in force whose last day lies in the window, soonest first.
  public func expiring(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws(DeskError) -> Page<ExpiringRow, ExpiringKey> {
    try check(call)
    try TextCheck.line(of: window.filter.lineOfBusiness)
    return try read { try records.expiring(resolved(window), call) }
  }

  /// The same with what spreadsheets and scripts ask for beside the line.
  public func expiringApprovals(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws(DeskError) -> Page<ExpiringApproval, ExpiringKey> {
    try check(call)
    try TextCheck.line(of: window.filter.lineOfBusiness)
    return try read { try records.expiringApprovals(resolved(window), call) }
  }

  /// The window of today and so many days after, the last of them included.
  public func window(
    withinDays days: Int, only filter: ExpiringFilter = .all, at clock: WallClock
  ) throws(DeskError) -> ExpiringWindow {
    guard (0...36_525).contains(days) else { throw .invalid(.window, .outside(0, 36_525)) }
    return .within(days: days, of: clock.today, filter)
  }

  /// How many approvals in force end on which day of a window.
  public func expiringDays(_ window: ExpiringWindow) throws(DeskError) -> [ExpiringCount] {
    try TextCheck.line(of: window.filter.lineOfBusiness)
    return try read { try records.expiringDays(try resolved(window)) }
  }

  /// What the renewal of an authorization would find today, or finds where it is under way: nothing is opened and
  /// nothing is kept.
  public func outlook(
    onRenewing id: Identifier<Authorization>, at clock: WallClock
  ) throws(DeskError) -> RenewalOutlook {
    try read {
      let authorization = try existing(id)
      guard authorization.value.state == .active else {
        throw DeskError.notRenewable(id, authorization.value.state)
      }
      let renewal = try records.openRenewal(of: id)
      let file = try renewal.map(factsOnFile) ?? supposedRenewal(of: authorization, at: clock)
      let evaluation: Evaluation?
      do {
        evaluation = try self.evaluation(of: file, by: assessor).evaluation
      } catch DeskError.noPolicyInForce {
        evaluation = nil
      }
      return RenewalOutlook(
        authorization: authorization, member: file.member.member, renewal: renewal,
        carried: file.evidence.map(\.evidence), evaluation: evaluation)
    }
  }

  /// The renewal as it would be opened now, with what carries over.
  private func supposedRenewal(
    of authorization: OnFile<Authorization>, at clock: WallClock
  ) throws -> CaseOnFile {
    var file = try factsOnFile(authorization.value.request)
    let stamp = Stamp(by: login, at: clock.now)
    file.request = RequestOnFile(
      id: file.request.id, request: continuation(of: authorization, file.request.request, at: clock),
      state: .received, version: 1, changed: stamp, stamp: stamp)
    file.evidence = file.evidence.filter { $0.evidence.fact.carriesOver }
    file.answers = []
    return file
  }

  /// The filter with its plan, reviewer and prescriber as lists name them, whichever name was given and in whichever case.
  private func resolved(_ window: ExpiringWindow) throws -> ExpiringWindow {
    var window = window
    window.filter.plan = try window.filter.plan.map { plan in
      try Self.kept(plan, among: records.plans(ofNewest: 500).map(\.name))
    }
    window.filter.reviewer = try window.filter.reviewer.map { reviewer in
      try Self.kept(reviewer, among: records.people().map(\.login))
    }
    guard let name = window.filter.prescriber else { return window }
    let keys = try records.prescriberKeys(named: name)
    guard keys.count < 2 else { throw DeskError.invalid(.prescriberName, .ambiguous) }
    window.filter.prescriber = keys.first ?? name
    return window
  }

  /// A name as it is on record, which differs by its case at most.
  private static func kept(_ name: String, among names: [String]) -> String {
    names.contains(name) ? name : names.first { $0.lowercased() == name.lowercased() } ?? name
  }
}
