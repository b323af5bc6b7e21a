import PriorAuth

/// Why a text is not the day it may have been meant as.
public enum DateProblem: Error, Sendable, Hashable {
  /// A month with fewer days, or no such month: the text, and the month's name and length where there is one.
  case impossible(String, month: String?, length: Int)
  /// Two figures could each be the month.
  case ambiguous(String, year: Int, month: Int, day: Int)
  /// Anything else.
  case notADate(String)

  /// One sentence with how to write it.
  public var sentence: String {
    switch self {
    case .impossible(let text, let month?, let length): "\(text) is not a date: \(month) has \(length) days"
    case .impossible(let text, nil, _): "\(text) is not a date: months go from 01 to 12"
    case .ambiguous(let text, let year, let month, let day):
      "'\(text)' can be read two ways; write \(year)-\(Self.two(month))-\(Self.two(day))"
        + " or \(Self.two(day))-\(Month.short(month))-\(year)"
    case .notADate(let text): "'\(text)' is not a date; write it as 2026-03-04"
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Day {
  /// A day as it is typed: `2026-03-04` or `04-MAR-2026`.
  public init(reading text: String) throws(DateProblem) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split(whereSeparator: { "-/.".contains($0) }).map(String.init)
    guard parts.count == 3, text.utf8.count <= 11 else { throw .notADate(text) }
    if let day = RecordNumber.digits(parts[0]), let month = Month.number(parts[1]),
      let year = RecordNumber.digits(parts[2]), parts[2].count == 4
    {
      self = try Day(text, year: Int(year), month: month, day: Int(day))
      return
    }
    let numbers = parts.compactMap(RecordNumber.digits).map(Int.init)
    guard numbers.count == 3 else { throw .notADate(text) }
    if text.contains("-"), parts[0].count == 4 {
      self = try Day(text, year: numbers[0], month: numbers[1], day: numbers[2])
      return
    }
    guard text.contains("/"), (1...12).contains(numbers[0]), (1...31).contains(numbers[1]) else {
      throw .notADate(text)
    }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    throw .ambiguous(text, year: year, month: numbers[0], day: numbers[1])
  }

  private init(_ text: String, year: Int, month: Int, day: Int) throws(DateProblem) {
    guard year >= 1 else { throw .notADate(text) }
    guard (1...12).contains(month) else { throw .impossible(text, month: nil, length: 0) }
    guard let valid = Day(year: year, month: month, day: day) else {
      let length = Day.length(ofMonth: month, year: year)
      throw .impossible(text, month: "\(Month.long(month)) \(year)", length: length)
    }
    self = valid
  }
}

/// Names of months.
enum Month {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The full name of a month from 1 to 12.
  static func long(_ number: Int) -> String { names.indices.contains(number - 1) ? names[number - 1] : "" }

  /// The first three letters in capitals.
  static func short(_ number: Int) -> String { long(number).prefix(3).uppercased() }

  /// The number of a month from its first three letters.
  static func number(_ name: String) -> Int? {
    guard name.count == 3 else { return nil }
    return names.firstIndex { $0.prefix(3).lowercased() == name.lowercased() }.map { $0 + 1 }
  }
}
