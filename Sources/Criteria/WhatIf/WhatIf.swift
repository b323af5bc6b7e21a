import PriorAuth

/// One fact of a case supposed to be otherwise: `lvef=48`, `lvef=45-55`, `age=17`, `dose=1000mg`, `nrg1=negative`,
/// `consult=none`, `start=2026-07-01`.
public struct WhatIf: Sendable, Hashable {
  /// What is supposed.
  public enum Supposition: Sendable, Hashable {
    case age(Int)
    /// Without an interval, the one that was asked for stays.
    case dose(amount: Decimal, unit: DoseUnit, everyDays: Decimal?)
    case weight(kg: Decimal)
    case surface(m2: Decimal)
    case start(Day)
    case renewal(Day)
    case state(String)
    case lineOfBusiness(LineOfBusiness)
    case regimen(String)
    case doseIncrease(Bool?)
    case specialty(String)
    case consultation(String)
    case recommended(Bool?)
    case onFormulary(Bool?)
    case intent(RequestedTherapy.Intent)
    case response(String)
    case biomarker(name: String, Fact.Biomarker.Result)
    /// The two ends are equal for a single value.
    case measurement(name: String, low: Decimal, high: Decimal, unit: String?)
  }

  public let supposition: Supposition
  /// The name of the fact, as it was written.
  public let name: String

  /// Reads a supposition written `name=value`.
  ///
  /// - Throws: `WhatIfError` when there is no `=`, or the value is none that the name can have.
  public init(_ text: String) throws(WhatIfError) {
    guard let sign = text.firstIndex(of: "=") else { throw .noValue }
    let name = Self.trimmed(text[..<sign])
    let value = Self.trimmed(text[text.index(after: sign)...])
    guard !name.isEmpty, !value.isEmpty else { throw .noValue }
    supposition = try Self.read(name, value)
    self.name = name
  }

  /// Whether another supposition is about the same fact.
  public func isAboutTheSame(as other: WhatIf) -> Bool { Words(name) == Words(other.name) }

  private static func read(_ name: String, _ value: String) throws(WhatIfError) -> Supposition {
    switch name.lowercased() {
    case "age":
      guard let years = Int(value), (0...130).contains(years) else {
        throw .wrongValue(name, expected: "years from 0 to 130")
      }
      return .age(years)
    case "dose": return try dose(name, value)
    case "weight":
      return .weight(kg: try size(name, value, within: BodySize.weights, "kilograms"))
    case "bsa": return .surface(m2: try size(name, value, within: BodySize.surfaces, "square metres"))
    case "start": return .start(try day(name, value))
    case "renewal": return .renewal(try day(name, value))
    case "state":
      guard let code = StateCode.of(value) else {
        throw .wrongValue(name, expected: "a state or territory by its letters or its name, such as OH")
      }
      return .state(code)
    case "line":
      let line = LineOfBusiness(value)
      guard line.isKnown else {
        throw .wrongValue(name, expected: LineOfBusiness.known.map(\.name).joined(separator: ", "))
      }
      return .lineOfBusiness(line)
    case "regimen": return .regimen(value)
    case "increase": return .doseIncrease(try flag(name, value))
    case "specialty": return .specialty(value)
    case "consult": return .consultation(value)
    case "nccn": return .recommended(try flag(name, value))
    case "formulary": return .onFormulary(try flag(name, value))
    case "response": return .response(value)
    case "intent":
      guard let intent = RequestedTherapy.Intent(rawValue: value.lowercased()) else {
        throw .wrongValue(name, expected: "primary or subsequent")
      }
      return .intent(intent)
    default: return try result(name, value)
    }
  }

