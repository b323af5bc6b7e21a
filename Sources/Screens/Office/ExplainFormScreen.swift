import PriorAuth
import TerminalUI

/// Puts on record why something was not done in time.
struct ExplainFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case reason
  }

  let row: LateRow
  let now: Moment
  let today: Day
  var form: Form<Field>

  init(_ row: LateRow, at now: Moment, today: Day) {
    self.row = row
    self.now = now
    self.today = today
    form = Form([
      FormField(
        .reason, "Reason", .lines(rows: 4), help: "Why it was late; what was said before stays on record",
        limit: 2000)
    ])
  }

  var title: String { "Why case \(row.request) is late" }
  var heading: String { "\(row.what) \(row.standing.words(at: now)), by \(row.rule)" }
  var saveLabel: String { "Record" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    [.perform(.change(.explain(row.step, of: row.request, reason: reader.required(.reason))))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    reply == .done ? [.close, .say(.done("Recorded"))] : nil
  }
}
