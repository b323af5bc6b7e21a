/// By when what is due next on a request has to be done.
public struct ListedDeadline: Sendable, Hashable {
  public var request: Identifier<Request>
  public var step: ClockStep
  public var due: Moment

  /// A deadline.
  public init(request: Identifier<Request>, step: ClockStep, due: Moment) {
    self.request = request
    self.step = step
    self.due = due
  }
}
