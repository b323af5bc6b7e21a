import PriorAuth
import Workflow

/// `case correct`: says what is wrong in a decided case.
struct CaseCorrect: Command {
  static let spec = CommandSpec(
    ["case", "correct"],
    purpose:
      "Put on record what is wrong in a decided case, and what is right; the case stays as it was decided.",
    examples: [
      .init(
        "priorauth case correct R12 --what received --text \"2 June\" --reason \"fax log\"",
        "the day of receipt was wrong"),
      .init(
        "priorauth case correct R12 --what dose --text \"500 mg\" --reason -",
        "reads the reason from standard input"),
      .init(
        "priorauth case correct R12 --what other --text \"phone\" --reason - --json",
        "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec(
        "what", value: "WHAT", "what is wrong",
        choices: Addendum.Correction.Subject.allCases.map(\.rawValue), isRequired: true),
      OptionSpec("text", value: "TEXT", "what is right", isRequired: true),
      OptionSpec(
        "reason", value: "TEXT", "how that is known; - reads it from standard input", isRequired: true),
    ])

  private let request: Identifier<Request>
  private let subject: Addendum.Correction.Subject
  private let words: String
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    subject = arguments["what"].flatMap(Addendum.Correction.Subject.init(rawValue:)) ?? .other
    words = arguments["text"] ?? ""
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    let addendum = Addendum(words, correcting: Addendum.Correction(subject, reason: reason))
    let added = try session.desk().add(addendum, to: request, at: session.clock)
    return CommandResult(added, says: "correction recorded", in: session)
  }
}
