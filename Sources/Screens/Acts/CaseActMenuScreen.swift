import PriorAuth
import TerminalUI

/// What else can be done with a case, always in the same order: what can't be done now says why.
struct CaseActMenuScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case choose
  }

  let view: CaseView
  let today: Day
  private(set) var acts: ListView<CaseAct>

  /// The menu of a case.
  init(view: CaseView, today: Day) {
    self.view = view
    self.today = today
    acts = ListView(CaseAct.allCases)
  }

  var title: String { "More for case \(view.id): \(view.member.listName)" }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Choose", help: "Do what is under the cursor", message: .choose,
        unavailable: acts.selected.flatMap { $0.obstacle(in: view) })
    ] + movement(Message.move, in: "menu")
  }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = acts.update(key)
      return []
    case .choose:
      guard let act = acts.selected else { return [] }
      guard act.fields.isEmpty else {
        return [.replace(.actForm(CaseActFormScreen(act: act, view: view, today: today)))]
      }
      let change: CaseChange = act == .startReview ? .startReview : .answerVoid(agreeing: act == .agreeVoid)
      let question = CaseActFormScreen.question(act, view, doing: change)
      return [.ask(question, then: [.perform(.changeCase(view.seen, change))])]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard let act = acts.selected else { return [] }
    if case .refused(let problems) = reply, let first = problems.first {
      return [.say(.problem(first.problem))]
    }
    return CaseActFormScreen.after(act, view, today, reply) ?? []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    acts.resize(to: parts(of: rect)[0])
  }

  /// The width of the names of the acts.
  private static let nameWidth = 27

  /// The list, and below it room for all that is to be said of the act under the cursor.
  private func parts(of rect: Rect) -> [Rect] { rect.rows(.share(1), .cells(1), .cells(4)) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = [ListColumn("What", .cells(Self.nameWidth)), ListColumn("", .share(1))]
    let parts = parts(of: rect)
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: acts.selected?.title ?? "")
    if let act = acts.selected {
      let text = act.obstacle(in: view).map { "Not now: " + $0 } ?? act.hint
      canvas.drawWrapped(text, in: parts[2], role: .dim)
    }
    acts.draw(on: &canvas, in: parts[0], columns: columns) { act in
      let obstacle = act.obstacle(in: view)
      return ListLine(
        [act.title, obstacle.map { "not now: " + $0 } ?? act.hint],
        roles: [obstacle == nil ? .text : .dim, .dim])
    }
  }
}
