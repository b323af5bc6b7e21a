import JSON
import PriorAuth
import Workflow

/// `report`: counts, rates and times of decisions.
struct Report: Command {
  static let spec = CommandSpec(
    ["report"], purpose: "Count decisions, with rates and times, standard and expedited apart.",
    examples: [
      .init("priorauth report --from 2026-01-01 --through 2026-03-31", "a quarter"),
      .init(
        "priorauth report --from 2026-01-01 --by month --csv", "month by month until today, for a spreadsheet"
      ),
      .init(
        "priorauth report --by drug --hide-below 11 --json", "of this year, small counts hidden, for a script"
      ),
    ],
    options: [
      OptionSpec(
        "from", value: "DATE", "the first day of the decisions; the first day of this year if left out"),
      OptionSpec("through", value: "DATE", "the last day of the decisions; today if left out"),
      OptionSpec(
        "by", value: "GROUP", "a row for each (all)", choices: ReportWish.Group.allCases.map(\.rawValue)),
      OptionSpec(
        "hide-below", value: "N", "show 'few' for counts from 1 to N-1, and for what would tell them"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ],
    notes: ["Days begin and end by the plan's time zone ('priorauth clock zone')."])

  private let from: Day?
  private let through: Day?
  private let group: ReportWish.Group
  private let smallest: Int?
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    from = try arguments.day("from")
    through = try arguments.day("through")
    group = arguments["by"].flatMap(ReportWish.Group.init(rawValue:)) ?? .all
    smallest = try arguments.count("hide-below", from: 2, upTo: 1000)
    wantsCSV = arguments.has("csv")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let wish = ReportWish(
      try Period.days(from, through, today: session.today), by: group, hidingBelow: smallest)
    let sheet = try desk.report(wish) { count in
      session.surroundings.showProgress("\(count) decisions")
    }
    var result = SheetAnswer(sheet: sheet, display: session.display).result("rows", wantsCSV: wantsCSV)
    result.json = result.json?.setting(["from"], to: .string(wish.days.lowerBound.description))
      .setting(["through"], to: .string(wish.days.upperBound.description))
    return result
  }
}

/// The days a report is about.
enum Period {
  /// From the first day of the year, through today, unless others are given.
  static func days(_ from: Day?, _ through: Day?, today: Day) throws(DeskError) -> ClosedRange<Day> {
    let last = through ?? today
    let first = from ?? last.firstOfYear
    guard first <= last else { throw .invalid(.period, through == nil ? .inFuture : .endBeforeStart) }
    return first...last
  }
}
