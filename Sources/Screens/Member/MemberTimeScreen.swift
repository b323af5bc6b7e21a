import PriorAuth
import TerminalUI

/// A member's coverages, requests and authorizations on a time line, and the measured values over time.
struct MemberTimeScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
  }

  let history: MemberHistory
  let today: Day
  private var lines = ParagraphView()
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)

  /// What happened to a member over time.
  init(_ history: MemberHistory, today: Day) {
    self.history = history
    self.today = today
  }

  var title: String { "Over time: " + history.member.member.listName }

  var bindings: [Binding<Message>] { movement(Message.move, in: "page") }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = lines.move(key, page: max(1, area.rows), count: paragraphs(width: area.columns).count)
      return []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { [] }

  mutating func layout(in rect: Rect, charset: Charset) { area = rect }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    lines.draw(paragraphs(width: rect.columns), on: &canvas, in: rect, isFocused: true)
  }

  private func paragraphs(width: Int) -> [Paragraph] {
    let charts = MeasurementChart.all(in: history.measurements).flatMap {
      [Paragraph("")] + $0.paragraphs(width: width)
    }
    let none = [Paragraph(""), Paragraph("No measured value is on file.", role: .dim)]
    return [Paragraph("Coverage, requests and authorizations", role: .heading)]
      + TimeLine(history, today: today).paragraphs(width: width) + (charts.isEmpty ? none : charts)
  }
}
