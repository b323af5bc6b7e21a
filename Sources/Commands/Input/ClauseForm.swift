import Criteria
import JSON
import Workflow

/// A rule as a person writes it in JSON: `{"age": {"atLeastMonths": 216}}`, `{"any": [ ... ]}`, `{"attested": "..."}`,
/// or in the longer form that `policy show --json` prints.
struct ClauseForm {
  private let command: String

  init(for command: String) { self.command = command }

  /// The rule that a document describes.
  func clause(_ json: JSONValue) throws(Refusal) -> Clause {
    let full = try full(JSONPath(json), depth: 0)
    do { return try full.decode(Clause.self) } catch let error as DecodingError {
      throw refusal(Self.sentence(error))
    } catch {
      throw refusal("a value of the rule is none that a policy can hold")
    }
  }

  /// The form in which a clause is stored: a payload stands under `_0`.
  private func full(_ path: JSONPath, depth: Int) throws(Refusal) -> JSONValue {
    guard depth < 64 else { throw refusal("\(path.path): nested too deeply") }
    guard case .object(let members) = path.value, members.count == 1, let member = members.first,
      let inner = path.member(member.key)
    else { throw refusal("\(path.path): expected an object with one key, such as \"age\" or \"any\"") }
    let content = inner.member("_0") ?? inner
    switch member.key {
    case "all", "any":
      var parts: [JSONValue] = []
      for part in try elements(content) { parts.append(try full(part, depth: depth + 1)) }
      return Self.payload(member.key, .array(parts))
    case "not": return Self.payload("not", try full(content, depth: depth + 1))
    case "attested": return Self.payload("attested", content.value)
    case "kind": return Self.payload("kind", try kind(content))
    default: return Self.payload("kind", try kind(path))
    }
  }

  private func kind(_ path: JSONPath) throws(Refusal) -> JSONValue {
    guard case .object(let members) = path.value, members.count == 1, let member = members.first else {
      throw refusal("\(path.path): expected an object with one key, the kind of rule")
    }
    if Self.bare.contains(member.key) {
      return .object([JSONMember(member.key, .object([] as [JSONMember]))])
    }
    guard Self.filled.contains(member.key) else {
      let known = (Self.filled + Self.bare).joined(separator: ", ")
      throw refusal("\(path.path): no kind of rule is called '\(member.key)'; one of \(known)")
    }
    return Self.payload(member.key, member.value["_0"] ?? member.value)
  }

  private func elements(_ path: JSONPath) throws(Refusal) -> [JSONPath] {
    do throws(JSONShapeError) { return try path.elements() } catch { throw refusal(error.description) }
  }

  private static func payload(_ key: String, _ value: JSONValue) -> JSONValue {
    .object([JSONMember(key, .object([JSONMember("_0", value)]))])
  }

  private func refusal(_ sentence: String) -> Refusal {
    Refusal(code: "bad-rule", sentence + "; nothing was saved", exit: .badInput, command: command)
  }

  private static func sentence(_ error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .dataCorrupted(let found), .typeMismatch(_, let found), .valueNotFound(_, let found): context = found
    case .keyNotFound(let key, let found):
      return place(found.codingPath) + ": '\(key.stringValue)' is missing"
    @unknown default: return "the rule can't be read"
    }
    return place(context.codingPath) + ": " + context.debugDescription
  }

  private static func place(_ path: [any CodingKey]) -> String {
    "$" + path.filter { $0.stringValue != "_0" }.map { "." + $0.stringValue }.joined()
  }

  private static let filled = [
    "age", "diagnosis", "biomarker", "measurement", "prescriber", "priorTherapy", "lineOfTherapy",
    "doseLimit",
    "regimen", "currentTherapy", "preferredProducts", "labelChange", "referral", "unlistedUse",
  ]
  private static let bare = [
    "doseIncrease", "supportedByLiterature", "response", "productShortage", "guidelinePreference",
    "prerequisiteTrialsProhibited", "documentationProvided", "labelledUse", "unsupportedUse",
  ]
}
