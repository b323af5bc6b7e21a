import JSON
import Letters
import Workflow

/// `template show`: the text of a template.
struct TemplateShow: Command {
  static let spec = CommandSpec(
    ["template", "show"], purpose: "Show the text of a template, to read it or to change it.",
    examples: [
      .init("priorauth template show denial", "the version in force"),
      .init("priorauth template show denial --version 0", "the one the program comes with"),
      .init("priorauth template show letterhead --json", "for a script"),
    ],
    operands: [TemplateReference.operand],
    options: [OptionSpec("version", value: "N", "an earlier version; 0 is the one the program comes with")])

  private let name: TemplateName
  private let version: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    name = try TemplateReference.name(arguments)
    version = try arguments.count("version", upTo: 1_000_000)
  }

  func run(in session: Session) throws -> CommandResult {
    let versions = try session.desk().templates(name)
    guard let template = version.map({ wanted in versions.first { $0.version == wanted } }) ?? versions.last
    else {
      throw Refusal(
        code: "not-found",
        "'\(name.name)' has no version \(version ?? 0); the newest is \(versions.last?.version ?? 0)",
        exit: .noInput, command: Self.spec.name)
    }
    let unset = "'\(name.name)' is not set; 'priorauth template change \(name.name)' sets it.\n"
    return CommandResult(
      text: template.text.isEmpty ? unset : session.display.lines(of: template.text),
      json: .object([
        "name": .string(name.name), "text": .string(template.text), "template": TemplateAnswer.json(template),
      ]))
  }
}
