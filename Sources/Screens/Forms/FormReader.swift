import PriorAuth
import TerminalUI

/// Reads the text of fields as values and keeps what is wrong with them.
struct FormReader<Field: Hashable & Sendable> {
  let form: Form<Field>
  let today: Day
  private(set) var problems: [Field: String] = [:]

  /// A reader of a form's fields.
  init(_ form: Form<Field>, today: Day) {
    self.form = form
    self.today = today
    for (field, typed) in form.unmatched { problems[field] = Self.unmatched(typed, form.choices(of: field)) }
  }

  /// How many values are named that something typed could mean.
  private static var mostMeant: Int { 3 }

  /// That what was typed is none of the values of a list, or could be several.
  private static func unmatched(_ typed: String, _ choices: [Choice]) -> String {
    let meant = choices.filter { matchesAnywhere(typed, $0.title + " " + $0.value) }.map(\.title)
    return meant.isEmpty
      ? "has no \u{201C}\(typed)\u{201D} in its list; F4 shows the list"
      : "could be \(prose(someOf(meant, atMost: mostMeant), "or")); F4 lists them"
  }

  /// Says what is wrong with a field, in words that follow its label.
  mutating func refuse(_ field: Field, _ problem: String) {
    // What was looked for in vain says more than that nothing stands there.
    if form.unmatched[field] == nil { problems[field] = problem }
  }

  /// What was typed, without blanks at its ends; nil for nothing.
  func text(_ field: Field) -> String? {
    let text = form.value(of: field).trimmed
    return text.isEmpty ? nil : text
  }

  /// What was typed; nothing is a problem.
  mutating func required(_ field: Field) -> String {
    if text(field) == nil { refuse(field, "is missing") }
    return text(field) ?? ""
  }

  /// A date in any usual form; nil for nothing, or with a problem.
  mutating func day(_ field: Field) -> Day? {
    day(field, by: today)
  }

  /// A day of birth, today or before: with its whole year, since it could be in any.
  mutating func birthDay(_ field: Field) -> Day? {
    guard let day = day(field, by: nil) else { return nil }
    if day > today { refuse(field, "is in the future") }
    return day
  }

  private mutating func day(_ field: Field, by today: Day?) -> Day? {
    guard let text = text(field) else { return nil }
    do { return try Day(typed: text, today: today) } catch {
      refuse(field, Wording.problem(error))
      return nil
    }
  }

  /// A date that lies today or before.
  mutating func pastDay(_ field: Field) -> Day? {
    guard let day = day(field) else { return nil }
    if day > today { refuse(field, "is in the future") }
    return day
  }

  /// A number; nil for nothing, or with a problem.
  mutating func number(_ field: Field) -> Decimal? {
    guard let text = text(field) else { return nil }
    guard let number = Decimal(text) else {
      refuse(field, "is not a number like 750 or 0.5")
      return nil
    }
    return number
  }

  /// A number above zero.
  mutating func positive(_ field: Field) -> Decimal? {
    guard let number = number(field) else { return nil }
    if number <= .zero { refuse(field, "is not above zero") }
    return number
  }

  /// One of the values of an enumeration.
  func choice<Value: RawRepresentable>(_ field: Field) -> Value? where Value.RawValue == String {
    text(field).flatMap(Value.init(rawValue:))
  }

  /// Yes, no, or not stated.
  func yesNo(_ field: Field) -> Bool? {
    switch text(field) {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  /// A billing code, in capitals.
  mutating func hcpcs(_ field: Field) -> String? {
    guard let code = code(field)?.uppercased() else { return nil }
    let bytes = Array(code.utf8)
    let isCode =
      bytes.count == 5 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
    if !isCode { refuse(field, "is not a letter and four digits") }
    return code
  }

  /// The number of a provider, whose last digit has to fit the others.
  mutating func npi(_ field: Field) -> String? {
    guard let npi = code(field) else { return nil }
    if npi.utf8.count != 10 || !npi.utf8.allSatisfy({ (48...57).contains($0) }) {
      refuse(field, "is not ten digits")
    } else if !NPI.isValid(npi) {
      refuse(field, "has a wrong digit: the last one does not fit the others")
    }
    return npi
  }

  /// An identifier or a code: ASCII without blanks, so that no look-alike letter gets in.
  mutating func code(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    if let odd = text.unicodeScalars.first(where: { $0.value <= 0x20 || $0.value > 0x7E }) {
      let name = odd == " " ? "a blank" : plainDisplay(String(odd))
      refuse(field, "holds \(name); only A-Z, digits and signs")
    }
    return text
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension Wording {
  /// What is wrong with a date, in words that follow the field's label.
  static func problem(_ problem: DateEntryProblem) -> String {
    switch problem {
    case .twoDigitYear: "has a year of two digits; write all four"
    case .dayOrMonthFirst: "could be two days; write 3/4/2026, month first, or 4 Mar 2026"
    case .noYear: "has no year; write all four digits of it"
    case .noDay: "has no day; write it too, as in 01/15/2026"
    case .shorterMonth(let year, let month):
      "is no day of the calendar: \(month)/\(year) has \(Day.length(ofMonth: month, year: year)) days"
    case .noSuchDay: "is no day of the calendar; the month comes first, as in 03/15/2026"
    case .notADate: "is no date like 2026-03-04, 3/4/2026 or 4-MAR-2026"
    }
  }
}
