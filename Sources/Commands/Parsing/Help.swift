/// Help as text: the usage line, what it is for, examples, then the options; never wider than 80 columns.
public struct Help: Sendable {
  private let tree: CommandTree
  private static let width = 80

  /// Help on the commands of a tree.
  public init(_ tree: CommandTree) { self.tree = tree }

  /// Every command with its purpose.
  public func overview() -> String {
    var lines = ["usage: priorauth [COMMAND] [options]", ""]
    if let plain = tree.specs.first(where: \.path.isEmpty) {
      lines += Self.wrapped(plain.purpose) + [""] + examples(of: plain)
    }
    lines += ["Commands:"] + list(tree.specs.filter { !$0.path.isEmpty })
    lines +=
      ["", "Options of every command:"] + Self.table(OptionSpec.global.map { (Self.column($0), $0.says) })
    lines += [
      "  --version              print the versions of the program and of what it uses", "",
      "'priorauth help COMMAND' shows a command with examples.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The commands of one noun.
  public func page(noun: String) -> String {
    let specs = tree.specs.filter { $0.path.count == 2 && $0.path[0] == noun }
    let lines =
      ["usage: priorauth \(noun) VERB [options]", "", "Commands:"] + list(specs)
      + ["", "'priorauth help \(noun) VERB' shows one with examples."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// One command.
  public func page(_ spec: CommandSpec) -> String {
    var lines = Self.usage(spec) + [""] + Self.wrapped(spec.purpose) + [""] + examples(of: spec)
    let operands = spec.operands.map { ($0.name, $0.says) }
    if !operands.isEmpty { lines += ["Operands:"] + Self.table(operands) + [""] }
    if !spec.options.isEmpty {
      lines += ["Options:"] + Self.table(spec.options.map { (Self.column($0), Self.says($0)) }) + [""]
    }
    lines += ["Options of every command:"] + Self.table(OptionSpec.global.map { (Self.column($0), $0.says) })
    for note in spec.notes { lines += [""] + Self.wrapped(note) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ specs: [CommandSpec]) -> [String] { Self.table(specs.map { ($0.name, $0.purpose) }) }

  private func examples(of spec: CommandSpec) -> [String] {
    ["Examples:"] + spec.examples.flatMap { ["  " + $0.line] + Self.wrapped($0.says, indent: 6) } + [""]
  }

  /// The usage line, broken between its parts where it is too long.
  static func usage(_ spec: CommandSpec) -> [String] {
    let name = (["priorauth"] + spec.path).joined(separator: " ")
    let operands = spec.operands.map { $0.isRequired ? $0.name : "[\($0.name)]" }
    let options = spec.options.map { option in
      let text = option.flag + (option.value.map { " " + $0 } ?? "")
      return (option.isRequired ? text : "[\(text)]") + (option.isRepeatable ? "..." : "")
    }
    var lines = ["usage: " + name]
    for part in operands + options + ["[options]"] {
      if let last = lines.last, last.count + 1 + part.count <= width {
        lines[lines.count - 1] = last + " " + part
      } else {
        lines.append(String(repeating: " ", count: 11) + part)
      }
    }
    return lines
  }

  private static func column(_ option: OptionSpec) -> String {
    option.flag + (option.value.map { " " + $0 } ?? "")
  }

  private static func says(_ option: OptionSpec) -> String {
    option.choices.isEmpty ? option.says : option.says + ": " + option.choices.joined(separator: ", ")
  }

  /// Two columns; a name too long for the first one stands on a line of its own.
  private static func table(_ rows: [(String, String)]) -> [String] {
    let first = 22
    return rows.flatMap { name, says in
      let text = wrapped(says, indent: first + 3)
      guard name.count <= first, let head = text.first else { return ["  " + name] + text }
      let gap = String(repeating: " ", count: first - name.count + 1)
      return ["  " + name + gap + head.drop { $0 == " " }] + text.dropFirst()
    }
  }

  /// A text broken at blanks to fit the width.
  static func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}
