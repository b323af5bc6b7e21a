import PriorAuth
import TerminalUI

/// The open cases of one person, or those that nobody has.
struct AssignedCasesScreen: CaseList {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, assign, takeBack, mark
  }

  let person: WorkloadRow
  let today: Day
  var listed = PagedList<WorklistRow>()
  var leavingCase: Identifier<Request>?
  private var now: Moment
  /// The zone that days are told in.
  private var zone = PlanZone.utc
  /// The cases that are given to somebody together, with their members.
  private(set) var marked: [Identifier<Request>: String] = [:]

  /// The cases of a person, to be loaded.
  init(of person: WorkloadRow, today: Day) {
    self.person = person
    self.today = today
    now = Moment(startOf: today)
  }

  var title: String { person.login.map { "Cases of \(person.name) (\($0))" } ?? "Nobody's cases" }

  var bindings: [Binding<Message>] {
    let nothing = listed.list.selected == nil ? "The list is empty" : nil
    return [
      Binding(.enter, label: "Open", help: "Open the chosen case", message: .open, unavailable: nothing),
      Binding(
        .function(6), twin: .character("a"), label: "Assign",
        help: "Give the marked cases, or the chosen one, to somebody", message: .assign, unavailable: nothing),
      Binding(
        .function(2), twin: .character("m"), label: "Mark",
        help: "Mark the chosen case, to give all marked ones to somebody together", message: .mark,
        unavailable: nothing),
      Binding(
        .function(7), twin: .character("b"), label: "Take back",
        help: "Take the chosen case back, so that whoever comes takes it", message: .takeBack,
        unavailable: nothing ?? (person.login == nil ? "Nobody has it" : nil)),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { ask(listed.reload()) }

  mutating func update(_ message: Message) -> [Step] {
    if case .move(let key) = message { return ask(listed.move(key)) }
    guard let row = listed.list.selected else { return [] }
    switch message {
    case .open: return [.open(.caseReview(CaseScreen(id: row.id, today: today)))]
    case .mark:
      marked[row.id] = marked[row.id] == nil ? row.member : nil
      return ask(listed.move(.down))
    case .assign:
      let together = marked.isEmpty ? [row.id: row.member] : marked
      // What is marked is meant once: nothing is given away later that nobody sees marked.
      marked = [:]
      let ids = together.keys.sorted()
      guard let first = ids.first, let member = together[first] else { return [] }
      return [
        .open(
          .assignForm(
            AssignFormScreen(first, and: Array(ids.dropFirst()), of: member, today: today)))
      ]
    case .takeBack:
      return [.open(.assignForm(AssignFormScreen(row.id, of: row.member, takesBack: true, today: today)))]
    case .move: return []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .office(.cases(let page, let now, let zone)) = reply,
      case .ask(.cases(_, let call)) = question
    else { return [] }
    (self.now, self.zone) = (now, zone)
    return ask(listed.receive(page, for: call)) + openAwaited()
  }

  mutating func layout(in rect: Rect, charset: Charset) { listed.resize(to: parts(of: rect).list) }

  /// The list, and below it a line for what is late and not in it.
  private func parts(of rect: Rect) -> (list: Rect, note: Rect) {
    let parts = rect.rows(.share(1), .cells(notListed == nil ? 0 : 1))
    return (parts[0], parts[1])
  }

  /// Where the cases are that count as overdue and are decided; nil where there are none.
  private var notListed: String? {
    guard person.overdueDecided > 0 else { return nil }
    let what =
      person.overdueDecided == 1 ? "1 decided case has" : "\(person.overdueDecided) decided cases have"
    return "\(what) a late letter: Overdue in the worklist lists them too"
  }

  func draw(on canvas: inout Canvas, in whole: Rect) {
    let (rect, note) = parts(of: whole)
    if let notListed {
      canvas.draw(notListed, at: note.at(0, 0), width: note.columns, role: .warning, overflow: .ellipsis)
    }
    guard !listed.list.rows.isEmpty else {
      let none =
        person.login.map { _ in "\(person.name) has no open case." } ?? "Every open case is somebody's."
      canvas.drawWrapped(listed.isLoaded ? none : "Reading …", in: rect, role: .dim)
      return
    }
    let columns = [
      ListColumn("Case", .cells(7), isRightAligned: true), ListColumn("Member", .share(2)),
      ListColumn("Drug", .share(1)), ListColumn("State", .cells(10)), ListColumn("Due", .cells(14)),
      ListColumn("Received", .cells(10)),
    ]
    listed.list.draw(on: &canvas, in: rect, columns: columns) { row in
      ListLine(
        [
          (marked[row.id] == nil ? "" : "*") + "\(row.id)", row.member, row.drug, Wording.state(row.state),
          row.time(at: now),
          "\(zone.day(of: row.received))",
        ], roles: [.dim, .text, .text, .text, Wording.role(of: row, at: now), .dim])
    }
  }

  func ask(_ call: PageCall<WorklistKey>?) -> [Step] {
    call.map { [.perform(.ask(.cases(of: person.login, $0)))] } ?? []
  }
}
