import PriorAuth

/// Where a version stands between its import and the day it no longer applies.
public enum PolicyState: String, Sendable, Hashable, CaseIterable {
  /// Read from its document; nothing is decided under it.
  case draft
  /// Somebody compared it with its document.
  case reviewed
  case published
  case withdrawn
}

/// What became of a version after its import: who did it, and when.
public struct PolicyLife: Sendable, Hashable {
  public var state: PolicyState
  public var reviewed: Stamp?
  public var published: Stamp?
  public var withdrawal: Withdrawal?

  /// The end of a version for a reason of its own, not by a successor.
  public struct Withdrawal: Sendable, Hashable {
    /// The first day on which it no longer applies.
    public var from: Day
    public var reason: String
    public var stamp: Stamp

    /// A withdrawal.
    public init(from: Day, reason: String, stamp: Stamp) {
      self.from = from
      self.reason = reason
      self.stamp = stamp
    }
  }

  /// A life so far.
  public init(
    _ state: PolicyState, reviewed: Stamp? = nil, published: Stamp? = nil, withdrawal: Withdrawal? = nil
  ) {
    self.state = state
    self.reviewed = reviewed
    self.published = published
    self.withdrawal = withdrawal
  }

  /// Whether it may still be bound, reviewed and published.
  public var isDraft: Bool { state == .draft || state == .reviewed }

  /// The days on which requests received are decided under a version with these printed days; nil when there are
  /// none, because it was never published or withdrawn before it began.
  public func decides(_ inForce: DayRange) -> DayRange? {
    guard published != nil else { return nil }
    guard let withdrawal else { return inForce }
    guard withdrawal.from > inForce.first else { return nil }
    let end = inForce.firstDayAfter.map { min($0, withdrawal.from) } ?? withdrawal.from
    return DayRange(from: inForce.first, until: end)
  }
}