  /// Any other name is a marker when its value is a result, and a measurement when it is a number.
  private static func result(_ name: String, _ value: String) throws(WhatIfError) -> Supposition {
    if let result = Fact.Biomarker.Result(rawValue: value.lowercased()) {
      return .biomarker(name: name, result)
    }
    let (low, rest) = split(value)
    let (high, unit) = rest.first == "-" ? split(trimmed(rest.dropFirst())) : (low, rest)
    guard let low, let high, low <= high, low >= .zero else {
      throw .wrongValue(
        name,
        expected: "a number not below 0, a range such as 45-55, or positive, negative, pending or equivocal")
    }
    return .measurement(name: name, low: low, high: high, unit: unit.isEmpty ? nil : unit)
  }

  private static func size(
    _ name: String, _ value: String, within bounds: ClosedRange<Decimal>, _ unit: String
  ) throws(WhatIfError) -> Decimal {
    guard let number = Decimal(value), bounds.contains(number) else {
      throw .wrongValue(name, expected: "\(bounds.lowerBound) to \(bounds.upperBound) \(unit)")
    }
    return number
  }

  private static func day(_ name: String, _ value: String) throws(WhatIfError) -> Day {
    guard let day = Day(iso: value) else { throw .wrongValue(name, expected: "a date as YYYY-MM-DD") }
    return day
  }

  /// `1000mg`, `1000mg q3w`, `1000mg every 21 days`, `28mcg daily`.
  private static func dose(_ name: String, _ value: String) throws(WhatIfError) -> Supposition {
    let wrong = WhatIfError.wrongValue(
      name,
      expected: "an amount with its unit and, where it changes, its interval: 1000mg or 1000mg every 14 days")
    let (number, rest) = split(value)
    let words = rest.split(separator: " ", maxSplits: 1)
    guard let number, number > .zero, let first = words.first, let unit = DoseUnit(first) else { throw wrong }
    guard words.count > 1 else { return .dose(amount: number, unit: unit, everyDays: nil) }
    guard let days = days(words[1]) else { throw wrong }
    return .dose(amount: number, unit: unit, everyDays: days)
  }

  /// The days of an interval: `daily`, `weekly`, `q21d`, `q3w`, `every 3 weeks`, `every day`.
  private static func days(_ text: Substring) -> Decimal? {
    let words = Words(text).list
    switch words.count {
    case 1 where words[0] == "daily": return 1
    case 1 where words[0] == "weekly": return 7
    case 1 where words[0].hasPrefix("q"):
      return length(of: words[0].suffix(1)).flatMap { count(words[0].dropFirst().dropLast(), of: $0) }
    case 2 where words[0] == "every": return length(of: words[1]).map { Decimal($0) }
    case 3 where words[0] == "every": return length(of: words[2]).flatMap { count(words[1], of: $0) }
    default: return nil
    }
  }

  private static func length(of unit: Substring) -> Int? {
    switch unit {
    case "d", "day", "days": 1
    case "w", "week", "weeks": 7
    default: nil
    }
  }

  private static func count(_ digits: Substring, of days: Int) -> Decimal? {
    guard let count = Int(digits), (1...366).contains(count) else { return nil }
    return Decimal(count * days)
  }

  private static func flag(_ name: String, _ value: String) throws(WhatIfError) -> Bool? {
    switch value.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    case "unknown": nil
    default: throw .wrongValue(name, expected: "yes, no or unknown")
    }
  }

  /// A number and what follows it: `48%` is 48 and `%`.
  private static func split(_ value: String) -> (Decimal?, rest: String) {
    let sign = value.prefix { $0 == "-" }
    let digits = value[sign.endIndex...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return (Decimal(value[..<digits.endIndex]), trimmed(value[digits.endIndex...]))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Why a supposition can't be read.
public enum WhatIfError: Error, Sendable, Hashable {
  /// Nothing stands before or after the `=`.
  case noValue
  /// The name can't have that value.
  case wrongValue(String, expected: String)
  /// Nothing goes by that name; the names that can be supposed.
  case unknownName(String, known: [String])
}

extension WhatIf {
  /// The names that are no measurement and no marker, for help.
  public static let names = [
    "age", "bsa", "consult", "dose", "formulary", "increase", "intent", "line", "nccn", "regimen", "renewal",
    "response", "specialty", "start", "state", "weight",
  ]
}
