/// The manual of all commands as Markdown, from the same table as the parser and the help.
public struct CommandReference: Sendable {
  private let tree: CommandTree

  /// The manual of a tree of commands.
  public init(_ tree: CommandTree) { self.tree = tree }

  /// The whole document; the same table always gives the same bytes.
  public var markdown: String {
    var lines = [
      "# Commands", "",
      "Made from the program's own table of commands by `generate`; change the table, not this file.", "",
      "Standard output carries data, standard error carries one line when something is refused.",
      "With `--json` a refusal is also printed as `{\"error\": {\"code\": …, \"message\": …}}` on standard output.",
      "",
      "## Options of every command", "",
    ]
    lines += OptionSpec.global.map(item)
    lines += ["", "## Exit status", "", "| status | meaning |", "| ---: | --- |"]
    lines += ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    for spec in tree.specs { lines += section(spec) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ spec: CommandSpec) -> [String] {
    var lines = ["", "## `" + (["priorauth"] + spec.path).joined(separator: " ") + "`", "", spec.purpose, ""]
    lines += ["```"] + Help.usage(spec) + ["```", ""]
    lines += spec.examples.flatMap { ["    " + $0.line, "", $0.says, ""] }
    lines += spec.operands.map { "- `\($0.name)`: \($0.says)" }
    lines += spec.options.map(item)
    for note in spec.notes { lines += ["", note] }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func item(_ option: OptionSpec) -> String {
    let name = option.flag + (option.value.map { " " + $0 } ?? "")
    let choices =
      option.choices.isEmpty ? "" : ": " + option.choices.map { "`\($0)`" }.joined(separator: ", ")
    return "- `\(name)`: \(option.says)\(choices)"
  }
}
