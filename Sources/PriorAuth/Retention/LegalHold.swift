/// That the content of a case has to be kept, however long ago it ended.
public struct LegalHold: Sendable, Hashable {
  public var request: Identifier<Request>
  public var reason: String
  /// Who ended it, when and why; nil as long as it counts.
  public var lifted: Stamp?
  public var liftReason: String?

  /// A hold.
  public init(
    _ request: Identifier<Request>, reason: String, lifted: Stamp? = nil, liftReason: String? = nil
  ) {
    self.request = request
    self.reason = reason
    self.lifted = lifted
    self.liftReason = liftReason
  }
}
