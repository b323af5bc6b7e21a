import PriorAuth

/// A case at a count of its changes: a change prepared on it is refused once somebody else has changed it.
public struct SeenCase: Sendable, Hashable {
  public var id: Identifier<Request>
  public var version: Int

  /// A case as it was seen.
  public init(_ id: Identifier<Request>, version: Int) {
    self.id = id
    self.version = version
  }
}
