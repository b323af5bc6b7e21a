import Criteria
import JSON
import PolicyImport
import PriorAuth
import Workflow

/// What a person is told when a policy was imported.
struct PolicyKept {
  private let policy: PolicyOnFile

  init(_ policy: PolicyOnFile) { self.policy = policy }

  /// The answer, with what should be looked at in the document.
  func result(findings: String, display: Display) -> CommandResult {
    CommandResult(
      text: lines.map { display.text($0) + "\n" }.joined() + findings,
      json: .object([
        "policy": .string(policy.version.number), "title": .string(policy.version.title),
        "from": .words(policy.version.inForce.first), "through": .words(policy.version.inForce.through),
        "state": .string(policy.state.rawValue), "report": policy.report,
      ]))
  }

  private var lines: [String] {
    let number = policy.version.number
    let days = EvaluationText.days(policy.version.inForce)
    var lines: [String] = []
    if policy.state == .published {
      lines.append("Imported \(number), in force \(days).")
      lines.append("Published by its author: only one person works with this database.")
    } else {
      lines.append("Imported \(number) as a draft, in force \(days) once it is published.")
      let name = PolicyReference.text(policy.version)
      if let line = policy.lineOfMissingPart {
        lines.append(
          "Its document seems to break off at line \(line): withdraw this draft and import the whole one,")
        lines.append("or say with 'priorauth policy review \(name) --whole' that this is all of it.")
      } else if let line = policy.lineOfOpenCombinator {
        lines.append(
          "How the criteria at line \(line) combine can't be told: say it with 'priorauth policy bind',")
        lines.append("then 'priorauth policy review \(name)' and publish it.")
      } else {
        lines.append("Next: 'priorauth policy review \(name)'; then somebody else publishes it.")
      }
    }
    if let older = policy.report.findings(of: .olderDocument).first {
      lines.append("By its own date it is older than the version in force: \(older).")
    }
    lines +=
      list("Bindings carried over", "carried") + list("Bindings left behind, words changed", "notCarried")
    return lines
  }

  private func list(_ title: String, _ key: String) -> [String] {
    guard case .array(let ids)? = policy.report[key] else { return [] }
    let words = ids.compactMap { id in if case .string(let word) = id { word } else { nil } }
    return ["\(title): \(words.joined(separator: ", "))."]
  }
}

extension JSONValue {
  /// What an import report says in its findings of one kind.
  fileprivate func findings(of code: ImportDiagnostic.Code) -> [String] {
    guard case .array(let findings)? = self["findings"] else { return [] }
    return findings.compactMap { finding in
      guard finding["code"] == .string(code.rawValue), case .string(let detail)? = finding["detail"] else {
        return nil
      }
      return detail
    }
  }
}
