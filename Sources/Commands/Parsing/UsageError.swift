import PriorAuth

/// Why a command line can't be understood.
public struct UsageError: Error, Sendable, Hashable {
  /// The command it was meant for, as far as that is known: `policy import`.
  public var command: String
  public var problem: Problem

  /// What is wrong with it.
  public enum Problem: Sendable, Hashable {
    case noSuchCommand(String, nearest: String?)
    /// A noun without its verb.
    case verbMissing(noun: String, verbs: [String])
    case noSuchOption(String, nearest: String?)
    /// The option would put a person's data where other users can read it.
    case personalData(String)
    case valueMissing(String, choices: [String])
    case valueNotTaken(String)
    case givenTwice(String)
    case optionMissing(String, choices: [String])
    case choiceMissing([String])
    case choiceConflict([String])
    case notAChoice(option: String, value: String, choices: [String])
    /// An option that takes a whole number was given something else, or one that is too small or too large.
    case notACount(option: String, value: String, from: Int, upTo: Int)
    case operandMissing(String)
    case tooManyOperands(String)
    /// An operand or value that is no number of a record.
    case notANumber(String, of: String)
    case badDate(DateProblem)
    case notOneOfTheDays(option: String, Day, from: Day, upTo: Day)
    /// An option that takes a public key was given something else.
    case notAKey(String)
    case notAnOverride(String)
    case badOverride(String, expected: String)
    case unknownOverride(String, nearest: String?, known: [String])
  }

  /// A problem of a command.
  public init(_ problem: Problem, in command: String = "") {
    self.command = command
    self.problem = problem
  }
}

extension UsageError {
  /// A token for scripts.
  public var code: String {
    switch problem {
    case .noSuchCommand, .verbMissing: "unknown-command"
    case .noSuchOption: "unknown-option"
    case .personalData: "personal-data-argument"
    case .valueMissing: "missing-value"
    case .valueNotTaken: "value-not-taken"
    case .givenTwice: "given-twice"
    case .optionMissing, .choiceMissing: "missing-option"
    case .choiceConflict: "conflicting-options"
    case .notAChoice, .notACount: "bad-choice"
    case .operandMissing: "missing-operand"
    case .tooManyOperands: "unexpected-operand"
    case .notANumber: "bad-number"
    case .badDate, .notOneOfTheDays: "bad-date"
    case .notAKey: "bad-key"
    case .notAnOverride, .badOverride, .unknownOverride: "bad-override"
    }
  }

  /// One sentence with what to do.
  public var sentence: String {
    switch problem {
    case .noSuchCommand(let word, let nearest):
      "no command '\(word)'" + Self.hint(nearest) + " 'priorauth help' lists them"
    case .verbMissing(let noun, let verbs):
      "'\(noun)' needs a verb; one of \(Self.list(verbs))"
    case .noSuchOption(let flag, let nearest):
      "no option '\(flag)'" + Self.hint(nearest)
        + (nearest == nil ? " 'priorauth help\(place)' lists them" : "")
    case .personalData(let flag):
      "\(flag) is not taken on the command line (other users can see it);"
        + " give it on standard input or with --from FILE"
    case .valueMissing(let flag, let choices):
      "\(flag) needs a value" + Self.choices(choices)
    case .valueNotTaken(let flag): "\(flag) takes no value"
    case .givenTwice(let flag): "\(flag) is given twice with different values; nothing was saved"
    case .optionMissing(let flag, let choices): "\(flag) is missing" + Self.choices(choices)
    case .choiceMissing(let flags): "one of \(Self.list(flags)) is missing"
    case .choiceConflict(let flags): "only one of \(Self.list(flags)) can be given; nothing was saved"
    case .notAChoice(let flag, let value, let choices):
      "\(flag) can't be '\(value)'" + Self.choices(choices)
    case .notACount(let flag, let value, let smallest, let largest):
      "\(flag) can't be '\(value)'; it takes a whole number from \(smallest) to \(largest)"
    case .operandMissing(let name):
      "\(name) is missing; 'priorauth help\(place)' shows how it is used"
    case .tooManyOperands(let word):
      "'\(word)' is one word too many; 'priorauth help\(place)' shows how it is used"
    case .notANumber(let word, let kind):
      "'\(word)' is not \(kind.first.map { "aeio".contains($0) } ?? false ? "an" : "a") \(kind) number (digits only, 1 to 2147483647)"
    case .badDate(let problem): problem.sentence
    case .notOneOfTheDays(let flag, let day, let first, let last):
      "\(flag) can't be \(day); it takes a day from \(first) to \(last)"
    case .notAKey(let flag):
      "\(flag) takes a public key, 64 hexadecimal digits as 'audit key' writes it; nothing was checked"
    case .notAnOverride(let word):
      "'\(word)' is not of the form NAME=VALUE, such as LVEF=48 or start=2026-07-01"
    case .badOverride(let name, let expected): "'\(name)' is supposed to be \(expected)"
    case .unknownOverride(let name, let nearest, let known):
      "nothing here goes by the name '\(name)'" + Self.hint(nearest) + " known are \(Self.list(known))"
    }
  }

  private var place: String { command.isEmpty ? "" : " " + command }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ";"
  }

  private static func choices(_ choices: [String]) -> String {
    choices.isEmpty ? "" : "; one of \(list(choices))"
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
