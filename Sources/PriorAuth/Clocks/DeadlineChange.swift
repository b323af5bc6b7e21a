/// A clock of an open request that would stand otherwise under another rule.
public struct DeadlineChange: Sendable, Hashable {
  public var request: Identifier<Request>
  public var step: ClockStep
  /// How it stands; nil where no rule sets it now.
  public var before: ClockStanding?
  public var after: ClockStanding

  /// A change of a clock.
  public init(
    request: Identifier<Request>, step: ClockStep, before: ClockStanding?, after: ClockStanding
  ) {
    self.request = request
    self.step = step
    self.before = before
    self.after = after
  }
}
