import PriorAuth
import TerminalUI

/// A decided case: the facts, and the criteria in the policy's words; the decision once it has been judged again.
struct BlindCaseScreen: PageScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case judge
  }

  let number: Int
  let sample: Identifier<ReviewSample>
  let isJudged: Bool
  let today: Day
  private(set) var view: BlindView?
  var text = ScrolledText()

  init(_ number: Int, of sample: Identifier<ReviewSample>, isJudged: Bool, today: Day) {
    self.number = number
    self.sample = sample
    self.isJudged = isJudged
    self.today = today
  }

  var title: String { "Sample \(sample), case \(number)" }

  var awaited: String? { view == nil ? "Reading …" : nil }

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
      scroll(by: key)
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

  var paragraphs: [Paragraph] {
    guard let view else { return [] }
    let standing =
      view.judged.isEmpty
      ? ["What was decided is not shown until you have judged the case."] : view.judged
    return [Paragraph(view.heading, role: .heading)] + standing.map { Paragraph($0) } + [
      Paragraph(""), Paragraph("Facts", role: .heading),
    ] + view.facts.map { Paragraph($0) }
      + [Paragraph(""), Paragraph("Criteria", role: .heading)]
      + view.criteria.map { Paragraph($0.id, column: 12, $0.text) }
  }
}
