import Screens
import TerminalUI

// Forms and questions, asked one after the other.
extension PlainConversation {
  mutating func answerForm(_ title: String, _ heading: String, _ fields: [PlainField]) -> Bool {
    say("")
    say("== " + title + " ==")
    if heading != title { say(heading) }
    if let guidance = app.guidance { say(Self.spoken(guidance)) }
    say(
      "Enter keeps what stands in a field, '-' empties it, '?' explains it, '<' goes back, '!' ends the questions,"
        + " 'leave' or Ctrl-C leaves the form."
    )
    var place = 0
    while place < fields.count {
      switch ask(fields[place]) {
      case .next: place += 1
      case .back: place = max(0, place - 1)
      case .finish: return finishForm()
      case .leave: return leaveForm()
      case .endOfInput: return false
      }
    }
    return finishForm()
  }

  /// Where asking a field leads.
  private enum FormStep {
    case next, back
    /// The other fields stay as they are.
    case finish
    case leave
    case endOfInput
  }

  /// Steps out of the form, which asks first where something would be lost.
  private mutating func leaveForm() -> Bool {
    press(.escape)
    return true
  }

  /// How many values are read out before a field is asked.
  private static let mostChoices = 9

  /// Asks one field, again until it is answered.
  private mutating func ask(_ asked: PlainField) -> FormStep {
    let field = current(asked)
    if let problem = field.problem { say(Self.spoken("! \(field.label) \(problem)")) }
    let shown = field.isSecret ? "" : field.shownValue
    if (1...Self.mostChoices).contains(field.choices.count) {
      for (place, choice) in field.choices.enumerated() { say("\(place + 1). \(choice.said)") }
    } else if !field.choices.isEmpty {
      say("One of \(field.choices.count) values; '?' lists them.")
    }
    if field.isLong { say("\(field.label): several lines; a line with only '.' ends it.") }
    guard let words = ask("\(field.label)\(shown.isEmpty ? "" : " [\(shown)]"): ") else {
      return .endOfInput
    }
    switch words {
    case "": return .next
    case "leave", "Leave", Interrupts.key: return .leave
    case "!": return .finish
    case "<": return .back
    case "?":
      explain(field)
      return ask(field)
    case "-": return put("", into: field)
    default: break
    }
    guard !field.isLong else { return put(restOfText(after: words), into: field) }
    guard !field.choices.isEmpty else { return put(words, into: field) }
    if let number = Int(words), field.choices.indices.contains(number - 1) {
      say("You chose \(number): \(field.choices[number - 1].title).")
      return put(field.choices[number - 1].value, into: field)
    }
    let exact = field.choices.filter { $0.title.lowercased() == words.lowercased() || $0.value == words }
    let found =
      exact.isEmpty ? field.choices.filter { matchesAnywhere(words, $0.title + " " + $0.value) } : exact
    guard found.count == 1, let choice = found.first else {
      say(found.isEmpty ? "It is none of these:" : "It could be several of these; answer with a number.")
      // Few are read out with the question anyway.
      if field.choices.count > Self.mostChoices { explain(field) }
      return ask(field)
    }
    say(choice.title)
    return put(choice.value, into: field)
  }

  private mutating func put(_ text: String, into field: PlainField) -> FormStep {
    let problem = app.fill(field.name, with: text)
    // Kept at once: a line that breaks here ends the program without a word.
    drafts?.keep(app.drafts)
    guard let problem else { return .next }
    // What the form says of the field is said with the question.
    if current(field).problem == nil { say(Self.spoken("! \(field.label) \(problem)")) }
    return ask(field)
  }

  /// The field as it stands in the form now: what was typed into another may have filled it.
  private func current(_ field: PlainField) -> PlainField {
    guard case .form(_, _, let fields) = app.plain else { return field }
    return fields.first { $0.name == field.name } ?? field
  }

  private func restOfText(after first: String) -> String {
    var lines = [first]
    while let line = ask(""), line != ".", line != Interrupts.key { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  private mutating func explain(_ field: PlainField) {
    if !field.help.isEmpty { say(Self.spoken(field.help)) }
    for (place, choice) in field.choices.enumerated() { say("\(place + 1). \(choice.said)") }
    if field.isListed { sayOnRecord(field) }
  }

  /// What is on record for a field, as F4 lists it.
  private mutating func sayOnRecord(_ field: PlainField) {
    _ = app.fill(field.name, with: field.value)
    press(.function(4))
    let known = current(field).onRecord
    guard !known.isEmpty else { return }
    press(.escape)
    say("On record, beside which everything can be typed:")
    for choice in known { say("- " + choice.said) }
  }

  /// Asks what becomes of a form whose fields were asked.
  private mutating func finishForm() -> Bool {
    let save = app.actions.first { $0.key == .function(10) }
    // What is stored may lead straight to the next form, whose fields are to be asked from the first on.
    let (form, depth) = (app.openForm, app.depth)
    while form == app.openForm, depth == app.depth, case .form(_, _, let fields) = app.plain {
      guard let words = ask("\(save?.label ?? "Save"), leave, or the name of a field: ") else { return false }
      switch words.lowercased() {
      case "", "?":
        for field in fields where !field.isSecret { say("\(field.label): \(field.shownValue)") }
        for action in app.actions where action.key != .function(4) { say("\(action.keys): \(action.help)") }
      case "!": continue
      case "save", (save?.label ?? "Save").lowercased():
        press(.function(10))
        guard form == app.openForm, depth == app.depth, case .form(_, _, let after) = app.plain else {
          return true
        }
        for field in after {
          if let problem = field.problem { say(Self.spoken("! \(field.label) \(problem)")) }
        }
      case "leave", Interrupts.key:
        press(.escape)
        return true
      default:
        if let field = fields.first(where: { $0.label.lowercased() == words.lowercased() }) {
          switch ask(field) {
          case .leave: return leaveForm()
          case .endOfInput: return false
          case .next, .back, .finish: break
          }
        } else if let action = app.actions.first(where: { $0.isNamed(words) }) {
          press(action.key)
          return true
        } else {
          say("No field is called that.")
        }
      }
    }
    return true
  }

  mutating func answerQuestion(
    _ title: String, _ lines: [String], yes: String, no: String, word: String?
  ) -> Bool {
    say(title)
    lines.forEach { say(Self.spoken($0)) }
    let how = word.map { "type '\($0)' for: \(yes)" } ?? "'yes' for: \(yes)"
    guard let words = ask("\(how); anything else for: \(no). ") else { return false }
    guard words.lowercased() == (word ?? "yes").lowercased() else {
      press(.escape)
      return true
    }
    if let word { for character in word { press(.character(character)) } } else { press(.right) }
    press(.enter)
    return true
  }
}

extension PlainField {
  /// What stands in it, as people read it.
  var shownValue: String {
    choices.first { $0.value == value }?.title
      ?? value.split(whereSeparator: \.isNewline).joined(separator: " / ")
  }
}

extension Choice {
  /// The choice with its hint, as people read it.
  fileprivate var said: String { title + (hint.isEmpty ? "" : ", \(hint)") }
}
