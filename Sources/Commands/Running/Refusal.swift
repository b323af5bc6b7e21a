import JSON
import Workflow

/// Something the program will not do, as one sentence for a person and a token for a script.
public struct Refusal: Error, Sendable, Hashable {
  /// A stable token, `unknown-option`.
  public var code: String
  /// What is wrong and where, what was not done, what to do; without the program's name.
  public var sentence: String
  public var exit: ExitCode
  /// The command it belongs to, printed before the sentence; empty for one that concerns every command.
  public var command: String
  /// Which of many lines of input it is about, from 1.
  var inputLine: Int?

  /// A refusal.
  public init(code: String, _ sentence: String, exit: ExitCode, command: String = "") {
    self.code = code
    self.sentence = Self.readable(sentence)
    self.exit = exit
    self.command = command
  }

  /// A sentence in which no word is longer than a person reads: what was typed is quoted, and may be of any length.
  private static func readable(_ sentence: String) -> String {
    guard sentence.utf8.count > longestWord else { return sentence }
    return sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.utf8.count <= longestWord ? String(word) : "\(word.prefix(60))… (\(word.count) characters)"
    }.joined(separator: " ")
  }

  /// The longest path that a file can have on the way to it fits.
  private static let longestWord = 4_200

  /// A command line that can't be understood.
  public init(_ error: UsageError) {
    self.init(code: error.code, error.sentence, exit: .usage, command: error.command)
  }

  /// The refusal of a question, with which nothing was to be saved.
  public var ofQuestion: Refusal {
    var refusal = self
    refusal.sentence = Wording.ofQuestion(sentence)
    return refusal
  }

  /// The refusal of one line out of many.
  func at(line number: Int) -> Refusal {
    var refusal = self
    refusal.sentence = "input line \(number): " + sentence
    refusal.inputLine = number
    return refusal
  }

  /// The line for standard error.
  public var line: String {
    (["priorauth"] + (command.isEmpty ? [] : [command])).joined(separator: " ") + ": " + sentence
  }

  /// The document for standard output under `--json`.
  public var json: JSONValue {
    .object([
      "error": .object([
        "code": .string(code), "message": .string(sentence), "line": inputLine.map { .number($0) },
      ])
    ])
  }
}
