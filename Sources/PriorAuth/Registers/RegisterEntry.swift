/// A list that the plan keeps of its own, as dated rows: what held on a day can be told for ever.
public enum Register: String, Sendable, Hashable, CaseIterable {
  /// Who asks for drugs, by number (NPI).
  case prescriber
  /// Plans, each in a line of business.
  case plan
  /// Drugs that are preferred, listed or not, by line of business.
  case formulary
}

/// What a row says.
public enum RegisterContent: Sendable, Hashable {
  case prescriber(name: String, specialty: String?)
  case plan(line: LineOfBusiness, name: String)
  case formulary(FormularyStatus)

  /// The list it belongs to.
  public var register: Register {
    switch self {
    case .prescriber: .prescriber
    case .plan: .plan
    case .formulary: .formulary
    }
  }

  /// The row in a few words.
  public var words: String {
    switch self {
    case .prescriber(let name, let specialty): name + (specialty.map { ", \($0)" } ?? "")
    case .plan(let line, let name): "\(name) (\(line.name))"
    case .formulary(let status): status.rawValue
    }
  }
}

/// How a drug stands on a formulary or preferred list.
public enum FormularyStatus: String, Sendable, Hashable, CaseIterable {
  case preferred
  case listed
  case notListed = "not-listed"
}

/// A row of a list: from a day on it says this of that, until one that is entered after it does.
public struct RegisterEntry: Sendable, Hashable {
  public var register: Register
  /// What it is of: a number (NPI), a plan's code, a line of business with a drug.
  public var key: String
  public var firstDay: Day
  /// Nil where it is listed no more from that day on.
  public var content: RegisterContent?
  public var reason: String

  /// A row.
  public init(
    _ register: Register, _ key: String, from firstDay: Day, _ content: RegisterContent?, reason: String
  ) {
    self.register = register
    self.key = key
    self.firstDay = firstDay
    self.content = content
    self.reason = reason
  }

  /// What stands for a drug in a line of business.
  public static func formularyKey(_ line: LineOfBusiness, _ drug: String) -> String {
    "\(line.name): \(drug.lowercased())"
  }

  /// The line of business and the drug of such a name; nil where it is none.
  public static func formularyParts(of key: String) -> (line: String, drug: String)? {
    let parts = key.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return (String(parts[0]), String(parts[1].drop { $0 == " " }))
  }
}
