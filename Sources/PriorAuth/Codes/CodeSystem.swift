/// A system of codes; the same letters mean different things in different systems.
public enum CodeSystem: String, Sendable, Hashable, CaseIterable {
  /// Drugs and services as they are billed; a new table every quarter.
  case hcpcs = "HCPCS"
  /// Diagnoses; a new table every October, with additions in April.
  case icd10 = "ICD-10-CM"

  /// A code as tables print it: capitals, no point.
  public func normal(_ code: String) -> String {
    String(String.UnicodeScalarView(code.unicodeScalars.filter { $0 != "." && $0 != " " })).uppercased()
  }

  /// Whether something has the form of a code of the system.
  public func fits(_ code: String) -> Bool {
    let letters = Array(normal(code).utf8)
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    switch self {
    case .hcpcs:
      return letters.count == 5 && letters.dropFirst().dropLast().allSatisfy(isDigit)
        && (isLetter(letters[0]) || isDigit(letters[0])) && (isDigit(letters[4]) || isLetter(letters[4]))
    case .icd10:
      return (3...7).contains(letters.count) && isLetter(letters[0]) && isDigit(letters[1])
        && letters.dropFirst(2).allSatisfy { isLetter($0) || isDigit($0) }
    }
  }
}

/// A code with the table it is of.
public struct SystemCode: Sendable, Hashable {
  public var system: CodeSystem
  public var code: String

  /// A code; points and small letters do not matter.
  public init(_ system: CodeSystem, _ code: String) {
    self.system = system
    self.code = system.normal(code)
  }
}
