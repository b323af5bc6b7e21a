/// How far the clock on the wall is from UTC in the course of a year, as POSIX writes it: `EST5EDT,M3.2.0,M11.1.0`.
///
/// It is the last line of every file below `/usr/share/zoneinfo`, and what people mean by their time now; a rule that
/// changed years ago is not in it.
public struct ZoneRule: Sendable, Hashable {
  /// Seconds east of Greenwich outside summer time.
  private let standard: Int64
  /// What people call the time outside summer, `EST`.
  private let name: String
  private let summer: Summer?

  /// The part of the year with another offset.
  fileprivate struct Summer: Sendable, Hashable {
    var name: String
    var offset: Int64
    var begins: Change
    var ends: Change
  }

  /// The nth of a weekday in a month (5 is the last), and the seconds after midnight at which the clock is changed.
  fileprivate struct Change: Sendable, Hashable {
    var month: Int
    var week: Int
    var weekday: Int
    var second: Int64
  }

  /// UTC.
  public static let utc = ZoneRule(standard: 0, name: "UTC", summer: nil)

  private init(standard: Int64, name: String, summer: Summer?) {
    self.standard = standard
    self.name = name
    self.summer = summer
  }

  /// A rule in the notation of POSIX; nil for anything else, and for days of change that are counted through the year.
  public init?(_ text: String) {
    var reader = ZoneRuleReader(text)
    guard let name = reader.name(), let behind = reader.offset(), Self.isOnEarth(behind) else { return nil }
    guard !reader.isAtEnd else {
      self.init(standard: -behind, name: name, summer: nil)
      return
    }
    guard let summerName = reader.name() else { return nil }
    let ahead = reader.peeks(",") ? behind - 3600 : reader.offset()
    guard let ahead, Self.isOnEarth(ahead), let begins = Change(&reader), let ends = Change(&reader),
      reader.isAtEnd
    else {
      return nil
    }
    self.init(
      standard: -behind, name: name,
      summer: Summer(name: summerName, offset: -ahead, begins: begins, ends: ends))
  }

  /// No clock on earth is further than this from UTC.
  private static func isOnEarth(_ offset: Int64) -> Bool { abs(offset) <= 15 * 3600 }

  /// Seconds east of Greenwich at a point in time.
  public func offset(at moment: Moment) -> Int64 { summer(at: moment)?.offset ?? standard }

  /// What the time is called at a point in time, `EDT`.
  public func name(at moment: Moment) -> String { summer(at: moment)?.name ?? name }

  /// Summer time, where the clock is put forward at a point in time.
  private func summer(at moment: Moment) -> Summer? {
    guard let summer else { return nil }
    let year = Moment(seconds: moment.seconds &+ standard).day.civil.year
    guard let begins = summer.begins.second(in: year), let ends = summer.ends.second(in: year) else {
      return nil
    }
    // The first change is told in standard time, the second in summer time.
    let first = begins - standard
    let last = ends - summer.offset
    let isSummer =
      first < last
      ? (first..<last).contains(moment.seconds) : !(last..<first).contains(moment.seconds)
    return isSummer ? summer : nil
  }

  /// The offsets that occur.
  var offsets: [Int64] { [standard] + (summer.map { [$0.offset] } ?? []) }
}

extension ZoneRule.Change {
  /// `,M3.2.0` with the time of day behind a stroke, two o'clock where there is none.
  fileprivate init?(_ reader: inout ZoneRuleReader) {
    guard reader.skip(",M"), let month = reader.number(), reader.skip("."), let week = reader.number(),
      reader.skip("."), let weekday = reader.number(), (1...12).contains(month), (1...5).contains(week),
      (0...6).contains(weekday)
    else { return nil }
    var second: Int64 = 7200
    if reader.skip("/") {
      guard let time = reader.offset() else { return nil }
      second = time
    }
    self.init(month: month, week: week, weekday: weekday, second: second)
  }

  /// The change in a year, in seconds since 1970 by the clock on the wall.
  fileprivate func second(in year: Int) -> Int64? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    var date = 1 + (weekday - first.weekday + 7) % 7 + (week - 1) * 7
    if date > Day.length(ofMonth: month, year: year) { date -= 7 }
    return Moment(startOf: first.adding(days: date - 1)).seconds + second
  }
}

/// Takes a rule apart from left to right.
private struct ZoneRuleReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text.utf8.count <= 100 ? Substring(text).utf8 : Substring().utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  func peeks(_ mark: String) -> Bool { rest.starts(with: mark.utf8) }

  mutating func skip(_ mark: String) -> Bool {
    guard peeks(mark) else { return false }
    rest = rest.dropFirst(mark.utf8.count)
    return true
  }

  /// The name of a time: three letters or more, or anything between angle brackets.
  mutating func name() -> String? {
    if skip("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      defer { rest = rest[rest.index(after: end)...] }
      return String(rest[..<end])
    }
    let letters = rest.prefix { (65...90).contains($0 & 0xDF) }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3 ? String(letters) : nil
  }

  mutating func number() -> Int? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// Hours, with minutes and seconds where they are given, in seconds.
  mutating func offset() -> Int64? {
    let sign: Int64 = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(), hours <= 167 else { return nil }
    var seconds = Int64(hours) * 3600
    for unit in [Int64(60), 1] where skip(":") {
      guard let part = number(), part < 60 else { return nil }
      seconds += Int64(part) * unit
    }
    return sign * seconds
  }
}
