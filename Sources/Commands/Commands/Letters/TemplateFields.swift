import JSON
import Letters

/// `template fields`: what may stand in a template.
struct TemplateFields: Command {
  static let spec = CommandSpec(
    ["template", "fields"], purpose: "List what may stand in a template of a letter.",
    examples: [
      .init("priorauth template fields", "fields, lists and conditions, with how they are written"),
      .init("priorauth template fields --db cases.db", "the same; fields do not depend on the database"),
      .init("priorauth template fields --json", "for a script"),
    ])

  init(_ arguments: Arguments) throws(UsageError) {}

  func run(in session: Session) throws -> CommandResult {
    let fields = LetterField.allCases.map(\.rawValue)
    let items = LetterItemField.allCases.map(\.rawValue)
    let lists = LetterList.allCases.map(\.rawValue)
    let readers = LetterRecipient.allCases.map { "to." + $0.rawValue }
    let form = """
      # words             a heading
      - words             an item of a list
      > words             a line by itself, as of an address
      ~ words             small print
      {{member.name}}     a field: a fact of the case
      {{#each missing}}   lines up to {{/each}} once for each entry of a list
      {{#if note}}        lines up to {{/if}} where a field or list has something, or by reader
      {{#unless note}}    lines up to {{/unless}} where it has not

      """
    let parts = [
      ("Fields", fields), ("Lists", lists), ("Fields of an entry of a list", items),
      ("Readers, for if and unless", readers),
    ]
    let text = parts.reduce(form) { text, part in
      text + "\n\(part.0)\n" + part.1.map { "  \($0)\n" }.joined()
    }
    func array(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
    return CommandResult(
      text: text,
      json: .object([
        "fields": array(fields), "lists": array(lists), "items": array(items), "readers": array(readers),
      ]))
  }
}
