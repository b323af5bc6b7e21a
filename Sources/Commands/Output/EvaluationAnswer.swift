import Criteria
import JSON
import PriorAuth

/// The evaluations of one case, and what a supposition changed in them.
struct EvaluationAnswer {
  private let evaluations: [Evaluation]
  private let before: [Evaluation]?
  /// Whether the case names its policy, so that its evaluation stands alone.
  private let isSingle: Bool

  init(_ evaluations: [Evaluation], before: [Evaluation]?, isSingle: Bool) {
    self.evaluations = evaluations
    self.before = before
    self.isSingle = isSingle
  }

  /// Done when the criteria of every policy are met.
  var exit: ExitCode { evaluations.allSatisfy { $0.outcome == .meets } ? .done : .no }

  /// For scripts.
  var json: JSONValue {
    if isSingle, let only = evaluations.first { return document(only, at: 0) }
    return .object(["evaluations": .array(evaluations.indices.map { document(evaluations[$0], at: $0) })])
  }

  func result(display: Display) -> CommandResult {
    var parts = evaluations.map { EvaluationText($0, display: display).text }
    for index in evaluations.indices {
      guard let changes = changes(at: index) else { continue }
      parts[index] += "\n" + text(changes, at: index)
    }
    return CommandResult(text: parts.joined(separator: "\n"), json: json, exit: exit)
  }

  private func document(_ evaluation: Evaluation, at index: Int) -> JSONValue {
    guard let changes = changes(at: index), let before else { return evaluation.json }
    let whatIf: JSONValue = .object([
      "outcomeBefore": .string(before[index].outcome.rawValue),
      "changes": .array(
        changes.map { change in
          .object([
            "criterion": .string(change.id), "before": .string(change.before.rawValue),
            "after": .string(change.after.rawValue),
          ])
        }),
    ])
    return evaluation.json.setting(["whatIf"], to: whatIf)
  }

  /// A finding that a supposition turned over.
  private struct Change {
    let id: String
    let before: Finding
    let after: Finding
  }

  private func changes(at index: Int) -> [Change]? {
    guard let before, before.indices.contains(index) else { return nil }
    var findings: [String: Finding] = [:]
    for criterion in before[index].flat { findings[criterion.id] = criterion.finding }
    return evaluations[index].flat.compactMap { criterion in
      guard let earlier = findings[criterion.id], earlier != criterion.finding else { return nil }
      return Change(id: criterion.id, before: earlier, after: criterion.finding)
    }
  }

  private func text(_ changes: [Change], at index: Int) -> String {
    let earlier = before.map { EvaluationText.words($0[index].outcome) } ?? ""
    let lines = changes.map { change in
      "  \(change.id): \(FindingSign.word(change.before)) becomes \(FindingSign.word(change.after))\n"
    }
    return "What changes (before: \(earlier)):\n" + (lines.isEmpty ? "  no finding\n" : lines.joined())
  }
}

extension Evaluation {
  /// Every criterion in the order of the tree.
  fileprivate var flat: [CriterionFinding] { criteria.flatMap(\.flat) }
}

extension CriterionFinding {
  fileprivate var flat: [CriterionFinding] { [self] + children.flatMap(\.flat) }
}
