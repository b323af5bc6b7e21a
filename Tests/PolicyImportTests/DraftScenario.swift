import Criteria
import PolicyImport
import PriorAuth
import Testing

/// A case under a demonstration policy, with what has to come of it.
struct Scenario: Sendable, CustomTestStringConvertible {
  var name: String
  var file: CaseFile
  var outcome: Evaluation.Outcome
  var findings: [String: Finding]
  var route: String?
  var until: String?

  init(
    _ name: String, _ file: CaseFile, _ outcome: Evaluation.Outcome, _ findings: [String: Finding] = [:],
    route: String? = nil, until: String? = nil
  ) {
    self.name = name
    self.file = file
    self.outcome = outcome
    self.findings = findings
    self.route = route
    self.until = until
  }

  var testDescription: String { name }

  var evaluation: Evaluation {
    Engine(digest: { _ in "" }).evaluate(
      file, under: Scenario.versions.filter { $0.number == file.policy })
  }

  /// What differs from what was expected, in words; empty when nothing does.
  var differences: [String] {
    let evaluation = evaluation
    var differences: [String] = []
    if evaluation.outcome != outcome {
      differences.append("outcome \(evaluation.outcome), not \(outcome)")
    }
    let found = Dictionary(
      evaluation.criteria.flatMap(\.flattened).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, finding) in findings where found[id]?.finding != finding {
      let actual = found[id].map { "\($0.finding): \($0.reason)" } ?? "not evaluated"
      differences.append("\(id) \(actual), not \(finding)")
    }
    if evaluation.route?.to != route { differences.append("route \(evaluation.route?.to ?? "nowhere")") }
    let until = until.map { day($0) }
    if evaluation.authorization?.days.firstDayAfter != until {
      let end = evaluation.authorization?.days.firstDayAfter
      differences.append("until \(end.map(\.description) ?? "no day")")
    }
    return differences
  }

  /// The demonstration policies as their importer reads them.
  static let versions: [PolicyVersion] = DemoPolicies.all.compactMap { document in
    try? PolicyDraft(reading: SourceText(document.text), inForceFrom: document.inForce, digest: "").version
  }
}

extension CriterionFinding {
  /// The finding with all below it.
  var flattened: [CriterionFinding] { [self] + children.flatMap(\.flattened) }
}
