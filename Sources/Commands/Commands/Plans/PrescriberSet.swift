import JSON
import PriorAuth
import Workflow

/// `prescriber set`: keeps a prescriber from a day on.
struct PrescriberSet: Command {
  static let spec = CommandSpec(
    ["prescriber", "set"], purpose: "List a prescriber from a day on, by number (an administrator).",
    examples: [
      .init(
        "priorauth prescriber set 1245319599 --name \"Dr. Fern\" --reason contract",
        "from today on"),
      .init(
        "priorauth prescriber set 1245319599 --name Fern --specialty skin --reason -",
        "with a specialty"),
      .init("priorauth prescriber set 1245319599 --name Fern --reason - --json", "for a script"),
    ],
    operands: [OperandSpec("NPI", "ten digits; the last one is checked")],
    options: [
      OptionSpec("name", value: "NAME", "who it is", isRequired: true),
      OptionSpec("specialty", value: "SPECIALTY", "in what"),
    ] + RegisterChange.options)

  private let content: RegisterContent
  private let change: RegisterChange

  init(_ arguments: Arguments) throws(UsageError) {
    content = .prescriber(name: arguments["name"] ?? "", specialty: arguments["specialty"])
    change = try RegisterChange(arguments, .prescriber, key: try arguments.required(0, "NPI"))
  }

  func run(in session: Session) throws -> CommandResult { try change.perform(content, session) }
}
