import PriorAuth

/// A clock that is behind the newest entry of the audit trail, which keeps its order by number all the same.
public struct ClockJump: Sendable, Hashable {
  /// What the clock said.
  public let clock: Moment
  /// When the entry before was made, as it says itself.
  public let last: Moment

  /// As long as somebody who asked first may wait while others write.
  private static let mostSeconds: Int64 = 5

  /// Whether it is more than the time between asking and writing.
  var isTold: Bool { last.seconds - clock.seconds > Self.mostSeconds }

  /// Nil where the clock is not behind, or the entry before says no time.
  init?(clock: Moment, last: String?) {
    guard let last = last.flatMap({ Moment(utc: $0) }), last > clock else { return nil }
    self.clock = clock
    self.last = last
  }
}
