import PriorAuth
import TerminalUI

/// The cases of a sample. What was decided is shown once a case has been judged a second time.
struct SampledCasesScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open
  }

  let id: Identifier<ReviewSample>
  let today: Day
  private(set) var list = ListView<SampledCase>()
  /// The zone that days are told in.
  private var zone = PlanZone.utc

  init(_ id: Identifier<ReviewSample>, today: Day) {
    self.id = id
    self.today = today
  }

  var title: String { "Sample \(id)" }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Judge",
        help: "Read the facts and the criteria without the decision, and judge the case",
        message: .open, unavailable: list.selected == nil ? "The sample has not been read" : nil)
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { [.perform(.ask(.sampledCases(id)))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = list.update(key)
      return []
    case .open:
      return list.selected.map {
        [.open(.blindCase(BlindCaseScreen($0.number, of: id, isJudged: $0.second != nil, today: today)))]
      } ?? []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .office(.sampledCases(let cases, let zone)) = reply {
      self.zone = zone
      let chosen = list.selected?.number
      list.replace(cases) { $0.number == chosen }
    }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) { list.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = [
      ListColumn("Case", .cells(6), isRightAligned: true), ListColumn("Judged by", .cells(14)),
      ListColumn("On", .cells(10)), ListColumn("Second", .cells(18)), ListColumn("First", .cells(18)),
      ListColumn("", .share(1)),
    ]
    list.draw(on: &canvas, in: rect, columns: columns) { row in
      guard let second = row.second else {
        return ListLine(["\(row.number)", "to be judged"], roles: [.dim, .warning])
      }
      let isSame = second.value.outcome.rawValue == row.outcome
      return ListLine(
        [
          "\(row.number)", second.stamp.by, "\(zone.day(of: second.stamp.at))", second.value.outcome.rawValue,
          row.outcome,
          isSame ? "same" : "DIFFERENT",
        ], roles: [.dim, .text, .text, .text, .text, isSame ? .met : .error])
    }
  }
}
