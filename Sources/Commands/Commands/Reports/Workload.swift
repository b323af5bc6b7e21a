import PriorAuth
import Workflow

/// `workload show`: what everybody has to do, and did.
struct WorkloadShow: Command {
  static let spec = CommandSpec(
    ["workload", "show"], purpose: "Show what everybody has to do, how old it is, and what they decided.",
    examples: [
      .init("priorauth workload show", "open cases now, decisions of the last 30 days"),
      .init("priorauth workload show --days 7 --csv", "of a week, for a spreadsheet"),
      .init("priorauth workload show --json", "for a script"),
    ],
    options: [
      OptionSpec("days", value: "DAYS", "count decisions of so many days (30)"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ])

  private let days: Int
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    days = try arguments.count("days", from: 1, upTo: 36_525) ?? 30
    wantsCSV = arguments.has("csv")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let rows = try desk.workload(doneWithin: days, at: session.clock)
    var sheet = Sheet.workload(rows, today: session.today, days: days)
    if let words = try desk.workCounts(at: session.clock).words { sheet.notes.append(words + ".") }
    return SheetAnswer(sheet: sheet, display: session.display).result("people", wantsCSV: wantsCSV)
  }
}
