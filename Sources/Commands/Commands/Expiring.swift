import JSON
import PriorAuth
import Workflow

/// `expiring`: approvals that end soon.
struct Expiring: Command {
  static let spec = CommandSpec(
    ["expiring"], purpose: "List the approvals that end within so many days, and those that have lapsed.",
    examples: [
      .init("priorauth expiring --within 30", "the ones that end in the next thirty days"),
      .init("priorauth expiring --within 60 --line Medicaid", "of one line of business"),
      .init("priorauth expiring --within 30 --csv", "for a spreadsheet"),
    ],
    options: [
      OptionSpec("within", value: "DAYS", "how many days ahead, the last one included", isRequired: true),
      OptionSpec("line", value: "LINE", "only this line of business"),
      OptionSpec("limit", value: "N", "at most so many (200)"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ])

  private let days: Int
  private let line: LineOfBusiness?
  private let limit: Int
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    days = try arguments.count("within", upTo: 36_525) ?? 0
    line = arguments["line"].map { LineOfBusiness($0) }
    limit = try arguments.count("limit", upTo: 10_000) ?? 200
    wantsCSV = arguments.has("csv")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let soon = try desk.expiring(
      withinDays: days, lineOfBusiness: line, PageCall(limit: limit), at: session.clock)
    let lapsed = try desk.expiring(
      .lapsed(before: session.today, lineOfBusiness: line), PageCall(.last, limit: limit))
    let rows = soon.rows.map { ExpiringAnswer(row: $0, today: session.today) }
    let ended = lapsed.rows.map { ExpiringAnswer(row: $0, today: session.today) }
    let hasMore = soon.next != nil || lapsed.previous != nil
    let text =
      wantsCSV
      ? ExpiringAnswer.csv(ended + rows)
      : ExpiringAnswer.text(soon: rows, lapsed: ended, days: days, hasMore: hasMore, session.display)
    return CommandResult(
      text: text,
      json: .object([
        "today": .words(session.today), "within": .number(days), "expiring": .array(rows.map(\.json)),
        "lapsed": .array(ended.map(\.json)), "hasMore": .bool(hasMore),
      ]))
  }
}
