import Criteria
import JSON
import PriorAuth

/// What a renewal would ask for, as people and scripts read it.
struct OutlookAnswer {
  let outlook: RenewalOutlook

  /// Criteria with what is on file, then what will have to be sent.
  func text(_ display: Display) -> String {
    let id = outlook.authorization.id
    let days = outlook.authorization.value.days
    var lines = [
      "Authorization \(id.shown) of \(outlook.member.number) ends on \(days.through?.description ?? "no day")."
    ]
    if let renewal = outlook.renewal { lines.append("Its renewal is under way: \(renewal.shown).") }
    guard let evaluation = outlook.evaluation else {
      lines.append("No version of policy \(outlook.authorization.value.policyNumber) is in force today.")
      return lines.map { display.text($0) + "\n" }.joined()
    }
    lines.append("By \(evaluation.policy)\(evaluation.section.map { ", section \($0)" } ?? ""):")
    for criterion in outlook.criteria {
      lines.append(
        "\(FindingSign.sign(criterion.sign)) \(criterion.id) \(Self.words(criterion)): \(criterion.text)")
    }
    if !evaluation.missing.isEmpty { lines.append("To be sent with the renewal:") }
    lines += evaluation.missing.map { "- \($0.criterion): \($0.ask)" }
    return lines.map { display.text($0) + "\n" }.joined()
  }

  /// For scripts.
  var json: JSONValue {
    .object([
      "authorization": .id(outlook.authorization.id),
      "through": .words(outlook.authorization.value.days.through), "renewal": .id(outlook.renewal),
      "policy": .string(outlook.authorization.value.policyNumber),
      "version": .words(outlook.evaluation?.version), "section": .text(outlook.evaluation?.section),
      "criteria": .array(
        outlook.criteria.map {
          .object([
            "id": .string($0.id), "text": .string($0.text), "onFile": .bool($0.finding == .met),
            "finding": .string($0.finding.rawValue), "reason": .string($0.reason),
          ])
        }),
      "missing": .array(outlook.evaluation?.missing.map(\.json) ?? []),
    ])
  }

  private static func words(_ criterion: CriterionFinding) -> String {
    if criterion.isExclusion { return "exclusion " + criterion.word }
    return switch criterion.finding {
    case .met: "on file"
    case .notMet: "not met by what is on file"
    case .unknown: criterion.isAttested ? "answered by a reviewer" : "to be shown"
    case .notApplicable: "does not apply"
    }
  }
}
