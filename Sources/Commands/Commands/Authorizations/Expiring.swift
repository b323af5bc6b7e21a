import JSON
import PriorAuth
import Workflow

/// `expiring`: approvals that end soon.
struct Expiring: Command {
  static let spec = CommandSpec(
    ["expiring"], purpose: "List the approvals that end within so many days, and those that have lapsed.",
    examples: [
      .init("priorauth expiring --within 60 --line Medicaid --drug Bizengri", "of one line and one drug"),
      .init("priorauth expiring --within 90 --by week", "how many end in which week, with a chart"),
      .init("priorauth expiring --within 30 --csv", "for a spreadsheet"),
    ],
    options: ExpiringOptions.options + [
      OptionSpec(
        "by", value: "STEP", "count them by day or week instead",
        choices: ExpiringStep.allCases.map(\.rawValue)),
      OptionSpec("limit", value: "N", "at most so many (200; with --csv all)"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ],
    notes: [
      "Void and superseded approvals are no part of the list. One whose renewal is under way stays in it, with the"
        + " renewal's number; one that ends before the planned course does says by how many days."
    ])

  private let which: ExpiringOptions
  private let step: ExpiringStep?
  /// Nil where a spreadsheet gets all of them.
  private let limit: Int?
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    which = try ExpiringOptions(arguments)
    step = arguments["by"].flatMap(ExpiringStep.init(rawValue:))
    wantsCSV = arguments.has("csv")
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? (wantsCSV ? nil : 200)
  }

  func run(in session: Session) throws -> CommandResult {
    if let step { return try counts(by: step, session) }
    let desk = try session.desk()
    let window = try desk.window(withinDays: which.days, only: which.filter, at: session.clock)
    let soon = try PageCall.gather(limit: limit) { try desk.expiringApprovals(window, $0) }
    let lapsed = try PageCall.gather(.last, limit: limit) {
      try desk.expiringApprovals(.lapsed(before: session.today, which.filter), $0)
    }
    let rows = soon.rows.map { ExpiringAnswer(approval: $0, today: session.today) }
    let ended = lapsed.rows.map { ExpiringAnswer(approval: $0, today: session.today) }
    let hasMore = soon.next != nil || lapsed.previous != nil
    let text =
      wantsCSV
      ? ExpiringAnswer.csv(ended + rows, session.display)
      : ExpiringAnswer.text(
        soon: rows, lapsed: ended, within: "\(counted(which.days, "day"))\(which.words)", hasMore: hasMore,
        session.display)
    var result = CommandResult(
      text: text,
      json: .object([
        "today": .words(session.today), "within": .number(which.days), "expiring": .array(rows.map(\.json)),
        "lapsed": .array(ended.map(\.json)), "hasMore": .bool(hasMore),
      ]))
    result.complaint =
      rows.isEmpty && ended.isEmpty
      ? EmptyList.complaint(try desk.unknownNames(in: which.filter, on: session.today), session.display)
      : PageCall<ExpiringKey>.complaint(hasMore: hasMore, wantsCSV: wantsCSV)
    return result
  }

  private func counts(by step: ExpiringStep, _ session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let window = ExpiringWindow.within(days: which.days, of: session.today, which.filter)
    let counts = try desk.expiringDays(window)
    var sheet = Sheet.ending(counts, by: step, in: window.days)
    sheet.empty = "No approval ends within \(counted(which.days, "day"))\(which.words)."
    var result = SheetAnswer(sheet: sheet, display: session.display).result("counts", wantsCSV: wantsCSV)
    if counts.isEmpty {
      result.complaint = EmptyList.complaint(
        try desk.unknownNames(in: which.filter, on: session.today), session.display)
    }
    return result
  }
}
