import JSON
import PriorAuth

/// Reading the field's values out of JSON; every error names the path and what was expected there.
extension JSONPath {
  func text(_ key: String) throws(JSONShapeError) -> String? { try member(key)?.text() }

  func flag(_ key: String) throws(JSONShapeError) -> Bool? { try member(key)?.bool() }

  func day(_ key: String) throws(JSONShapeError) -> Day? { try member(key)?.day() }

  /// The value as a day.
  public func day() throws(JSONShapeError) -> Day {
    guard let day = Day(iso: try text()) else {
      throw wrongWord("a date that exists, as YYYY-MM-DD")
    }
    return day
  }

  /// The error for one of few words that fields take, with what stands there: in what a case file says of the request
  /// and of the evidence such a word is nobody's secret.
  func wrongWord(_ expected: String) -> JSONShapeError {
    var error = wrong(expected)
    guard case .string(let text) = value else { return error }
    guard Self.open.contains(where: path.hasPrefix) else {
      error.found = "other text, which is not shown"
      return error
    }
    let shown = String(
      String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostShown).map { Self.isPlain($0) ? $0 : "." })
    )
    error.found = "'\(shown)\(text.unicodeScalars.count > Self.mostShown ? "…" : "")'"
    return error
  }

  /// As much of a wrong word as an error shows.
  private static let mostShown = 40

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool { (0x20..<0x7F).contains(scalar.value) }

  /// The parts of a case file in which no value tells who the member is.
  private static let open = ["$.request.", "$.evidence[", "$.answers["]

  func decimal(_ key: String) throws(JSONShapeError) -> Decimal? {
    guard let member = member(key) else { return nil }
    guard let number = Decimal(try member.digits()) else {
      throw member.wrong("a number of at most 18 digits")
    }
    return number
  }

  /// A number above zero.
  func positive(_ key: String) throws(JSONShapeError) -> Decimal? {
    guard let number = try decimal(key), let member = member(key) else { return nil }
    guard number > .zero else { throw member.wrong("a number above 0") }
    return number
  }

  /// A number from 0 to 100.
  func percent(_ key: String) throws(JSONShapeError) -> Decimal? {
    guard let number = try decimal(key), let member = member(key) else { return nil }
    guard number >= .zero, number <= 100 else { throw member.wrong("a percentage from 0 to 100") }
    return number
  }

  /// A day that does not lie before another one.
  func lastDay(_ key: String, from first: String) throws(JSONShapeError) -> Day? {
    guard let last = try day(key), let member = member(key) else { return nil }
    if let start = try day(first), last < start { throw member.wrong("a day not before \(first)") }
    return last
  }

  func texts(_ key: String) throws(JSONShapeError) -> [String] {
    var texts: [String] = []
    for element in try member(key)?.elements() ?? [] { texts.append(try element.text()) }
    return texts
  }

  /// One of a closed list of words, without regard to case.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type
  ) throws(JSONShapeError) -> Choice? {
    guard let member = member(key) else { return nil }
    let word = try member.text().lowercased()
    guard let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == word }) else {
      throw member.wrongWord("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}

extension JSONValue {
  static func text(_ value: String?) -> JSONValue? { value.map(JSONValue.string) }
  static func flag(_ value: Bool?) -> JSONValue? { value.map(JSONValue.bool) }
  static func day(_ value: Day?) -> JSONValue? { value.map { .string($0.description) } }
  static func decimal(_ value: Decimal?) -> JSONValue? { value.map { .number($0.description) } }
  static func texts(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }
}
