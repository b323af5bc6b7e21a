import Letters
import PriorAuth
import TerminalUI

/// A letter as it would be sent today, or as it was sent, with what keeps it from being sent above it.
struct LetterScreen: PageScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case write, send, next
  }

  let request: Identifier<Request>
  let today: Day
  /// What to prepare, where there is no letter yet.
  private let wish: LetterWish?
  private var number: Int64?
  private(set) var view: LetterView?
  private var isAsked = false
  var text = ScrolledText()

  /// The letter of a line of the list.
  init(_ line: LetterLine, of request: Identifier<Request>, today: Day) {
    self.request = request
    self.today = today
    number = line.number
    wish = line.number == nil ? LetterWish(kind: line.kind, recipient: line.recipient) : nil
  }

  /// A letter to be prepared.
  init(preparing wish: LetterWish, of request: Identifier<Request>, today: Day) {
    self.request = request
    self.today = today
    self.wish = wish
  }

  var title: String {
    guard let view else { return "Letter on case \(request)" }
    return
      "Letter L\(view.number) on case \(request): \(view.kind.name), to \(view.name.isEmpty ? "?" : view.name)"
  }

  var awaited: String? { view == nil ? "Reading the letter …" : nil }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .function(2), twin: .character("e"), label: "Own words",
        help: "Add words of your own to the letter, or change them", message: .write,
        unavailable: notChangeable),
      Binding(
        .function(10), twin: .character("s"), label: "Send",
        help: "Send the letter: it is kept just as it is, and never changed after that", message: .send,
        unavailable: notSendable),
      Binding(
        .function(8), twin: .character("n"), label: "Other reader",
        help: "Go to the same letter to the other reader", message: .next, unavailable: noOther),
    ] + movement(Message.move, in: "letter")
  }

  private var notChangeable: String? {
    guard let view else { return "The letter has not been read" }
    return view.sent == nil ? nil : "It was sent; go back and correct it by another"
  }

  private var notSendable: String? {
    if let notChangeable { return notChangeable }
    return view?.problems.first.map { "Not fit to send: " + $0 }
  }

  private var noOther: String? {
    guard let view else { return "The letter has not been read" }
    return view.kind.recipients.count > 1 ? nil : "Such a letter is written to one reader only"
  }

  mutating func load() -> [Step] {
    if let number { return [.perform(.loadLetter(number))] }
    // Preparing writes; it is asked for once, not each time the screen is refreshed.
    guard let wish, !isAsked else { return [] }
    isAsked = true
    return [.perform(.prepareLetter(request, wish))]
  }

  mutating func update(_ message: Message) -> [Step] {
    guard let view else { return [] }
    switch message {
    case .move(let key):
      scroll(by: key)
      return []
    case .write: return [.open(.letterNote(LetterNoteScreen(view: view, today: today)))]
    case .send: return [.open(.letterSending(LetterSendingScreen(view: view, today: today)))]
    case .next:
      guard let other = view.kind.recipients.first(where: { $0 != view.recipient }) else { return [] }
      let wish = LetterWish(kind: view.kind, recipient: other)
      return [.replace(.letter(LetterScreen(preparing: wish, of: request, today: today)))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .letter(let view) = reply {
      self.view = view
      number = view.number
    }
    return []
  }

  /// Where the letter stands, then its words line by line as they would be printed.
  var paragraphs: [Paragraph] {
    guard let view else { return [] }
    var head: [Paragraph] = []
    if let sent = view.sent {
      head.append(Paragraph(sent, role: .met))
    } else if view.problems.isEmpty {
      head.append(Paragraph("Draft, fit to send to the \(Wording.recipient(view.recipient)).", role: .met))
    }
    head += view.problems.map { Paragraph("Not fit to send: \($0)", role: .error) }
    head += view.advice.map { Paragraph("Advice: \($0)", role: .warning) }
    let lines = view.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Paragraph(String($0))
    }
    return head + [Paragraph("")] + lines
  }
}
