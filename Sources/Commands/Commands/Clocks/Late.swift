import JSON
import PriorAuth
import Workflow

/// `late`: what is overdue, what will be soon, and what was done too late.
struct Late: Command {
  static let spec = CommandSpec(
    ["late"], purpose: "List what is overdue or will be soon, by the rule that sets the time.",
    examples: [
      .init("priorauth late", "overdue, and due within a day"),
      .init("priorauth late --within 4 --rule medicaid-drug", "due within four hours under one rule"),
      .init("priorauth late --done 90 --csv", "what was done too late in the last ninety days"),
    ],
    options: [
      OptionSpec("within", value: "HOURS", "how many hours ahead (24)"),
      OptionSpec("done", value: "DAYS", "instead, what was done too late in so many days before today"),
      OptionSpec("rule", value: "NAME", "only by rules of this name"),
      OptionSpec("limit", value: "N", "at most so many (200; with --csv all)"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ])

  private let hours: Int
  private let days: Int?
  private let rule: String?
  /// Nil where a spreadsheet gets all of them.
  private let limit: Int?
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    hours = try arguments.count("within", upTo: 100_000) ?? 24
    days = try arguments.count("done", upTo: 36_525)
    rule = arguments["rule"]
    wantsCSV = arguments.has("csv")
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? (wantsCSV ? nil : 200)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let rule = try rule.map { try desk.keptName(ofRule: $0) }
    let page = try PageCall<LateKey>.gather(limit: limit) { call in
      try days.map { try desk.missed(withinDays: $0, rule: rule, call, at: session.clock) }
        ?? desk.due(withinHours: hours, rule: rule, call, at: session.clock)
    }
    let rows = page.rows.map { LateAnswer(row: $0, now: session.now) }
    // What has no clock can't be late, and must not be forgotten for that.
    let unclocked = days == nil ? try desk.casesWithoutDeadline() : nil
    let summary = LateAnswer.summary(rows)
    var result = CommandResult(
      text: wantsCSV
        ? LateAnswer.csv(rows, session.display)
        : text(rows, summary, page.next != nil, session.display) + Self.note(on: unclocked ?? 0),
      json: .object([
        "now": .words(session.now), "late": .array(rows.map(\.json)),
        "rules": .array(
          summary.map { rule in
            .object([
              "rule": .string(rule.rule), "late": .number(rule.late), "atRisk": .number(rule.atRisk),
            ])
          }), "hasMore": .bool(page.next != nil), "withoutClock": unclocked.map { .number($0) },
      ]))
    result.complaint = PageCall<LateKey>.complaint(hasMore: page.next != nil, wantsCSV: wantsCSV)
    if let rule, rows.isEmpty {
      result.complaint = EmptyList.complaint([try desk.unknownRule(rule)].compactMap(\.self), session.display)
    }
    return result
  }

  private static func note(on unclocked: Int) -> String {
    guard unclocked > 0 else { return "" }
    let cases = unclocked == 1 ? "1 open case has" : "\(unclocked) open cases have"
    return "\n\(cases) no deadline, because no clock rule applies: last in 'priorauth request list'.\n"
  }

  private func text(
    _ rows: [LateAnswer], _ summary: [(rule: String, late: Int, atRisk: Int)], _ hasMore: Bool,
    _ display: Display
  ) -> String {
    let which = rule.map { " by the rule '\($0)'" } ?? ""
    let empty =
      days.map { "Nothing was done too late in \($0) days\(which)." }
      ?? "Nothing is due within \(hours) \(hours == 1 ? "hour" : "hours")\(which)."
    let table = LateAnswer.table(rows, display).text(empty: display.text(empty))
    let counts = summary.map { display.text("\($0.rule): \($0.late) late, \($0.atRisk) at risk") + "\n" }
    return table + (counts.isEmpty ? "" : "\n" + counts.joined())
      + (hasMore ? "These are the first \(rows.count), and so are the counts; --limit shows more.\n" : "")
  }
}
