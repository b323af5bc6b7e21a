import JSON
import Letters
import PriorAuth
import Workflow

/// `template list`: what letters are made of, and who set it.
struct TemplateList: Command {
  static let spec = CommandSpec(
    ["template", "list"], purpose: "List the templates of letters, with the version that is in force.",
    examples: [
      .init("priorauth template list", "every kind, the letterhead and the abbreviations"),
      .init("priorauth template list --db cases.db", "of another database"),
      .init("priorauth template list --json", "with every version, for a script"),
    ])

  init(_ arguments: Arguments) throws(UsageError) {}

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    var table = TextTable(["template", "version", "changed", "by", "why"], display: session.display)
    var json: [JSONValue] = []
    for name in TemplateName.all {
      let versions = try desk.templates(name)
      guard let newest = versions.last else { continue }
      let standing = newest.text.isEmpty ? "not set" : String(newest.version)
      table.add([
        name.name, standing, newest.stamp.map { session.display.time($0.at) }, newest.stamp?.by,
        newest.reason,
      ])
      json.append(
        .object([
          "name": .string(name.name), "version": .number(newest.version),
          "versions": .array(versions.map(TemplateAnswer.json)),
        ]))
    }
    return CommandResult(text: table.text(empty: ""), json: .object(["templates": .array(json)]))
  }
}

/// A version of a template for scripts.
enum TemplateAnswer {
  static func json(_ template: TemplateOnFile) -> JSONValue {
    .object([
      "version": .number(template.version), "reason": template.stamp == nil ? nil : .string(template.reason),
      "by": .text(template.stamp?.by), "at": .words(template.stamp?.at),
    ])
  }
}
