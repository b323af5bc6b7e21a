import PriorAuth
import TerminalUI

/// The first screen of supervisors, or of administrators: what needs attention, and the way to everything they look after.
struct OfficeScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open
    case go(OfficeDoor)
  }

  /// Whose screen it is.
  enum Side: Hashable, Sendable {
    case supervisor, admin
  }

  let side: Side
  let today: Day
  private(set) var headlines: [Headline]?
  private var list: ListView<OfficeDoor>

  /// A screen with nothing read yet.
  init(side: Side, today: Day) {
    self.side = side
    self.today = today
    list = ListView(OfficeDoor.allCases.filter { $0.side == side })
    list.linesPerRow = 2
  }

  var title: String { side == .supervisor ? "Supervision" : "Administration" }

  var bindings: [Binding<Message>] {
    let doors = list.rows.map { door in
      Binding<Message>(
        door.key, label: "", help: "\(door.title): \(door.hint)", message: .go(door))
    }
    return [Binding(.enter, label: "Open", help: "Go to what the cursor is on", message: .open)] + doors
      + [
        Binding(.up, twin: .character("k"), label: "", help: "Go up in the list", message: .move(.up)),
        Binding(.down, twin: .character("j"), label: "", help: "Go down in the list", message: .move(.down)),
        Binding(.pageUp, label: "", help: "Go a page up", message: .move(.pageUp)),
        Binding(
          .pageDown, twin: .character(" "), label: "", help: "Go a page down", message: .move(.pageDown)),
      ]
  }

  mutating func load() -> [Step] { side == .supervisor ? [.perform(.ask(.headlines))] : [] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = list.update(key)
      return []
    case .open: return list.selected.map { [.open($0.screen(today: today))] } ?? []
    case .go(let door): return [.open(door.screen(today: today))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .office(.headlines(let lines)) = reply { headlines = lines }
    return []
  }

  /// The lines below a list of single lines in which the chosen one's hint has room.
  private static let hintRows = 2

  /// Where the list lies: below what needs attention.
  private func listRect(in rect: Rect) -> Rect { rect.below(side == .supervisor ? 6 : 0) }

  mutating func layout(in rect: Rect, charset: Charset) {
    let place = listRect(in: rect)
    // In a window without room for two lines each, all of them in one line are seen rather than some.
    list.linesPerRow = list.rows.count * 2 < place.rows ? 2 : 1
    list.resize(to: list.linesPerRow == 2 ? place : place.above(Self.hintRows))
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if side == .supervisor {
      let lines = headlines ?? [Headline("Reading …")]
      for (row, line) in lines.prefix(5).enumerated() {
        canvas.draw(
          line.text, at: rect.at(row, 0), width: rect.columns, role: line.isTrouble ? .warning : .text,
          overflow: .ellipsis)
      }
    }
    let isInOneLine = list.linesPerRow == 1
    let columns =
      [ListColumn("Key", .cells(4))]
      + (isInOneLine
        ? [ListColumn("Go to", .cells(23)), ListColumn("", .share(1))] : [ListColumn("Go to", .share(1))])
    let place = isInOneLine ? listRect(in: rect).above(Self.hintRows) : listRect(in: rect)
    list.draw(on: &canvas, in: place, columns: columns) { door in
      isInOneLine
        ? ListLine([door.key.name, door.title, door.hint], roles: [.text, .text, .dim])
        : ListLine([door.key.name, door.title], note: "   " + door.hint)
    }
    if isInOneLine, let hint = list.selected?.hint {
      canvas.drawWrapped(hint, in: rect.bottom(Self.hintRows), role: .dim)
    }
  }
}
