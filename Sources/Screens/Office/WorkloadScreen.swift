import PriorAuth
import TerminalUI

/// What everybody has to do and did.
struct WorkloadScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, share, level, absence, otherFace
  }

  let today: Day
  private(set) var list = ListView<WorkloadRow>()
  private(set) var isLoaded = false
  private(set) var showsChart = false

  /// Decisions of how many days are counted.
  static let days = 30

  init(today: Day) { self.today = today }

  var title: String { "Workload" }

  var bindings: [Binding<Message>] {
    let nothing = list.selected == nil ? "Nobody is listed" : nil
    return [
      Binding(
        .enter, label: "Cases",
        help: "List the open cases of the chosen person, to assign them or take them back",
        message: .open, unavailable: nothing),
      Binding(
        .function(6), twin: .character("s"), label: "Share out",
        help: "Give the cases that nobody has, or whose holder is away, to whoever has least",
        message: .share,
        unavailable: nothing),
      Binding(
        .function(7), twin: .character("e"), label: "Even out",
        help: "Share out, and move cases from those who have most", message: .level, unavailable: nothing),
      Binding(
        .function(8), twin: .character("b"), label: "Absence", help: "Record that the chosen person is away",
        message: .absence,
        unavailable: nothing ?? (list.selected?.login == nil ? "That line is nobody's" : nil)),
      Binding(
        .tab, twin: .character("v"), label: showsChart ? "Table" : "Chart",
        help: "Change between the table and a chart of the open cases", message: .otherFace,
        unavailable: nothing),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { [.perform(.ask(.workload(doneWithin: Self.days)))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = list.update(key)
      return []
    case .otherFace:
      showsChart.toggle()
      return []
    case .share: return [.perform(.ask(.shareTrial(levels: false)))]
    case .level: return [.perform(.ask(.shareTrial(levels: true)))]
    case .open:
      guard let row = list.selected else { return [] }
      return [.open(.assignedCases(AssignedCasesScreen(of: row, today: today)))]
    case .absence:
      guard let login = list.selected?.login else { return [] }
      return [.open(.absenceForm(AbsenceFormScreen(login: login, today: today)))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch (reply, question) {
    case (.office(.workload(let rows)), _):
      isLoaded = true
      let chosen = list.selected?.login
      list.replace(rows) { $0.login == chosen }
      return []
    case (.office(.shared(let work)), .ask(.shareTrial(let levels))):
      guard !work.moves.isEmpty else { return [.say(Self.nothingToShare(work))] }
      return [.ask(Self.question(work), then: [.perform(.change(.share(levels: levels)))])]
    case (.done, .change(.share)): return [.say(.done("Shared out"))] + load()
    default: return []
    }
  }

  /// Names every move, as far as they fit a box.
  static func question(_ work: SharedWork) -> Dialog {
    let moves = work.moves
    let lines = moves.map { "Case \($0.request): \($0.from ?? "nobody's") goes to \($0.to)" }
    return .confirm(
      "Give out \(Wording.count(moves.count, "case"))?",
      consequences: someOf(lines, atMost: 8) + left(work), yes: "Give out", no: "Not now")
  }

  private static func nothingToShare(_ work: SharedWork) -> Notice {
    work.left.isEmpty
      ? .done("Nothing to share out: every case has somebody who is there")
      : .problem((["Nothing to share out."] + left(work)).joined(separator: " "))
  }

  private static func left(_ work: SharedWork) -> [String] {
    work.wordsOnLeft(naming: 8) { "case \($0)" }
  }

  mutating func layout(in rect: Rect, charset: Charset) { list.resize(to: Self.listRect(in: rect)) }

  /// What the columns count is said below the list.
  private static let noteRows = 2

  private static func listRect(in rect: Rect) -> Rect {
    Rect(
      row: rect.row, column: rect.column, rows: max(0, rect.rows - noteRows - 1), columns: rect.columns)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard isLoaded else {
      canvas.draw("Reading …", at: rect.at(0, 0), role: .dim)
      return
    }
    let sheet = Sheet.workload(list.rows, today: today, days: Self.days)
    if showsChart {
      canvas.draw("Open cases", at: rect.at(0, 0), role: .heading)
      return canvas.draw(sheet.bars, in: rect.below(2))
    }
    let isWide = WideLayout.holds(rect.columns)
    canvas.drawWrapped(
      sheet.notes.joined(separator: " "),
      in: Rect(
        row: rect.endRow - Self.noteRows, column: rect.column, rows: Self.noteRows, columns: rect.columns),
      role: .dim)
    let rect = Self.listRect(in: rect)
    list.draw(on: &canvas, in: rect, columns: Self.columns(isWide: isWide)) { line($0, isWide: isWide) }
  }

  private static func columns(isWide: Bool) -> [ListColumn] {
    let all = [
      ListColumn("Person", .share(2)), ListColumn("Open", .cells(5), isRightAligned: true),
      ListColumn("Pended", .cells(6), isRightAligned: true),
      ListColumn("Share", .cells(7), isRightAligned: true),
      ListColumn("Overdue", .cells(7), isRightAligned: true),
      ListColumn("Oldest", .cells(8), isRightAligned: true),
      ListColumn("Done", .cells(5), isRightAligned: true), ListColumn("Away", .share(1)),
    ]
    return isWide ? [ListColumn("Login", .cells(12))] + all : all
  }

  private func line(_ row: WorkloadRow, isWide: Bool) -> ListLine {
    let age = row.oldest.map { Wording.count(today.days(since: $0), "day") } ?? "-"
    let away = row.absence.map { "until \($0.days.upperBound)" } ?? (row.isLocked ? "locked out" : "")
    let cells = [
      row.name, "\(row.open)", "\(row.pended)", SheetCell.share(row.pended, of: row.open).words,
      row.overdue == 0 ? "-" : "\(row.overdue)", age, "\(row.done)", away,
    ]
    let isNobodys = row.login == nil
    let roles: [CellRole] = [
      isNobodys ? .warning : .text, .text, .text, .dim, row.overdue > 0 ? .error : .dim, .text, .text,
      .warning,
    ]
    return isWide
      ? ListLine([row.login ?? ""] + cells, roles: [.dim] + roles) : ListLine(cells, roles: roles)
  }
}
