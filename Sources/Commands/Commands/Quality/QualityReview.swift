import JSON
import PriorAuth
import Workflow

/// `quality review`: judges a case a second time.
struct QualityReview: Command {
  static let spec = CommandSpec(
    ["quality", "review"], purpose: "Judge a case of a sample a second time.",
    examples: [
      .init(
        "priorauth quality review S1 --case 3 --outcome approved --reason \"all shown\"", "the outcome only"),
      .init(
        "priorauth quality review 1 --case 3 --outcome denied --find A=met --reason x",
        "with a criterion"),
      .init("priorauth quality review S1 --case 3 --outcome pended --reason - --json", "for a script"),
    ],
    operands: [OperandSpec("SAMPLE", "the sample's number, S1")],
    options: [
      OptionSpec("case", value: "N", "the case with that number in the sample", isRequired: true),
      OptionSpec(
        "outcome", value: "OUTCOME", "what you would have decided",
        choices: SecondReview.Outcome.allCases.map(\.rawValue), isRequired: true),
      OptionSpec(
        "find", value: "ID=FINDING", "what you find about a criterion: met, not_met, unknown or n/a",
        isRepeatable: true),
      .reason,
    ],
    notes: ["Whoever decided the case does not judge it, and nobody judges a case twice."])

  private let sample: Identifier<ReviewSample>
  private let number: Int
  private let outcome: SecondReview.Outcome
  private let findings: [String: String]
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    sample = try arguments.number(0, "SAMPLE", letter: "S", of: "sample")
    number = try arguments.count("case", from: 1, upTo: 1000) ?? 0
    outcome = arguments["outcome"].flatMap(SecondReview.Outcome.init(rawValue:)) ?? .pended
    reason = arguments["reason"] ?? ""
    var findings: [String: String] = [:]
    for word in arguments.all("find") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, ["met", "not_met", "unknown", "n/a"].contains(parts[1]) else {
        throw UsageError(
          .notAChoice(option: "--find", value: word, choices: ["ID=met, not_met, unknown or n/a"]),
          in: arguments.command)
      }
      guard findings.updateValue(parts[1], forKey: parts[0]) ?? parts[1] == parts[1] else {
        throw UsageError(.givenTwice("--find \(parts[0])"), in: arguments.command)
      }
    }
    self.findings = findings
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    let review = SecondReview(outcome, findings: findings, reason: words)
    let desk = try session.desk()
    try desk.review(number, of: sample, as: review, at: session.clock)
    let first = try desk.cases(of: sample).first { $0.number == number }
    return CommandResult(
      text: "Kept. It was decided: \(first?.outcome ?? "-").\n",
      json: .object([
        "case": .number(number), "second": .string(outcome.rawValue), "first": .text(first?.outcome),
      ]))
  }
}
