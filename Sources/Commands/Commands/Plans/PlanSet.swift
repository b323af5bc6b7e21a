import JSON
import PriorAuth
import Workflow

/// `plan set`: keeps a plan from a day on.
struct PlanSet: Command {
  static let spec = CommandSpec(
    ["plan", "set"], purpose: "List a plan of a line of business from a day on (an administrator).",
    examples: [
      .init("priorauth plan set \"Buckeye Gold\" --line HIM --reason \"new year\"", "from today on"),
      .init(
        "priorauth plan set Gold --line HIM --from 2027-01-01 --reason \"new year\"",
        "from then on"),
      .init("priorauth plan set \"Buckeye Gold\" --line HIM --reason - --json", "for a script"),
    ],
    operands: [OperandSpec("PLAN", "the plan's name, as coverage names it")],
    options: [OptionSpec("line", value: "LINE", "its line of business", isRequired: true)]
      + RegisterChange.options)

  private let content: RegisterContent
  private let change: RegisterChange

  init(_ arguments: Arguments) throws(UsageError) {
    let name = try arguments.required(0, "PLAN")
    content = .plan(line: LineOfBusiness(arguments["line"] ?? ""), name: name)
    change = try RegisterChange(arguments, .plan, key: name)
  }

  func run(in session: Session) throws -> CommandResult { try change.perform(content, session) }
}
