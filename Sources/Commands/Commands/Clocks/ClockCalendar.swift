import JSON
import PriorAuth
import Workflow

/// `clock zone`: the time zone that the plan's days begin and end in.
struct ClockZone: Command {
  static let spec = CommandSpec(
    ["clock", "zone"],
    purpose: "Set the time zone that the plan's days begin and end in, or say which it is.",
    examples: [
      .init("priorauth clock zone", "says which it is"),
      .init("priorauth clock zone America/New_York", "by its name, as this machine knows it"),
      .init(
        "priorauth clock zone America/Chicago --rule CST6CDT,M3.2.0,M11.1.0", "with its rule spelled out"),
    ],
    operands: [OperandSpec("ZONE", "its name, America/New_York", isRequired: false)],
    options: [OptionSpec("rule", value: "RULE", "its offset and its summer time as POSIX writes them")],
    notes: [
      "The rule is kept with the record, so every machine reckons the same. Deadlines of open requests are reckoned anew."
    ])

  private let name: String?
  private let rule: String?

  init(_ arguments: Arguments) throws(UsageError) {
    name = arguments.has("rule") ? try arguments.required(0, "ZONE") : arguments.operand(0)
    rule = arguments["rule"]
  }

  func run(in session: Session) throws -> CommandResult {
    guard let name else { return Self.answer(try session.desk().planCalendar().zone, session) }
    guard let text = rule ?? session.surroundings.zoneRule(of: name),
      let zone = PlanZone(name: name, rule: text)
    else {
      let sentence =
        rule.map { "'\($0)' is no rule of a time zone; write it as EST5EDT,M3.2.0,M11.1.0." }
        ?? "'\(name)' is no time zone that can be read here; name one like America/New_York, or give its --rule."
      throw Refusal(
        code: "unknown-zone", sentence + " Nothing was saved", exit: .badInput, command: Self.spec.name)
    }
    let desk = try session.desk()
    let moved = try desk.setZone(zone, at: session.clock)
    return DeadlineChangesAnswer(changes: moved, now: session.now).added(
      to: Self.answer(zone, session), display: session.display)
  }

  private static func answer(_ zone: PlanZone, _ session: Session) -> CommandResult {
    CommandResult(
      text: session.display.text(
        "Days begin and end by the time of \(zone.name), where it is \(zone.wallTime(of: session.now)).")
        + "\n",
      json: .object(["zone": .string(zone.name), "rule": .string(zone.text)]))
  }
}

/// `clock holiday`: a day on which the plan does no business.
struct ClockHoliday: Command {
  static let spec = CommandSpec(
    ["clock", "holiday"],
    purpose: "Add or withdraw a day on which the plan does no business, or list those on record.",
    examples: [
      .init("priorauth clock holiday", "lists them"),
      .init("priorauth clock holiday 2026-11-27 --name \"Day after Thanksgiving\"", "adds one"),
      .init("priorauth clock holiday 2026-11-27 --withdraw --reason \"open\"", "it is no holiday after all"),
    ],
    operands: [OperandSpec("DATE", "the day", isRequired: false)],
    options: [
      OptionSpec("name", value: "NAME", "what it is called; 'Holiday' if left out"),
      OptionSpec("withdraw", "the plan does business on that day after all"),
      OptionSpec("reason", value: "TEXT", "why it is withdrawn; - reads it from standard input"),
    ],
    notes: [
      "They count only for limits in business hours or business days. Open deadlines are reckoned anew; a withdrawn"
        + " holiday stays on record with its reason."
    ])

  private let change: Change

  private enum Change {
    case none
    case add(Day, name: String)
    case withdraw(Day, reason: String)
  }

  init(_ arguments: Arguments) throws(UsageError) {
    let day: Day?
    do { day = try arguments.operand(0).map { text throws(DateProblem) in try Day(reading: text) } } catch {
      throw UsageError(.badDate(error), in: arguments.command)
    }
    change = try Self.change(of: day, arguments)
  }

  private static func change(of day: Day?, _ arguments: Arguments) throws(UsageError) -> Change {
    let options = ["name", "withdraw", "reason"].filter(arguments.has)
    guard let day else {
      guard options.isEmpty else { throw UsageError(.operandMissing("DATE"), in: arguments.command) }
      return .none
    }
    guard arguments.has("withdraw") else {
      guard !arguments.has("reason") else {
        throw UsageError(.optionMissing("--withdraw", choices: []), in: arguments.command)
      }
      return .add(day, name: arguments["name"] ?? "Holiday")
    }
    guard !arguments.has("name") else {
      throw UsageError(.choiceConflict(["--name", "--withdraw"]), in: arguments.command)
    }
    guard let reason = arguments["reason"] else {
      throw UsageError(.optionMissing("--reason", choices: []), in: arguments.command)
    }
    return .withdraw(day, reason: reason)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    var said: String?
    var moved: [DeadlineChange] = []
    switch change {
    case .none: break
    case .add(let day, let name):
      moved = try desk.addHoliday(day, named: name, at: session.clock)
      said = "Added \(day): the plan does no business on it.\n"
    case .withdraw(let day, let reason):
      let words = try RecordInput(session, for: Self.spec.name).reason(reason)
      moved = try desk.withdrawHoliday(day, reason: words, at: session.clock)
      said = "Withdrew \(day): the plan does business on it.\n"
    }
    let holidays = try desk.holidayNames().sorted { $0.key < $1.key }
    let list = holidays.map { "\($0.key)  \($0.value)\n" }.joined()
    let answer = CommandResult(
      text: said ?? (list.isEmpty ? "None.\n" : session.display.lines(list)),
      json: .object([
        "holidays": .array(holidays.map { .string($0.key.description) }),
        "names": .array(holidays.map { .string($0.value) }),
      ]))
    guard said != nil else { return answer }
    return DeadlineChangesAnswer(changes: moved, now: session.now).added(to: answer, display: session.display)
  }
}
