import JSON
import PriorAuth

/// A decided case as somebody sees it who is to judge it a second time.
public struct BlindCase: Sendable, Hashable {
  /// A criterion in the policy's words.
  public struct Criterion: Sendable, Hashable {
    public var id: String
    public var text: String
  }

  /// Its number in the sample.
  public var number: Int
  public var policyNumber: String
  public var policyVersion: Day
  public var section: String?
  /// The case file the decision was made on.
  public var facts: JSONValue
  public var criteria: [Criterion]
  /// What both found; nil until somebody has judged it.
  public var judged: JudgedTwice?

  /// The facts, a line each: the way to it and its value.
  public var lines: [String] { Self.lines(facts, "") }

  private static func lines(_ value: JSONValue, _ way: String) -> [String] {
    switch value {
    case .null: return []
    case .bool(let flag): return ["\(way): \(flag ? "yes" : "no")"]
    case .number(let number): return ["\(way): \(number)"]
    case .string(let text): return ["\(way): \(text)"]
    case .array(let elements):
      return elements.enumerated().flatMap { lines($1, "\(way) \($0 + 1)") }
    case .object(let members):
      let simple = members.filter {
        if case .object = $0.value { false } else if case .array = $0.value { false } else { true }
      }
      let words = simple.compactMap { member in lines(member.value, member.key).first }
      let own = words.isEmpty ? [] : [(way.isEmpty ? "case" : way) + " - " + words.joined(separator: ", ")]
      let rest = members.filter { member in !simple.contains(member) }
      return own + rest.flatMap { lines($0.value, way.isEmpty ? $0.key : way + " " + $0.key) }
    }
  }
}
