import JSON
import PriorAuth
import Workflow

/// `clock list`: the time limits.
struct ClockList: Command {
  static let spec = CommandSpec(
    ["clock", "list"], purpose: "List the time limits by which deadlines are reckoned.",
    examples: [
      .init("priorauth clock list", "those that count for requests received today"),
      .init("priorauth clock list --all", "with proposed, coming and ended ones"),
      .init("priorauth clock list --json", "for a script"),
    ],
    options: [OptionSpec("all", "proposed, coming and ended ones too")],
    notes: [
      "Of all rules that apply to a request the strictest wins: the one whose time is over first. Requests are under"
        + " the rules of the day of their receipt."
    ])

  private let wantsAll: Bool

  init(_ arguments: Arguments) { wantsAll = arguments.has("all") }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let zone = try desk.planCalendar().zone
    let rules = try desk.clockRules().filter {
      wantsAll || ($0.value.isFinal && $0.value.days.contains(session.today))
    }.map { ClockRuleAnswer(onFile: $0, today: session.today) }
    var table = TextTable(ClockRuleAnswer.heading, display: session.display)
    for rule in rules { table.add(rule.cells) }
    return CommandResult(
      text: table.text(empty: "No rule counts today.")
        + "\n" + session.display.text("Days begin and end by the time of \(zone.name).") + "\n",
      json: .object(["rules": .array(rules.map(\.json)), "zone": .string(zone.name)]))
  }
}

/// `clock show`: one time limit.
struct ClockShow: Command {
  static let spec = CommandSpec(
    ["clock", "show"], purpose: "Show a time limit with its source.",
    examples: [
      .init("priorauth clock show C1", "what it limits, how long, and who says so"),
      .init("priorauth clock show 1", "the same"),
      .init("priorauth clock show 1 --json", "for a script"),
    ],
    operands: [OperandSpec("RULE", "the rule's number, C1")])

  private let rule: Identifier<ClockRule>

  init(_ arguments: Arguments) throws(UsageError) {
    rule = try arguments.number(0, "RULE", letter: "C", of: "clock rule")
  }

  func run(in session: Session) throws -> CommandResult {
    guard let found = try session.desk().clockRules().first(where: { $0.id == rule }) else {
      throw DeskError.notFound(.clockRule(rule))
    }
    let answer = ClockRuleAnswer(onFile: found, today: session.today)
    return CommandResult(text: answer.text(display: session.display), json: answer.json)
  }
}

/// `clock end`: no request received from a day on is under a time limit.
struct ClockEnd: Command {
  static let spec = CommandSpec(
    ["clock", "end"], purpose: "End a time limit; requests received before that day stay under it.",
    examples: [
      .init("priorauth clock end C3 --from 2027-01-01 --reason repealed", "from that day on"),
      .init("priorauth clock end C3 --reason -", "from today on, with a reason from standard input"),
      .init("priorauth clock end 3 --reason repealed --json", "for a script"),
    ],
    operands: [OperandSpec("RULE", "the rule's number, C3")],
    options: [
      OptionSpec("from", value: "DATE", "the first day of receipt it is not for; today if left out"),
      .reason,
    ],
    notes: [
      "A rule is never changed: end it and add another from the same day. Open requests received on days that"
        + " change are reckoned anew, with every pause they had.",
      "A rule that was typed wrong is ended from its first day, and then counts for no request; one that is still to begin"
        + " needs no --from.",
    ])

  private let rule: Identifier<ClockRule>
  private let from: Day?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    rule = try arguments.number(0, "RULE", letter: "C", of: "clock rule")
    from = try arguments.day("from")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    let desk = try session.desk()
    let day = from ?? session.today
    let ended = try desk.endClockRule(rule, from: day, reason: reason, at: session.clock)
    let says =
      ended.value.days.isEmpty
      ? "never counts: open requests are reckoned without it."
      : "ends: requests received from \(day) on are not under it."
    let left = try desk.words(onCasesLeftUnder: ended.value).map { "\n" + $0 } ?? ""
    return try TouchedCases(in: OpenCaseScope(of: ended.value, from: day), of: desk).added(
      to: CommandResult(
        text: session.display.lines("Rule \(rule.shown) (\(ended.value.name)) \(says)" + left + "\n"),
        json: ClockRuleAnswer(onFile: ended, today: session.today).json))
  }
}
