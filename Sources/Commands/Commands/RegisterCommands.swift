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

/// A change of one of the plan's lists as a command line says it.
struct RegisterChange {
  static let options = [
    OptionSpec("from", value: "DATE", "the first day it holds; today if left out"),
    OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
  ]

  let register: Register
  let key: String
  private let from: Day?
  private let reason: String

  init(_ arguments: Arguments, _ register: Register, key: String) throws(UsageError) {
    self.register = register
    self.key = key
    from = try arguments.day("from")
    reason = arguments["reason"] ?? ""
  }

  /// Keeps the row and says which open cases it touches; nil content takes the thing off the list.
  func perform(_ content: RegisterContent?, _ session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: register.rawValue + " set").reason(reason)
    let day = from ?? session.today
    let entry = RegisterEntry(register, key, from: day, content, reason: words)
    let done = try session.desk().change(entry, at: session.clock)
    let what = content.map { $0.words } ?? "listed no more"
    let cases =
      done.touched.isEmpty
      ? "No open case is touched."
      : "Open cases it touches: " + done.touched.map(\.shown).joined(separator: ", ")
        + (done.hasMore ? " and more." : ".")
    return CommandResult(
      text: session.display.lines("From \(day) on \(key): \(what).\n\(cases)"),
      json: .object([
        "entry": .id(done.id), "register": .string(register.rawValue), "key": .string(key),
        "from": .words(day),
        "touches": .array(done.touched.map { .number($0.number) }), "hasMore": .bool(done.hasMore),
      ]))
  }
}
