/// How long facts that were asked for are waited for.
public struct InformationWait: Sendable, Hashable {
  /// The last day on which they are in time.
  public var until: Day
  /// The last moment in time for the decision, where its clock runs on while facts are waited for; else nil.
  public var decisionDue: Moment?

  /// What the clocks of a case leave for the answer, once facts were asked for on a day.
  ///
  /// Where the clock of the decision runs on, facts have to come the day before it ends, so that there is time to
  /// decide on them; where no such day is left, on the day they are asked for.
  ///
  /// - Parameters:
  ///   - deadlines: the clocks of a case that waits.
  ///   - usual: how many days facts are waited for where no rule says so.
  public init(_ deadlines: [Deadline], askedOn day: Day, usual: Int, in zone: PlanZone) {
    func end(of step: ClockStep) -> Moment? {
      if case .running(let due)? = deadlines.first(where: { $0.step == step })?.standing { due } else { nil }
    }
    until = end(of: .informationReply).map(zone.day) ?? day.adding(days: usual)
    decisionDue = end(of: .decision)
    if let decisionDue { until = max(day, min(until, zone.day(of: decisionDue).adding(days: -1))) }
  }
}
