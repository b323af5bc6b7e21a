import PriorAuth
import TerminalUI

/// A decided case without its decision: the facts, and the criteria in the policy's words.
struct BlindCaseScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case judge
  }

  let number: Int
  let sample: Identifier<ReviewSample>
  let isJudged: Bool
  let today: Day
  private(set) var view: BlindView?
  private var scroll = ParagraphView()
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private var charset = Charset.unicode

  init(_ number: Int, of sample: Identifier<ReviewSample>, isJudged: Bool, today: Day) {
    self.number = number
    self.sample = sample
    self.isJudged = isJudged
    self.today = today
  }

  var title: String { "Sample \(sample), case \(number)" }

  var bindings: [Binding<Message>] {
    let unread = view == nil ? "The case has not been read" : nil
    return [
      Binding(
        .function(9), twin: .character("d"), label: "Judge",
        help: "Say what you find, and what you would have decided",
        message: .judge,
        unavailable: unread ?? (isJudged ? "It was judged already; each case is judged once more" : nil))
    ] + movement(Message.move, in: "text")
  }

  mutating func load() -> [Step] { [.perform(.ask(.blindCase(number, of: sample)))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      let count = ParagraphView.lines(of: paragraphs, width: area.columns, charset: charset).count
      _ = scroll.move(key, page: max(1, area.rows), count: count)
      return []
    case .judge:
      return view.map { [.open(.secondReviewForm(SecondReviewFormScreen($0, of: sample, today: today)))] }
        ?? []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .office(.blindCase(let view)) = reply { self.view = view }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard view != nil else {
      canvas.draw("Reading …", at: rect.at(0, 0), role: .dim)
      return
    }
    scroll.draw(paragraphs, on: &canvas, in: rect, isFocused: true)
  }

  private var paragraphs: [Paragraph] {
    guard let view else { return [] }
    return [
      Paragraph(view.heading, role: .heading),
      Paragraph("What was decided is not shown until you have judged the case."),
      Paragraph(""), Paragraph("Facts", role: .heading),
    ] + view.facts.map { Paragraph($0) }
      + [Paragraph(""), Paragraph("Criteria", role: .heading)]
      + view.criteria.map { Paragraph($0.id, column: 12, $0.text) }
  }
}
