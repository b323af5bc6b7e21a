import Letters
import PriorAuth
import TerminalUI

/// The letters of a case: those that are due first, then drafts and what was sent.
struct LettersScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, correct
  }

  let request: Identifier<Request>
  let today: Day
  private var letters = ListView<LetterLine>()
  private var isLoaded = false
  /// The decision whose letter the cursor begins at.
  private var decision: Identifier<Determination>?

  /// The letters of a case, to be loaded.
  init(request: Identifier<Request>, about decision: Identifier<Determination>? = nil, today: Day) {
    self.request = request
    self.decision = decision
    self.today = today
  }

  var title: String { "Letters of case \(request)" }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Open", help: "Read the letter under the cursor; one that is due is prepared",
        message: .open, unavailable: notReadable),
      Binding(
        .function(2), twin: .character("c"), label: "Correct",
        help: "Write a letter that takes the place of one that was sent", message: .correct,
        unavailable: isSent ? nil : "Only a letter that was sent is corrected; a draft can be changed"),
    ] + movement(Message.move, in: "list")
  }

  private var notReadable: String? {
    guard let line = letters.selected else { return "No letter is due and none was written" }
    guard line.number == nil, case .overtaken(let kind) = line.standing else { return nil }
    return "It was never written; '\(kind.name)' tells how it ended"
  }

  private var isSent: Bool {
    if case .sent? = letters.selected?.standing { true } else { false }
  }

  mutating func load() -> [Step] { [.perform(.loadLetters(request))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = letters.update(key)
      return []
    case .open:
      return letters.selected.map { [.open(.letter(LetterScreen($0, of: request, today: today)))] } ?? []
    case .correct:
      guard isSent, let line = letters.selected else { return [] }
      let wish = LetterWish(kind: line.kind, recipient: line.recipient, corrects: line.number)
      return [.open(.letter(LetterScreen(preparing: wish, of: request, today: today)))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .letters(let lines) = reply {
      let about = decision
      letters.replace(lines) {
        about != nil && $0.determination == about && $0.kind != .appealAcknowledgement
      }
      isLoaded = true
      decision = nil
      if let about, letters.selected?.determination != about {
        return [.say(.problem("No letter tells of that decision"))]
      }
    }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) { letters.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !letters.rows.isEmpty else {
      let text = isLoaded ? "No letter is due on this case, and none was written." : "Reading the letters …"
      canvas.draw(text, at: rect.at(0, 0), role: .dim)
      return
    }
    let columns = [
      ListColumn("Letter", .cells(7)), ListColumn("About", .cells(24)), ListColumn("To the", .cells(12)),
      ListColumn("Standing", .share(1)),
    ]
    letters.draw(on: &canvas, in: rect, columns: columns) { line in
      ListLine(
        [
          line.number.map { "L\($0)" } ?? "-", line.kind.name, Wording.recipient(line.recipient),
          Wording.standing(line),
        ], roles: [.heading, .text, .text, line.standing == .due ? .warning : .text])
    }
  }
}

extension Wording {
  /// Whom a letter is written to.
  static func recipient(_ recipient: LetterRecipient) -> String {
    switch recipient {
    case .prescriber: "practitioner"
    case .member: "member"
    }
  }

  /// Where a letter stands, in words.
  static func standing(_ line: LetterLine) -> String {
    let corrects = line.corrects.map { ", takes the place of L\($0)" } ?? ""
    return switch line.standing {
    case .due: "due: Enter prepares it"
    case .draft: "draft, not sent\(corrects)"
    case .overtaken(let kind): "never sent, overtaken by '\(kind.name)'"
    case .sent(let day): "sent on \(day)\(corrects)"
    }
  }
}
