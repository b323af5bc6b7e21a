/// What the plan says of itself in every letter, and how long it waits: set once by an administrator.
public struct Letterhead: Sendable, Hashable {
  /// What a line of a letterhead is about; its raw value begins the line.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    case name
    case address
    case phone
    case fax
    case clinicianPhone = "clinician-phone"
    case appealsAddress = "appeals-address"
    case informationDays = "information-days"
    case appealDays = "appeal-days"
    case externalDays = "external-days"
    case renewalDays = "renewal-days"
  }

  /// Lines by what they are about; several of a kind are lines of an address.
  private var lines: [Key: [String]] = [:]

  /// Nothing but the usual spans.
  public init() {}

  /// Reads a letterhead: lines of the form `key: words`.
  public init(parsing text: String) throws(TemplateProblem) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let number = index + 1
      let line = line.last == "\r" ? line.dropLast() : line
      if line.allSatisfy(\.isWhitespace) { continue }
      if let scalar = line.unicodeScalars.first(where: \.isUnfit) {
        throw TemplateProblem(.controlCharacter(scalar.value), line: number)
      }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0].filter { !$0.isWhitespace })
      guard parts.count == 2, let key = Key(rawValue: name) else {
        throw TemplateProblem(.unknownKey(name), line: number)
      }
      let value = String(parts[1].drop(while: \.isWhitespace))
      if value.allSatisfy(\.isWhitespace) { throw TemplateProblem(.emptyKey(name), line: number) }
      if key.isNumber, Self.days(value) == nil { throw TemplateProblem(.notDays(name), line: number) }
      lines[key, default: []].append(value)
    }
    if lines.isEmpty { throw TemplateProblem(.empty, line: 1) }
  }

  /// The words for a key, several lines joined by line breaks; nil when it is not set.
  public subscript(key: Key) -> String? { lines[key]?.joined(separator: "\n") }

  /// How many days missing facts are waited for.
  public var informationDays: Int { days(.informationDays) ?? 14 }
  /// How many days there are to file an appeal, where no time limit on record says so.
  public var appealDays: Int { days(.appealDays) ?? 60 }
  /// How many days there are to ask for a review outside of the plan.
  public var externalDays: Int { days(.externalDays) ?? 120 }
  /// How many days before its end an approval should be renewed.
  public var renewalDays: Int { days(.renewalDays) ?? 30 }

  private func days(_ key: Key) -> Int? { lines[key]?.last.flatMap(Self.days) }

  private static func days(_ text: String) -> Int? { Int(text).flatMap { (1...999).contains($0) ? $0 : nil } }
}

extension Letterhead.Key {
  /// Whether its words are a number of days.
  var isNumber: Bool {
    switch self {
    case .informationDays, .appealDays, .externalDays, .renewalDays: true
    case .name, .address, .phone, .fax, .clinicianPhone, .appealsAddress: false
    }
  }

  /// What it is for.
  public var help: String {
    switch self {
    case .name: "the plan's name"
    case .address: "a line of its address; may be repeated"
    case .phone: "the number for questions"
    case .fax: "the number that documents are sent to"
    case .clinicianPhone: "the number for a talk between clinicians"
    case .appealsAddress: "where appeals are sent; may be repeated"
    case .informationDays: "how many days missing facts are waited for, 14 unless set"
    case .appealDays: "how many days there are to appeal where no rule says so, 60 unless set"
    case .externalDays: "how many days there are to ask for a review outside of the plan, 120 unless set"
    case .renewalDays: "how many days before its end to renew, 30 unless set"
    }
  }
}
