/// A value as it stands in the record: its number there, who entered it, and when.
public struct OnFile<Value: Sendable & Hashable>: Sendable, Hashable {
  public var id: Identifier<Value>
  public var value: Value
  /// Who entered it, and when.
  public var stamp: Stamp

  /// A value with its number and stamp.
  public init(id: Identifier<Value>, value: Value, stamp: Stamp) {
    self.id = id
    self.value = value
    self.stamp = stamp
  }
}

/// Who did something, and when.
public struct Stamp: Sendable, Hashable {
  /// The login name.
  public var by: String
  public var at: Moment

  /// A stamp.
  public init(by: String, at: Moment) {
    self.by = by
    self.at = at
  }
}
