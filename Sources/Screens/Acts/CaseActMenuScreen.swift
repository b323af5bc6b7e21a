import PriorAuth
import TerminalUI

/// What else can be done with a case, always in the same order: what can't be done now says why. Typing narrows the list.
struct CaseActMenuScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case choose
  }

  let view: CaseView
  let today: Day
  private(set) var acts: ListView<CaseAct>
  /// What was typed to narrow the list.
  private(set) var words = TextEditor()
  private var listRect = Rect(row: 0, column: 0, rows: 0, columns: 0)

  /// The menu of a case, with the cursor on an act.
  init(view: CaseView, at act: CaseAct? = nil, today: Day) {
    self.view = view
    self.today = today
    acts = ListView(CaseAct.allCases)
    if let place = act.flatMap({ CaseAct.allCases.firstIndex(of: $0) }) { acts.select(place) }
  }

  var title: String { "More for case \(view.id): \(view.member.listName)" }

  var isTyping: Bool { true }

  var searchLabel: String? { Self.prompt }

  var hasOneMatch: Bool { acts.rows.count == 1 }

  mutating func search(for typed: String?) -> [Step] {
    if let typed { words.replace(with: typed) }
    narrow()
    return []
  }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Choose", help: "Do what is under the cursor", message: .choose,
        unavailable: acts.selected.map { $0.obstacle(in: view) } ?? "Nothing here has these words"),
      Binding(.up, label: "", help: "Go up in the menu", message: .move(.up)),
      Binding(.down, label: "", help: "Go down in the menu", message: .move(.down)),
      Binding(.pageUp, label: "", help: "Go a page up", message: .move(.pageUp)),
      Binding(.pageDown, label: "", help: "Go a page down", message: .move(.pageDown)),
      Binding(.home, label: "", help: "Go to the beginning of the menu", message: .move(.home)),
      Binding(.end, label: "", help: "Go to the end of the menu", message: .move(.end)),
    ]
  }

  mutating func type(_ key: Key) -> [Step]? {
    let before = words.text
    guard key != .home, key != .end, words.update(key) else { return nil }
    if words.text != before { narrow() }
    return []
  }

  private mutating func narrow() {
    acts = ListView(CaseAct.allCases.filter { matchesAnywhere(words.text, $0.title + " " + $0.hint) })
    acts.resize(to: listRect)
    guard !words.text.isEmpty else { return }
    // What is called so and can be done is meant sooner than what only tells of it.
    let named = acts.rows.indices.filter { matchesAnywhere(words.text, acts.rows[$0].title) }
    if let meant = named.first(where: { acts.rows[$0].obstacle(in: view) == nil }) ?? named.first {
      acts.select(meant)
    }
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
    listRect = parts(of: rect)[0]
    acts.resize(to: listRect)
  }

  /// The width of the names of the acts.
  private static let nameWidth = 27

  private static let prompt = "What to do"

  /// The list below what is typed, and below it room for all that is to be said of the act under the cursor.
  private func parts(of rect: Rect) -> [Rect] { rect.below(1).rows(.share(1), .cells(1), .cells(4)) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = [ListColumn("What", .cells(Self.nameWidth)), ListColumn("", .share(1))]
    let parts = parts(of: rect)
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: acts.selected?.title ?? "")
    if let act = acts.selected {
      let text = act.obstacle(in: view).map { "Not now: " + $0 } ?? act.hint
      canvas.drawWrapped(text, in: parts[2], role: .dim)
    }
    drawPrompt(on: &canvas, in: rect.top(1), shown: parts[0].rows - 1)
    if acts.rows.isEmpty {
      canvas.draw(PickList.nothingFound, at: parts[0].at(1, 0), role: .warning)
      return
    }
    acts.draw(on: &canvas, in: parts[0], columns: columns) { act in
      let obstacle = act.obstacle(in: view)
      return ListLine(
        [act.title, obstacle.map { "not now: " + $0 } ?? act.hint],
        roles: [obstacle == nil ? .text : .dim, .dim])
    }
  }

  /// The line to type in, and where not all acts are seen, at which of how many the cursor is.
  private func drawPrompt(on canvas: inout Canvas, in line: Rect, shown: Int) {
    let place = acts.rows.count > shown ? " \(acts.selection + 1) of \(acts.rows.count) \u{25BE}" : ""
    let parts = line.columns(.share(1), .cells(displayWidth(place, charset: canvas.charset)))
    canvas.draw(place, at: parts[1].at(0, 0), width: parts[1].columns, role: .heading)
    let used = canvas.draw(Self.prompt + ": ", at: parts[0].at(0, 0), role: .heading)
    words.drawLine(on: &canvas, in: parts[0].columns(.cells(used), .share(1))[1], isFocused: true)
  }
}
