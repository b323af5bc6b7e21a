import PriorAuth
import TerminalUI

/// Samples of decided cases that are judged a second time.
struct SamplesScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, draw, agreement, appeals
  }

  let today: Day
  private(set) var list = ListView<SampleLine>()
  private(set) var isLoaded = false

  init(today: Day) { self.today = today }

  var title: String { "Quality: second judgements" }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Open", help: "List the cases of the chosen sample", message: .open,
        unavailable: list.selected == nil ? "No sample was drawn yet; F6 or n draws one" : nil),
      Binding(
        .function(6), twin: .character("n"), label: "Draw", help: "Draw decided cases by lot", message: .draw),
      Binding(
        .function(7), twin: .character("a"), label: "Agreement",
        help: "See how far second judgements agree, by criterion and by person", message: .agreement),
      Binding(
        .function(8), twin: .character("o"), label: "Appeals", help: "See how appeals ended, by criterion",
        message: .appeals),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { [.perform(.ask(.samples))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = list.update(key)
      return []
    case .open:
      return list.selected.map { [.open(.sampledCases(SampledCasesScreen($0.sample.id, today: today)))] }
        ?? []
    case .draw: return [.open(.drawForm(DrawFormScreen(today: today)))]
    case .agreement: return [.open(.sheet(SheetScreen(.agreementByCriterion, today: today)))]
    case .appeals:
      return [.open(.sheet(SheetScreen(.appeals(today.adding(days: -364)...today), today: today)))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .office(.samples(let lines)) = reply {
      isLoaded = true
      list.replace(lines) { _ in false }
    }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) { list.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !list.rows.isEmpty else {
      canvas.drawWrapped(
        isLoaded ? "No sample was drawn yet. F6 or n draws decided cases by lot." : "Reading …", in: rect,
        role: .dim)
      return
    }
    let columns = [
      ListColumn("Sample", .cells(6), isRightAligned: true), ListColumn("Drawn", .cells(10)),
      ListColumn("By", .share(1)),
      ListColumn("From", .cells(10)), ListColumn("Through", .cells(10)),
      ListColumn("Seed", .cells(10), isRightAligned: true),
      ListColumn("Judged", .cells(12)),
    ]
    list.draw(on: &canvas, in: rect, columns: columns) { line in
      let sample = line.sample
      return ListLine([
        "\(sample.id)", "\(line.drawn)", sample.stamp.by, "\(sample.value.days.lowerBound)",
        "\(sample.value.days.upperBound)", "\(sample.value.seed)", "\(line.judged) of \(line.cases)",
      ])
    }
  }
}
