import JSON
import PriorAuth
import Workflow

/// `retention set`: how long cases are kept from a day on.
struct RetentionSet: Command {
  static let spec = CommandSpec(
    ["retention", "set"],
    purpose: "Set how long the content of cases is kept, from a day on (an administrator).",
    examples: [
      .init("priorauth retention set decided --months 144 --reason \"state contract\"", "from today on"),
      .init("priorauth retention set undecided --months 84 --from 2027-01-01 --reason -", "from then on"),
      .init("priorauth retention set decided --months 120 --reason - --json", "for a script"),
    ],
    operands: [
      OperandSpec(
        "CASES", "\(RetentionRule.Subject.allCases.map(\.rawValue).joined(separator: " or "))")
    ],
    options: [
      OptionSpec("months", value: "N", "for how many months after the last day of a case", isRequired: true),
      OptionSpec("from", value: "DATE", "the first day it counts, today or later; today if left out"),
      .reason,
    ],
    notes: [
      "Nothing is purged by itself; 'priorauth retention due' shows what may be, 'priorauth purge' does it."
    ])

  private let subject: RetentionRule.Subject
  private let months: Int
  private let from: Day?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    let word = try arguments.required(0, "CASES")
    guard let subject = RetentionRule.Subject(rawValue: word) else {
      throw UsageError(
        .notAChoice(
          option: "CASES", value: word, choices: RetentionRule.Subject.allCases.map(\.rawValue)),
        in: arguments.command)
    }
    self.subject = subject
    let allowed = RetentionRule.allowedMonths
    months =
      try arguments.count("months", from: allowed.lowerBound, upTo: allowed.upperBound) ?? allowed.upperBound
    from = try arguments.day("from")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    let desk = try session.desk()
    let rule = RetentionRule(subject, months: months, from: from ?? session.today, reason: words)
    let before = try desk.retention(on: rule.firstDay).first { $0.rule.subject == subject }?.rule.months
    let done = try desk.setRetention(rule, at: session.clock)
    var text = "From \(rule.firstDay) on \(subject.rawValue) cases are kept for \(counted(months, "month"))"
    text += before.map { "; it was \($0).\n" } ?? ".\n"
    if let before, months < before {
      text += "More cases may be purged then: 'priorauth retention due --on \(rule.firstDay)' lists them.\n"
    }
    return CommandResult(
      text: text,
      json: .object([
        "rule": .id(done.id), "subject": .string(subject.rawValue), "months": .number(months),
        "from": .words(rule.firstDay), "monthsBefore": before.map { .number($0) },
      ]))
  }
}
