import JSON
import Letters
import Workflow

/// `template change`: sets a template from now on.
struct TemplateChange: Command {
  static let spec = CommandSpec(
    ["template", "change"],
    purpose: "Set a template, the letterhead or abbreviations for letters from now on.",
    examples: [
      .init("priorauth template change denial --from denial.txt --reason -", "a new text for denials"),
      .init(
        "priorauth template change letterhead --from head.txt --reason \"new fax\"", "the plan's address"),
      .init(
        "priorauth template change abbreviations --from words.txt --reason wording",
        "what the plan's own stand for"),
    ],
    operands: [TemplateReference.operand],
    options: [
      OptionSpec("from", value: "FILE", "the new text; - reads standard input", isRequired: true),
      OptionSpec("reason", value: "TEXT", "why", isRequired: true),
    ],
    notes: [
      "'priorauth template show' prints what is in force, to start from; 'priorauth template fields' lists what may stand"
        + " in it. A text with an unknown field is refused with its line, and so is one that leaves out what such a"
        + " letter has to say.",
      "A letterhead has lines of the form 'key: words', with the keys "
        + Letterhead.Key.allCases.map(\.rawValue).joined(separator: ", ")
        + ". Abbreviations are lines of the form"
        + " 'ABC: the words'.",
      "Every version is kept. Letters that were sent stay as they are.",
    ])

  private let name: TemplateName
  private let file: String
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    name = try TemplateReference.name(arguments)
    file = arguments["from"] ?? "-"
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let text = try input.text(from: file)
    let desk = try session.desk()
    let kept = try desk.changeTemplate(
      name, to: text, reason: try input.reason(reason), at: session.clock)
    let answer = CommandResult(
      text: "'\(name.name)' is version \(kept.version) from now on.\n",
      json: .object(["name": .string(name.name), "version": .number(kept.version)]))
    return try TouchedCases(awaiting: name, of: desk).added(to: answer)
  }
}
