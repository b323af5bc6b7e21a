import Criteria
import JSON
import Letters
import PriorAuth

/// What a decision's own evaluation says, read back from what the decision kept.
struct KeptEvaluation {
  private let json: JSONValue

  /// The evaluation of a decision; one that can't be read says nothing.
  init(_ determination: Determination) {
    json = (try? JSONValue(parsing: determination.evaluation)) ?? .null
  }

  /// The label of the section that was applied.
  var section: String? { Self.text(json["section"]) }

  /// The innermost criteria with what was found about each, as tokens.
  var findings: [(id: String, text: String, finding: String)] {
    Self.list(json["criteria"]).flatMap(Self.innermost).map {
      (
        Self.text($0["id"]) ?? "", CriterionWords.tidy(Self.text($0["text"]) ?? ""),
        Self.text($0["finding"]) ?? ""
      )
    }
  }

  private static func innermost(_ finding: JSONValue) -> [JSONValue] {
    let below = list(finding["children"])
    return below.isEmpty ? [finding] : below.flatMap(innermost)
  }

  /// The facts that were missing, one each, with the criteria they are for.
  var missing: [LetterFacts.Point] {
    Self.list(json["missing"]).map { fact in
      let criteria = Self.list(fact["criteria"]).compactMap(Self.text)
      return LetterFacts.Point(
        criterion: criteria.isEmpty ? Self.text(fact["criterion"]) ?? "" : criteria.joined(separator: ", "),
        words: CriterionWords.tidy(Self.text(fact["ask"]) ?? ""))
    }
  }

  /// The same facts by their short names.
  var facts: [AskedFacts.Fact] {
    Self.list(json["missing"]).map {
      AskedFacts.Fact(criterion: Self.text($0["criterion"]) ?? "", fact: Self.text($0["fact"]) ?? "")
    }
  }

  /// The criteria that were not met: those of the ids, or where none is given the innermost ones.
  func unmet(_ ids: [String]) -> [LetterFacts.Point] {
    let findings = Self.list(json["criteria"])
    if ids.isEmpty { return findings.flatMap(Self.unmet) }
    let all = findings.flatMap(Self.flattened)
    return ids.compactMap { id in all.first { Self.text($0["id"]) == id }.map(Self.point) }
  }

  /// The units of the dose that was asked for, over the whole span.
  var units: String? {
    guard let total = json["units"]?["total"], case .number = total,
      let code = Self.text(json["units"]?["hcpcs"])
    else { return nil }
    return "\(total.compact) units of \(code)"
  }

  private static func unmet(_ finding: JSONValue) -> [LetterFacts.Point] {
    guard text(finding["finding"]) == "not_met" else { return [] }
    let below = list(finding["children"]).flatMap(unmet)
    return below.isEmpty ? [point(finding)] : below
  }

  private static func flattened(_ finding: JSONValue) -> [JSONValue] {
    [finding] + list(finding["children"]).flatMap(flattened)
  }

  /// A criterion with why it is as it is; where only those below it say so, with their reasons.
  private static func point(_ finding: JSONValue) -> LetterFacts.Point {
    let own = text(finding["reason"]) ?? ""
    let below = list(finding["children"]).flatMap(unmet).map(\.facts).filter { !$0.isEmpty }
    return LetterFacts.Point(
      criterion: text(finding["id"]) ?? "", words: CriterionWords.tidy(text(finding["text"]) ?? ""),
      facts: CriterionWords.tidy(own.isEmpty ? below.joined(separator: "; ") : own))
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = value { elements } else { [] }
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value, !text.isEmpty { text } else { nil }
  }
}
