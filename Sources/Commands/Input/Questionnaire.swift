import JSON
import PriorAuth

/// Asks a person field by field and puts the answers together as the JSON object that a file would hold.
struct Questionnaire {
  private let surroundings: any Surroundings
  private let command: String

  init(_ surroundings: any Surroundings, for command: String) {
    self.surroundings = surroundings
    self.command = command
  }

  /// The object of all answers; a field left empty is left out.
  func ask(_ questions: [Question], into start: JSONValue = .object([])) throws(Refusal) -> JSONValue {
    var object = start
    for question in questions {
      if let answer = try ask(question) { object = object.setting(question.keys, to: answer) }
    }
    return object
  }

  /// The answer to one question, asked again until it can be understood; nil when it is left empty.
  func ask(_ question: Question) throws(Refusal) -> JSONValue? {
    var prompt = question.prompt
    while let line = surroundings.ask(prompt) {
      let text = Self.trimmed(line)
      if text.isEmpty {
        guard question.isRequired else { return nil }
        prompt = "This one is needed. " + question.prompt
        continue
      }
      do throws(Misunderstanding) { return try Self.value(of: text, for: question.kind) } catch {
        prompt = error.sentence + ". " + question.prompt
      }
    }
    throw Refusal(
      code: "input-ended", "input ended before everything was answered; nothing was saved", exit: .badInput,
      command: command)
  }

  /// Why an answer can't be taken.
  private struct Misunderstanding: Error {
    let sentence: String
  }

  private static func value(of text: String, for kind: Question.Kind) throws(Misunderstanding) -> JSONValue {
    switch kind {
    case .text: return .string(text)
    case .day:
      do { return .string(try Day(reading: text).description) } catch {
        throw Misunderstanding(sentence: error.sentence)
      }
    case .number:
      guard let number = Decimal(text) else {
        throw Misunderstanding(sentence: "'\(text)' is not a number here; write it as 1234.5")
      }
      return .number(number.description)
    case .yesOrNo:
      switch text.lowercased() {
      case "y", "yes": return true
      case "n", "no": return false
      default: throw Misunderstanding(sentence: "Answer yes or no")
      }
    case .choice(let words):
      let typed = text.lowercased()
      let near = words.filter { $0.lowercased().hasPrefix(typed) }
      if let exact = near.first(where: { $0.lowercased() == typed }) { return .string(exact) }
      guard let word = near.first, near.count == 1 else {
        throw Misunderstanding(sentence: "'\(text)' is none of them")
      }
      return .string(word)
    }
  }

  private static func trimmed(_ line: String) -> String {
    let start = line.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
