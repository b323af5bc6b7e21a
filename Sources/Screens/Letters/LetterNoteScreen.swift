import Letters
import PriorAuth
import TerminalUI

/// The words a writer adds to a letter.
struct LetterNoteScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case note
  }

  let view: LetterView
  let today: Day
  var form: Form<Field>

  /// A form with the words that stand in the letter now.
  init(view: LetterView, today: Day) {
    self.view = view
    self.today = today
    form = Form([
      FormField(
        .note, "Own words", .lines(rows: 8), value: view.note,
        help: "They stand before the end of the letter; an empty line starts a new paragraph", limit: 10_000)
    ])
  }

  var title: String { "Own words in letter L\(view.number)" }
  var heading: String { "\(view.kind.name), to \(view.name)" }
  var saveLabel: String { "Save" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let wish = LetterWish(
      kind: view.kind, recipient: view.recipient, note: form.value(of: .note).trimmed)
    return [.perform(.prepareLetter(view.request, wish))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .letter = reply else { return nil }
    return [.close, .say(.done("The words are in the letter"))]
  }
}

/// How a letter goes out; sending is asked about once more.
struct LetterSendingScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case letterMeans
  }

  let view: LetterView
  let today: Day
  var form: Form<Field>

  /// A form for a letter that is fit to send.
  init(view: LetterView, today: Day) {
    self.view = view
    self.today = today
    let means = ["mail", "fax", "portal"].map { Choice($0, title: $0, hint: "") }
    form = Form([
      FormField(
        .letterMeans, "By", .choice(means), value: view.recipient == .prescriber ? "fax" : "mail",
        help: "How it goes out; print or fax it with 'priorauth letter show L\(view.number) --pdf FILE'")
    ])
  }

  var title: String { "Send letter L\(view.number)" }
  var heading: String { "\(view.kind.name), to \(view.name), the \(Wording.recipient(view.recipient))" }
  var saveLabel: String { "Send" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let means = reader.required(.letterMeans)
    let question = Dialog.confirm(
      "Send letter L\(view.number)?",
      consequences: [
        "\(view.kind.name), to \(view.name), by \(means).",
        "It is kept just as it is and can't be changed; a mistake takes another letter.",
      ], yes: "Send", no: "Not yet")
    return [.ask(question, then: [.perform(.sendLetter(view.number, asSeen: view.text, means: means))])]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .letter(let sent) = reply else { return nil }
    return [.close, .say(.done("Letter L\(sent.number) is sent and kept"))]
  }
}
