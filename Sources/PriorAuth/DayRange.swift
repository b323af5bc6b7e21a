/// Days from a first one up to, not including, another; without an end it goes on.
public struct DayRange: Sendable, Hashable, Codable {
  /// The first day inside.
  public var first: Day
  /// The first day no longer inside; nil when no end is known.
  public var firstDayAfter: Day?

  /// Days from `first` up to, not including, `firstDayAfter`.
  public init(from first: Day, until firstDayAfter: Day? = nil) {
    self.first = first
    self.firstDayAfter = firstDayAfter
  }

  /// The last day inside; nil when no end is known.
  public var through: Day? { firstDayAfter?.adding(days: -1) }

  /// The last day inside as lists show it, `no day` where there is none; nil when no end is known.
  public var lastInWords: String? { isEmpty ? "no day" : through?.description }

  /// How many days lie inside; nil when no end is known.
  public var length: Int? { firstDayAfter.map { $0.days(since: first) } }

  /// Whether no day lies inside.
  public var isEmpty: Bool { firstDayAfter.map { $0 <= first } ?? false }

  /// Whether a day lies inside.
  public func contains(_ day: Day) -> Bool {
    guard let firstDayAfter else { return day >= first }
    return day >= first && day < firstDayAfter
  }

  /// Whether the two share a day.
  public func overlaps(_ other: DayRange) -> Bool {
    !isEmpty && !other.isEmpty && first < (other.firstDayAfter ?? .latest)
      && other.first < (firstDayAfter ?? .latest)
  }
}
