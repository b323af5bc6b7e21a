import PriorAuth
import TerminalUI

/// The views of the worklist, those that are kept below the others: digits choose at once.
struct WorklistViewsScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open
    case choose(Int)
    case everything
  }

  /// A view as the menu shows it.
  private struct Row: Sendable {
    let key: Character?
    let name: String
    let words: String
    let choice: WorklistChoice
  }

  let today: Day
  /// What the worklist shows now.
  let choice: WorklistChoice
  private var rows: ListView<Row>

  /// The views with the kept ones as they were known last; they are read again when it opens.
  init(of choice: WorklistChoice, keeping saved: [SavedView], today: Day) {
    self.today = today
    self.choice = choice
    let rows = Self.rows(keeping: saved, in: choice)
    self.rows = ListView(rows)
    self.rows.select(rows.lastIndex { $0.choice == choice } ?? 0)
  }

  /// The digits of the rows from the top, and behind them letters that nothing else needs; further ones are gone to.
  private static let choosers = Array("123456789abcdefhilmnoprst")

  /// The plain views keep order and words as they are; a kept one has its own.
  private static func rows(keeping saved: [SavedView], in choice: WorklistChoice) -> [Row] {
    let plain = WorklistChoice.View.allCases.map { view in
      var choice = choice
      choice.view = view
      return (view.label, view.words, choice)
    }
    let kept = saved.compactMap { view in view.choice.map { (view.name, "kept: " + $0.sentence, $0) } }
    return (plain + kept).enumerated().map { place, row in
      Row(
        key: choosers.indices.contains(place) ? choosers[place] : nil, name: row.0, words: row.1,
        choice: row.2)
    }
  }

  var title: String { "Views of the worklist" }

  var bindings: [Binding<Message>] {
    let choices = rows.rows.enumerated().compactMap { place, row in
      row.key.map {
        Binding<Message>(.character($0), label: "", help: "Show \(row.words)", message: .choose(place))
      }
    }
    return [Binding(.enter, label: "Show", help: "Show the view under the cursor", message: .open)] + choices
      + [
        Binding(
          .character("0"), label: "Everything", help: "Show everything again, what is due first on top",
          message: .everything)
      ] + movement(Message.move, in: "menu")
  }

  mutating func load() -> [Step] { [.perform(.loadViews)] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = rows.update(key)
      return []
    case .open: return rows.selected.map { [.list($0.choice)] } ?? []
    case .choose(let place): return rows.rows.indices.contains(place) ? [.list(rows.rows[place].choice)] : []
    case .everything: return [.list(WorklistChoice())]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .views(let saved) = reply else { return [] }
    let chosen = rows.selected?.name
    rows.replace(Self.rows(keeping: saved, in: choice)) { $0.name == chosen }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) { rows.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = [
      ListColumn("Key", .cells(3)), ListColumn("View", .cells(20)), ListColumn("What it shows", .share(1)),
    ]
    rows.draw(on: &canvas, in: rect, columns: columns) { row in
      ListLine([row.key.map { String($0) } ?? "", row.name, row.words], roles: [.heading, .text, .dim])
    }
  }
}
