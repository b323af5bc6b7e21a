import Criteria
import JSON
import PriorAuth

/// The evaluations of one case, and what a supposition changed in them.
struct EvaluationAnswer {
  private let evaluations: [Evaluation]
  private let before: [Evaluation]?
  /// Whether the case names its policy, so that its evaluation stands alone.
  private let isSingle: Bool
  /// Whether `--version` stated the day that picks the version.
  private let isDayStated: Bool
  /// What the case file holds of evidence that nobody reads, each with its path.
  private let unread: [Warning]

  init(
    _ evaluations: [Evaluation], before: [Evaluation]?, isSingle: Bool, isDayStated: Bool = false,
    unread: [Warning] = []
  ) {
    self.isDayStated = isDayStated
    self.unread = unread
    self.evaluations = evaluations
    self.before = before
    self.isSingle = isSingle
  }

  /// Done when the criteria of every policy are met; a day on which no version was in force can't be evaluated, and a
  /// case file with evidence that nobody reads may not say what its writer meant.
  var exit: ExitCode {
    if complaint != nil { return .badInput }
    return evaluations.allSatisfy { $0.outcome == .meets } ? .done : .no
  }

  /// What is said beside the answer when something was wrong with the question.
  private var complaint: String? {
    if let ungoverned { return ungoverned }
    guard let first = unread.first else { return nil }
    let more = unread.count > 1 ? "; and \(unread.count - 1) more of kinds that are not known" : ""
    return first.text + more + "; the answer was made without it"
  }

  /// What is said where a policy had no version on the day.
  private var ungoverned: String? {
    let texts = evaluations.filter { $0.refusal == .version }.flatMap(\.warnings).filter {
      $0.code == Evaluation.Refusal.version.rawValue
    }
    return texts.first.map {
      isDayStated
        ? "--version: \($0.text); 'priorauth policy show' tells the versions there are"
        : "$.request.received: \($0.text); another day, or --version DATE, picks one"
    }
  }

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
    var result = CommandResult(text: parts.joined(separator: "\n"), json: json, exit: exit)
    result.complaint = complaint
    return result
  }

  private func document(_ evaluation: Evaluation, at index: Int) -> JSONValue {
    guard let changes = changes(at: index), let before else { return evaluation.json }
    let whatIf: JSONValue = .object([
      "outcomeBefore": .string(before[index].outcome.rawValue),
      "authorizationBefore": before[index].json["authorization"],
      "unitsBefore": before[index].json["units"],
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
    var lines = changes.map { flip in
      let reason = flip.reason.isEmpty ? "" : ": " + flip.reason
      let word = { (finding: Finding?) in Self.word(finding, ofExclusion: flip.isExclusion) }
      return "  "
        + display.text(
          "\(flip.criterion): \(word(flip.before)) becomes \(word(flip.after))\(reason)")
        + "\n"
    }
    if let before { lines += Self.approvalChanges(from: before[index], to: evaluations[index]) }
    return "What changes (before: \(earlier)):\n" + (lines.isEmpty ? "  nothing\n" : lines.joined())
  }

  /// What an approval would be otherwise although no finding changes: its days, its units.
  private static func approvalChanges(from before: Evaluation, to after: Evaluation) -> [String] {
    let days = [before, after].map { $0.authorization.map { words($0.days) } ?? "none" }
    let units = [before, after].map { $0.units?.total.map { "\($0)" } ?? "none" }
    return [("approval", days), ("units", units)].compactMap { name, values in
      values[0] == values[1] ? nil : "  \(name): \(values[0]) becomes \(values[1])\n"
    }
  }

  private static func words(_ days: DayRange) -> String {
    "\(days.first)" + (days.through.map { " through \($0)" } ?? " without an end")
  }

  private static func word(_ finding: Finding?, ofExclusion isExclusion: Bool) -> String {
    finding.map { CriterionFinding.word($0, ofExclusion: isExclusion) } ?? "not asked"
  }
}
