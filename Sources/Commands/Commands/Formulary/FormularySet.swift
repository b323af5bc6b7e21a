import JSON
import PriorAuth
import Workflow

/// `formulary set`: says how a drug stands in a line of business from a day on.
struct FormularySet: Command {
  static let spec = CommandSpec(
    ["formulary", "set"],
    purpose: "Say how a drug stands on a line's formulary from a day on (an administrator).",
    examples: [
      .init(
        "priorauth formulary set Bizengri --line HIM --status preferred --reason -",
        "from today on"),
      .init(
        "priorauth formulary set X --line HIM --status listed --reason new --json",
        "from then on"),
      .init("priorauth formulary set Bizengri --line HIM --status listed --reason - --json", "for a script"),
    ],
    operands: [OperandSpec("DRUG", "the drug, as requests name it")],
    options: [
      OptionSpec("line", value: "LINE", "the line of business", isRequired: true),
      OptionSpec(
        "status", value: "STATUS", "how it stands", choices: FormularyStatus.allCases.map(\.rawValue),
        isRequired: true),
    ] + RegisterChange.options)

  private let content: RegisterContent
  private let change: RegisterChange

  init(_ arguments: Arguments) throws(UsageError) {
    let line = LineOfBusiness(arguments["line"] ?? "")
    content = .formulary(arguments["status"].flatMap(FormularyStatus.init(rawValue:)) ?? .listed)
    change = try RegisterChange(
      arguments, .formulary, key: RegisterEntry.formularyKey(line, try arguments.required(0, "DRUG")))
  }

  func run(in session: Session) throws -> CommandResult { try change.perform(content, session) }
}
