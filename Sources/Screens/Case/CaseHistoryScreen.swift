import PriorAuth
import TerminalUI

/// What happened to a case, the newest first: who decided what and why, in full below the list; one key goes to the letter.
struct CaseHistoryScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case letter
  }

  let view: CaseView
  let today: Day
  private var events: ListView<CaseEvent>

  /// The history of a case.
  init(view: CaseView, today: Day) {
    self.view = view
    self.today = today
    events = ListView(CaseEvent.all(of: view.file))
  }

  var title: String { "History of case \(view.id): \(view.member.listName)" }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, twin: .character("l"), label: "Letter", help: "Go to the letter that tells of the decision",
        message: .letter, unavailable: noLetter)
    ] + movement(Message.move, in: "list")
  }

  private var noLetter: String? {
    guard let event = events.selected else { return "Nothing has happened to this case yet" }
    return event.decision == nil ? "Only of a decision a letter tells" : nil
  }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = events.update(key)
      return []
    case .letter:
      guard let decision = events.selected?.decision else { return [] }
      return [.open(.letters(LettersScreen(request: view.id, about: decision, today: today)))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { [] }

  mutating func layout(in rect: Rect, charset: Charset) { events.resize(to: parts(of: rect)[0]) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !events.rows.isEmpty else {
      canvas.drawWrapped("Nothing has happened to this case yet.", in: rect, role: .dim)
      return
    }
    let parts = parts(of: rect)
    let columns = [
      ListColumn("When", .cells(20)), ListColumn("Who", .cells(10)), ListColumn("What", .share(1)),
    ]
    events.draw(on: &canvas, in: parts[0], columns: columns) { event in
      ListLine(
        [view.zone.words(for: event.stamp.at), event.stamp.by, event.what],
        roles: [.dim, .dim, event.decision == nil ? .text : .highlight])
    }
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: "In full")
    let facts = (events.selected?.facts ?? []).map { Paragraph($0.label, column: 12, $0.text) }
    ParagraphView().draw(facts, on: &canvas, in: parts[2], isFocused: false)
  }

  private func parts(of rect: Rect) -> [Rect] { rect.rows(.share(2), .cells(1), .share(3)) }
}
