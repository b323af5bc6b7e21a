/// What a command is called, what it takes and what it is for: the one table behind parsing, help and the manual.
public struct CommandSpec: Sendable {
  /// The words that name it, `["policy", "import"]`; empty for the program called by itself.
  public var path: [String]
  /// What it does, as one sentence.
  public var purpose: String
  /// Lines in which it is used as people use it; help shows them first.
  public var examples: [Example]
  public var operands: [OperandSpec]
  public var options: [OptionSpec]
  /// Paragraphs for help, after the options.
  public var notes: [String]

  /// A command line and what it does.
  public struct Example: Sendable {
    public var line: String
    public var says: String

    /// An example.
    public init(_ line: String, _ says: String) {
      self.line = line
      self.says = says
    }
  }

  /// A command.
  public init(
    _ path: [String], purpose: String, examples: [Example], operands: [OperandSpec] = [],
    options: [OptionSpec] = [], notes: [String] = []
  ) {
    self.path = path
    self.purpose = purpose
    self.examples = examples
    self.operands = operands
    self.options = options
    self.notes = notes
  }

  /// The words that name it, joined.
  public var name: String { path.joined(separator: " ") }

  /// Whether it only looks, so that a refusal need not say that nothing was saved.
  public var onlyLooks: Bool { path.last.map(Self.looks.contains) ?? false }

  private static let looks: Set = [
    "agreement", "appeals", "diff", "due", "evaluate", "expiring", "fields", "impact", "late", "list",
    "outlook",
    "replay", "report", "search", "show", "sign-ins", "stats",
  ]
}

/// A value that stands by itself on the command line.
public struct OperandSpec: Sendable {
  /// As help prints it, `REQUEST`.
  public var name: String
  public var says: String
  public var isRequired: Bool

  /// An operand.
  public init(_ name: String, _ says: String, isRequired: Bool = true) {
    self.name = name
    self.says = says
    self.isRequired = isRequired
  }
}

/// A word that starts with two dashes.
public struct OptionSpec: Sendable {
  /// Without the dashes, `reason`.
  public var name: String
  /// What its value is called in help, `TEXT`; nil for an option without one.
  public var value: String?
  public var says: String
  /// The values it may have; empty where any will do.
  public var choices: [String]
  public var isRequired: Bool
  /// Whether it may be given several times.
  public var isRepeatable: Bool

  /// An option.
  public init(
    _ name: String, value: String? = nil, _ says: String, choices: [String] = [], isRequired: Bool = false,
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.value = value
    self.says = says
    self.choices = choices
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }

  /// As it is written on the command line.
  public var flag: String { "--" + name }
}

extension OptionSpec {
  /// What every command takes.
  public static let global: [OptionSpec] = [
    OptionSpec("db", value: "FILE", "use this database instead of your own"),
    OptionSpec("today", value: "DATE", "work as if today were this day"),
    OptionSpec("json", "print one JSON document instead of text"),
    OptionSpec("passphrase-fd", value: "N", "read the passphrase you sign with from this descriptor"),
    OptionSpec("no-color", "print without colour"),
    OptionSpec("help", "print this and stop"),
  ]
}
