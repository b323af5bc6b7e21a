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
      parts[index] += "\n" + text(changes, at: index, display)
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
            "criterion": .string(change.criterion), "before": .text(change.before?.rawValue),
            "after": .text(change.after?.rawValue), "reason": .string(change.reason),
          ])
        }),
    ])
    return evaluation.json.setting(["whatIf"], to: whatIf)
  }

  private func changes(at index: Int) -> [Flip]? {
    guard let before, before.indices.contains(index) else { return nil }
    return evaluations[index].flips(from: before[index])
  }

  private func text(_ changes: [Flip], at index: Int, _ display: Display) -> String {
    let earlier = before.map { EvaluationText.words($0[index].outcome) } ?? ""
    let lines = changes.map { flip in
      let reason = flip.reason.isEmpty ? "" : ": " + flip.reason
      return "  "
        + display.text(
          "\(flip.criterion): \(Self.word(flip.before)) becomes \(Self.word(flip.after))\(reason)")
        + "\n"
    }
    return "What changes (before: \(earlier)):\n" + (lines.isEmpty ? "  no finding\n" : lines.joined())
  }

  private static func word(_ finding: Finding?) -> String { finding.map(FindingSign.word) ?? "not asked" }
}
