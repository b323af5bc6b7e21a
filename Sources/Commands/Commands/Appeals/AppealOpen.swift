import PriorAuth
import Workflow

/// `appeal open`: opens an appeal against a decision.
struct AppealOpen: Command {
  static let spec = CommandSpec(
    ["appeal", "open"],
    purpose: "Open an appeal against a decision, or what came of an appeal before.",
    examples: [
      .init(
        "priorauth appeal open R12 --level standard --by member --reason \"a new scan\"", "a member's appeal"),
      .init(
        "priorauth appeal open R12 --level expedited --by prescriber --reason -",
        "with a reason from standard input"),
      .init(
        "priorauth appeal open R12 --level standard --by member --reason - --json",
        "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [
      OptionSpec(
        "level", value: "LEVEL", "how fast it is due", choices: Urgency.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec(
        "by", value: "WHO", "who appeals", choices: Appeal.Appellant.allCases.map(\.rawValue),
        isRequired: true),
      .reason,
      OptionSpec(
        "stage", value: "STAGE", "who looks at it; the next one if left out",
        choices: Appeal.Stage.allCases.map(\.rawValue)),
      OptionSpec(
        "organization", value: "NAME", "who reviews it outside of the plan; that is the stage external"),
      OptionSpec("good-cause", value: "TEXT", "why it is heard although it was filed too late"),
    ],
    notes: [
      "Each stage is decided by somebody who took part in none before. The time to appeal is the member's own: it begins"
        + " with the letter to the member, and 'request show' says when it ends."
    ])

  private let asked: RequestAndReason
  private let stage: Appeal.Stage?
  private let filing: Appeal.Filing

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try RequestAndReason(arguments)
    let named = arguments["stage"].flatMap(Appeal.Stage.init(rawValue:))
    stage = named ?? (arguments.has("organization") ? .external : nil)
    filing = Appeal.Filing(
      arguments["level"].flatMap(Urgency.init(rawValue:)) ?? .standard,
      by: arguments["by"].flatMap(Appeal.Appellant.init(rawValue:)) ?? .member, words: "",
      organization: arguments["organization"], goodCause: arguments["good-cause"])
  }

  func run(in session: Session) throws -> CommandResult {
    var filing = filing
    filing.words = try asked.reason(in: session, for: Self.spec)
    let opened = try session.desk().openAppeal(on: asked.request, filing, to: stage, at: session.clock)
    return CommandResult(opened, says: "under appeal", in: session)
  }
}
