import JSON
import PriorAuth
import Workflow

/// `quality appeals`: how appeals ended, by criterion.
struct QualityAppeals: Command {
  static let spec = CommandSpec(
    ["quality", "appeals"], purpose: "Show how appeals ended, by the criteria the decisions rest on.",
    examples: [
      .init("priorauth quality appeals", "of this year"),
      .init("priorauth quality appeals --from 2026-01-01 --through 2026-06-30 --csv", "for a spreadsheet"),
      .init("priorauth quality appeals --json", "for a script"),
    ],
    options: [
      OptionSpec("from", value: "DATE", "the first day; the first day of this year if left out"),
      OptionSpec("through", value: "DATE", "the last day; today if left out"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ])

  private let from: Day?
  private let through: Day?
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    from = try arguments.day("from")
    through = try arguments.day("through")
    wantsCSV = arguments.has("csv")
  }

  func run(in session: Session) throws -> CommandResult {
    let sheet = try session.desk().appealsByCriterion(
      try Period.days(from, through, today: session.today))
    return SheetAnswer(sheet: sheet, display: session.display).result("criteria", wantsCSV: wantsCSV)
  }
}
