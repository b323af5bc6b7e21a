/// A point in time in whole seconds since 1970 in UTC. It is passed in from outside; nothing here reads a clock.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  /// The point in time so many seconds after the start of 1970.
  public init(seconds: Int64) { self.seconds = seconds }

  /// Midnight UTC at the start of a day.
  public init(startOf day: Day) { self.seconds = Int64(day.number) * 86_400 }

  /// The UTC day this point lies in.
  public var day: Day {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return Day(number: Int32(truncatingIfNeeded: days))
  }

  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment: CustomStringConvertible {
  /// The point as `YYYY-MM-DDTHH:MM:SSZ`.
  public var description: String {
    let inDay = Int(seconds - Int64(day.number) * 86_400)
    let time = [inDay / 3600, inDay / 60 % 60, inDay % 60].map { Day.padded($0, 2) }
    return "\(day)T" + time.joined(separator: ":") + "Z"
  }
}

extension Moment {
  /// A point in time as `description` writes it; nil for anything else.
  public init?(utc text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = Day(iso: text.prefix(10)) else { return nil }
    let parts = [11, 14, 17].map { Int64(bytes[$0] &- 48) * 10 + Int64(bytes[$0 + 1] &- 48) }
    self.init(seconds: Moment(startOf: day).seconds + parts[0] * 3600 + parts[1] * 60 + parts[2])
    guard description == text else { return nil }
  }
}
