/// A calendar day, as a number of days since 1 January 1970; no time zone, no clock.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The day so many days after 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// A day of the Gregorian calendar; nil when that month has no such day or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.number = Day.daysFromCivil(year: year, month: month, day: day)
  }

  /// A day written `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
      let day = Day.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day in the Gregorian calendar.
  public var civil: (year: Int, month: Int, day: Int) {
    // Days are counted from 1 March of year 0, which puts the leap day at the end of its year.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The first of January.
  public var firstOfYear: Day { Day(year: civil.year, month: 1, day: 1) ?? self }

  /// The same day of the month so many months later, or the month's last day when it has no such day.
  ///
  /// 31 August plus six months is 28 February. This is the only month arithmetic there is; SQL date modifiers
  /// overflow into March instead.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow { return months < 0 ? .earliest : .latest }
    let target = (year: Day.floorDivide(total, 12), month: total - Day.floorDivide(total, 12) * 12 + 1)
    guard (1...9999).contains(target.year) else { return target.year < 1 ? .earliest : .latest }
    let last = Day.length(ofMonth: target.month, year: target.year)
    return Day(number: Day.daysFromCivil(year: target.year, month: target.month, day: Swift.min(day, last)))
  }

  /// The day so many days later, held within years 1 to 9999.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return Day(number: Int32(Swift.max(Int(Day.earliest.number), Swift.min(sum, Int(Day.latest.number)))))
  }

  /// How many days lie between an earlier day and this one; negative when it is the later one.
  public func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  /// Completed years of age on this day of somebody born on `birthDate`.
  ///
  /// A year completes twelve months later by `adding(months:)`: born on 29 February 2008, eighteen on 28 February 2026.
  public func yearsOfAge(bornOn birthDate: Day) -> Int {
    guard birthDate <= self else { return 0 }
    let years = civil.year - birthDate.civil.year
    return birthDate.adding(months: 12 * years) <= self ? years : years - 1
  }

  /// The first day there is, 0001-01-01.
  public static let earliest = Day(number: daysFromCivil(year: 1, month: 1, day: 1))
  /// The last day there is, 9999-12-31.
  public static let latest = Day(number: daysFromCivil(year: 9999, month: 12, day: 31))

  /// The days a request can come in on, 1990 to 2099; any other is a slip.
  public static let ofReceipt =
    Day(
      number: daysFromCivil(year: 1990, month: 1, day: 1))...Day(
      number: daysFromCivil(year: 2099, month: 12, day: 31))

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int32 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value + 1) / divisor - 1
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else {
      return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
    }
    // Lists show a day on every line, so it is written digit by digit, without pieces to be joined.
    return String(unsafeUninitializedCapacity: 10) { text in
      for (place, digit) in [
        year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day,
      ].enumerated() {
        text[place] = digit < 0 ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8(digit % 10)
      }
      return 10
    }
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
