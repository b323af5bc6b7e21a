import PriorAuth
import TerminalUI

/// What is overdue or will be soon, and what was done too late, each with the rule that sets the time.
struct LateScreen: CaseList {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, explain, assign, otherList
  }

  let today: Day
  private(set) var showsDone = false
  var listed = PagedList<LateRow>()
  var leavingCase: Identifier<Request>?
  private var now: Moment

  /// How far the lists look ahead and back.
  private static let hours = 24
  private static let days = 90

  init(today: Day) {
    self.today = today
    now = Moment(startOf: today)
  }

  var title: String { "Late and at risk" }

  var bindings: [Binding<Message>] {
    let nothing = listed.list.selected == nil ? "The list is empty" : nil
    let isLate = listed.list.selected?.standing.isMissed(at: now) == true
    return [
      Binding(.enter, label: "Open", help: "Open the chosen case", message: .open, unavailable: nothing),
      Binding(
        .tab, twin: .character("v"), label: showsDone ? "At risk" : "Done late",
        help: "Change between what is or will be overdue and what was done too late", message: .otherList),
      Binding(
        .function(6), twin: .character("e"), label: "Explain", help: "Put on record why it is late",
        message: .explain, unavailable: nothing ?? (isLate ? nil : "It is not late")),
      Binding(
        .function(7), twin: .character("a"), label: "Assign", help: "Give the case to somebody",
        message: .assign,
        unavailable: nothing ?? (showsDone ? "It is done" : nil)),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { ask(listed.reload()) }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): return ask(listed.move(key))
    case .otherList:
      showsDone.toggle()
      listed = listed.emptied
      return load()
    case .open:
      return listed.list.selected.map { [.open(.caseReview(CaseScreen(id: $0.request, today: today)))] } ?? []
    case .explain:
      return listed.list.selected.map { [.open(.explainForm(ExplainFormScreen($0, at: now, today: today)))] }
        ?? []
    case .assign:
      return listed.list.selected.map {
        [.open(.assignForm(AssignFormScreen($0.request, of: $0.member, today: today)))]
      } ?? []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .office(.late(let page, let now)) = reply else { return [] }
    switch question {
    case .ask(.due(_, let call)) where !showsDone, .ask(.missed(_, let call)) where showsDone:
      self.now = now
      return ask(listed.receive(page, for: call)) + openAwaited()
    default: return []
    }
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    listed.setLinesPerRow(2)
    listed.resize(to: rect.below(2))
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let names = [
      ("Overdue, or due within \(Self.hours) hours", !showsDone),
      ("Done too late in \(Self.days) days", showsDone),
    ]
    var column = 0
    for (name, isShown) in names {
      let text = isShown ? "[ \(name) ]" : "  \(name)  "
      column += canvas.draw(text, at: rect.at(0, column), role: isShown ? .heading : .dim) + 1
    }
    let list = rect.below(2)
    guard !listed.list.rows.isEmpty else {
      let none =
        showsDone ? "Nothing was done too late." : "Nothing is overdue or will be within \(Self.hours) hours."
      canvas.drawWrapped(listed.isLoaded ? none : "Reading …", in: list, role: .dim)
      return
    }
    let columns = [
      ListColumn("Case", .cells(7), isRightAligned: true), ListColumn("What", .cells(12)),
      ListColumn("Time", .cells(20)), ListColumn("Member", .share(2)), ListColumn("Drug", .share(1)),
      ListColumn("Held by", .cells(9)),
    ]
    listed.list.draw(on: &canvas, in: list, columns: columns) { line($0) }
  }

  private func line(_ row: LateRow) -> ListLine {
    let isLate = row.standing.isMissed(at: now)
    let why =
      row.explanation.map { "explained: \($0)" } ?? (isLate ? "not explained yet" : "last \(row.lastBy)")
    return ListLine(
      [
        "\(row.request)", row.what, row.standing.words(at: now), row.member,
        row.drug, row.heldBy ?? "nobody",
      ], roles: [.dim, .text, isLate ? .error : .warning, .text, .text, .dim],
      note:
        "\(row.isOverridden ? "OVERRIDE; " : "")\(row.rule), \(row.lineOfBusiness.name) \(row.urgency.rawValue); \(why)",
      noteRole: isLate && row.explanation == nil ? .warning : .dim)
  }

  func ask(_ call: PageCall<LateKey>?) -> [Step] {
    call.map {
      [.perform(.ask(showsDone ? .missed(withinDays: Self.days, $0) : .due(withinHours: Self.hours, $0)))]
    }
      ?? []
  }
}
