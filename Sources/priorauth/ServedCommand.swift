import Commands
import Glibc

/// The command line of somebody who came by a forced command of `ssh`: `serve LOGIN` is what the key is good for, and
/// what they asked for stands in the environment.
struct ServedCommand {
  let login: String
  /// What was asked for, without the program's own name; empty opens the desk.
  let words: [String]

  /// The command line behind `serve LOGIN`; nil for any other.
  init?(_ arguments: [String]) throws(Refusal) {
    guard arguments.first == "serve", arguments.count == 2 else { return nil }
    login = arguments[1]
    guard let asked = getenv("SSH_ORIGINAL_COMMAND").map({ String(validatingCString: $0) }) ?? "" else {
      throw Refusal(
        code: "not-utf8", "what was asked for is not valid UTF-8; write it anew. Nothing was saved",
        exit: .badInput)
    }
    guard var words = Self.words(of: asked) else {
      throw Refusal(code: "open-quote", "a quotation mark is not closed", exit: .usage)
    }
    if words.first == "priorauth" { words.removeFirst() }
    self.words = words
  }

  /// The words of a line, with quotation marks and backslashes as a shell takes them, and nothing else of a shell:
  /// there is none. Nil where a quotation mark stays open.
  static func words(of line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let word { words.append(word) }
    return words
  }
}
