import PriorAuth
import TerminalUI

/// A member's coverages, requests and authorizations on a time line, and the measured values over time.
struct MemberTimeScreen: PageScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
  }

  let history: MemberHistory
  let today: Day
  var text = ScrolledText()

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
      scroll(by: key)
      return []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { [] }

  var paragraphs: [Paragraph] {
    let width = text.area.columns
    let charts = MeasurementChart.all(in: history.measurements).flatMap {
      [Paragraph("")] + $0.paragraphs(width: width)
    }
    let none = [Paragraph(""), Paragraph("No measured value is on file.", role: .dim)]
    return [Paragraph("Coverage, requests and authorizations", role: .heading)]
      + TimeLine(history, today: today).paragraphs(width: width) + (charts.isEmpty ? none : charts)
  }
}
