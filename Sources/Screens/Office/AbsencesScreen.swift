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
  /// Everybody's name by login.
  private var names: [String: String] = [:]
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
    case .add: return [.open(.absenceForm(AbsenceFormScreen(login: "", today: today)))]
    case .withdraw:
      guard let absence = list.selected else { return [] }
      let dialog = Dialog.confirm(
        "Take the absence back?",
        consequences: [
          "\(name(absence.value.login)) works from \(absence.value.days.lowerBound) on after all."
        ],
        yes: "Take back", no: "Leave it")
      return [.ask(dialog, then: [.perform(.change(.withdrawAbsence(absence.id)))])]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .office(.absences(let rows, let names)):
      isLoaded = true
      self.names = names
      list.replace(rows) { _ in false }
      return []
    case .done: return [.say(.done("Taken back"))] + load()
    default: return []
    }
  }

  /// Somebody by name and login.
  private func name(_ login: String) -> String { names[login].map { "\($0) (\(login))" } ?? login }

  mutating func layout(in rect: Rect, charset: Charset) { list.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !list.rows.isEmpty else {
      canvas.drawWrapped(
        isLoaded ? "Nobody is away or will be. F6 or n records an absence." : "Reading …", in: rect,
        role: .dim)
      return
    }
    let columns = [
      ListColumn("Who", .share(4)), ListColumn("From", .cells(10)), ListColumn("Through", .cells(10)),
      ListColumn("Covered by", .share(4)), ListColumn("Reason", .share(3)),
    ]
    list.draw(on: &canvas, in: rect, columns: columns) { absence in
      let value = absence.value
      return ListLine(
        [
          name(value.login), "\(value.days.lowerBound)", "\(value.days.upperBound)",
          value.cover.map(name) ?? "-",
          value.reason,
        ], roles: [value.days.contains(today) ? .warning : .text])
    }
  }
}
