import PriorAuth
import TerminalUI

/// Draws decided cases by lot.
struct DrawFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case size = "sampleSize"
    case from
    case through = "period"
    case seed
  }

  let today: Day
  var form: Form<Field>

  /// A form for the last quarter of a year.
  init(today: Day) {
    self.today = today
    form = Form([
      FormField(.size, "Cases", .number, value: "20", help: "How many are drawn"),
      FormField(
        .from, "From", .date, value: "\(today.adding(days: -90))", help: "The first day of the decisions"),
      FormField(.through, "Through", .date, value: "\(today)", help: "The last day of the decisions"),
      FormField(.seed, "Seed", .number, value: "\(today.number)", help: "What the lot starts from"),
    ])
  }

  var title: String { "Draw decided cases by lot" }
  var heading: String { "Somebody else judges each case blind; cases in a sample already are left out" }
  var saveLabel: String { "Draw" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let size = reader.number(.size).flatMap { Int($0.description) }
    if size.map({ (1...1000).contains($0) }) != true {
      reader.refuse(.size, "is no whole number from 1 to 1000")
    }
    let seed = reader.number(.seed).flatMap { Int64($0.description) }
    if seed == nil { reader.refuse(.seed, "is no whole number") }
    let first = reader.day(.from) ?? today
    let last = reader.day(.through) ?? today
    if last < first { reader.refuse(.through, "is before the first day") }
    guard let size, let seed, first <= last else { return [] }
    return [.perform(.change(.drawSample(ReviewSample(seed: seed, from: first...last, size: size))))]
  }

  func saved(_ reply: Reply) -> [Step]? { reply == .done ? [.close, .say(.done("Drawn"))] : nil }
}
