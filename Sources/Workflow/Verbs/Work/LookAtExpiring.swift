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

  /// What the renewal of an authorization would find today: nothing is opened and nothing is kept.
  public func outlook(
    onRenewing id: Identifier<Authorization>, at clock: WallClock
  ) throws(DeskError) -> RenewalOutlook {
    try read {
      let authorization = try existing(id)
      guard authorization.value.state == .active else {
        throw DeskError.notRenewable(id, authorization.value.state)
      }
      let earlier = try factsOnFile(authorization.value.request)
      let stamp = Stamp(by: login, at: clock.now)
      var file = earlier
      file.request = RequestOnFile(
        id: earlier.request.id, request: continuation(of: authorization, earlier.request.request, at: clock),
        state: .received, version: 1, changed: stamp, stamp: stamp)
      file.evidence = earlier.evidence.filter { $0.evidence.fact.carriesOver }
      file.answers = []
      let evaluation: Evaluation?
      do {
        evaluation = try self.evaluation(of: file, by: assessor).evaluation
      } catch DeskError.noPolicyInForce {
        evaluation = nil
      }
      return RenewalOutlook(
        authorization: authorization, member: earlier.member.member, renewal: try records.openRenewal(of: id),
        carried: file.evidence.map(\.evidence), evaluation: evaluation)
    }
  }

  /// The filter with a prescriber as lists name one, whichever name was given.
  private func resolved(_ window: ExpiringWindow) throws -> ExpiringWindow {
    guard let name = window.filter.prescriber else { return window }
    let keys = try records.prescriberKeys(named: name)
    guard keys.count < 2 else { throw DeskError.invalid(.prescriberName, .ambiguous) }
    var resolved = window
    resolved.filter.prescriber = keys.first ?? name
    return resolved
  }
}
