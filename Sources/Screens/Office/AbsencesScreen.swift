import PriorAuth
import TerminalUI

/// Who is away or will be, and who covers.
struct AbsencesScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case add, withdraw
  }

  let today: Day
  private(set) var list = ListView<OnFile<Absence>>()
  private(set) var isLoaded = false

  init(today: Day) { self.today = today }

  var title: String { "Absences" }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .function(6), twin: .character("n"), label: "Add", help: "Record that somebody is away", message: .add
      ),
      Binding(
        .function(7), twin: .character("w"), label: "Take back",
        help: "Take the chosen absence back: the person works after all", message: .withdraw,
        unavailable: list.selected == nil ? "Nobody is away or will be" : nil),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { [.perform(.ask(.absences))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = list.update(key)
      return []
    case .add: return [.open(.absenceForm(AbsenceFormScreen(login: "", among: [], today: today)))]
    case .withdraw:
      guard let absence = list.selected else { return [] }
      let dialog = Dialog.confirm(
        "Take the absence back?",
        consequences: ["\(absence.value.login) works from \(absence.value.days.lowerBound) on after all."],
        yes: "Take back", no: "Leave it")
      return [.ask(dialog, then: [.perform(.change(.withdrawAbsence(absence.id)))])]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .office(.absences(let rows)):
      isLoaded = true
      list.replace(rows) { _ in false }
      return []
    case .done: return [.say(.done("Taken back"))] + load()
    default: return []
    }
  }

  mutating func layout(in rect: Rect, charset: Charset) { list.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !list.rows.isEmpty else {
      canvas.drawWrapped(
        isLoaded ? "Nobody is away or will be. F6 or n records an absence." : "Reading …", in: rect,
        role: .dim)
      return
    }
    let columns = [
      ListColumn("Who", .cells(14)), ListColumn("From", .cells(10)), ListColumn("Through", .cells(10)),
      ListColumn("Covered by", .cells(14)), ListColumn("Reason", .share(1)),
    ]
    list.draw(on: &canvas, in: rect, columns: columns) { absence in
      let value = absence.value
      return ListLine(
        [
          value.login, "\(value.days.lowerBound)", "\(value.days.upperBound)", value.cover ?? "-",
          value.reason,
        ], roles: [value.days.contains(today) ? .warning : .text])
    }
  }
}
