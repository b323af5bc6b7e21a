import JSON
import PriorAuth
import Workflow

/// `clock explain`: why something was not done in time.
struct ClockExplain: Command {
  static let spec = CommandSpec(
    ["clock", "explain"], purpose: "Put on record why a deadline of a request was missed.",
    examples: [
      .init("priorauth clock explain R5 --reason \"the fax line was down\"", "why the decision is late"),
      .init("priorauth clock explain R5 --step notice --reason -", "why the notice was, from standard input"),
      .init("priorauth clock explain 5 --reason \"sent on\" --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [
      OptionSpec(
        "step", value: "STEP", "what was late (decision)", choices: ClockStep.allCases.map(\.rawValue)),
      .reason,
    ])

  private let asked: RequestAndReason
  private let step: ClockStep

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try RequestAndReason(arguments)
    step = arguments["step"].flatMap { ClockStep(rawValue: $0) } ?? .decision
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try asked.reason(in: session, for: Self.spec)
    let clocks = try session.desk().explainBreach(
      of: step, of: asked.request, reason: reason, at: session.clock)
    return ClocksAnswer(clocks: clocks, now: session.now).result(for: asked.request, session.display)
  }
}

/// `clock extend`: takes the longer time that a rule allows.
struct ClockExtend: Command {
  static let spec = CommandSpec(
    ["clock", "extend"], purpose: "Take the longer time that a rule allows once, before the time is over.",
    examples: [
      .init("priorauth clock extend R5 --reason \"the records are on their way\"", "says why"),
      .init("priorauth clock extend R5 --reason -", "with a reason from standard input"),
      .init("priorauth clock extend 5 --reason records --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [.reason],
    notes: ["Stricter rules without a longer time go on as before."])

  private let asked: RequestAndReason

  init(_ arguments: Arguments) throws(UsageError) { asked = try RequestAndReason(arguments) }

  func run(in session: Session) throws -> CommandResult {
    let reason = try asked.reason(in: session, for: Self.spec)
    let clocks = try session.desk().extendClock(of: asked.request, reason: reason, at: session.clock)
    return ClocksAnswer(clocks: clocks, now: session.now).result(for: asked.request, session.display)
  }
}

/// `clock notice`: that those concerned were told of a decision.
struct ClockNotice: Command {
  static let spec = CommandSpec(
    ["clock", "notice"], purpose: "Put on record that notice of a decision was given, and how.",
    examples: [
      .init("priorauth clock notice R5 --by \"fax to the clinic, letter to the member\"", "just now"),
      .init("priorauth clock notice R5 --by phone --on 2026-06-14", "on an earlier day"),
      .init("priorauth clock notice 5 --by phone --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R5")],
    options: [
      OptionSpec("by", value: "TEXT", "how notice was given", isRequired: true),
      OptionSpec("on", value: "DATE", "the day; its end counts. Now if left out"),
    ])

  private let request: Identifier<Request>
  private let means: String
  private let day: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    means = arguments["by"] ?? ""
    day = try arguments.day("on")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let zone = try desk.planCalendar().zone
    // Of a day whose hour nobody noted the last counts, so that nothing late looks as if it had been in time.
    let end = day.map { Moment(seconds: zone.start(of: $0.adding(days: 1)).seconds - 1) }
    let given = day.flatMap { $0 >= zone.day(of: session.now) && $0 <= session.today ? session.now : end }
    let clocks = try desk.recordNotice(of: request, by: means, given: given, at: session.clock)
    return ClocksAnswer(clocks: clocks, now: session.now).result(for: request, session.display)
  }
}

/// `request urgency`: makes an open request expedited or standard.
struct RequestUrgency: Command {
  static let spec = CommandSpec(
    ["request", "urgency"], purpose: "Make an open request expedited, or standard again.",
    examples: [
      .init(
        "priorauth request urgency R5 --expedited --reason \"condition worsened\"",
        "the shorter time begins now"),
      .init("priorauth request urgency R5 --standard --reason -", "with a reason from standard input"),
      .init("priorauth request urgency 5 --expedited --reason worse --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [
      OptionSpec("expedited", "decide it within the shorter time, counted from now"),
      OptionSpec("standard", "decide it within the usual time, counted from its receipt"),
      .reason,
    ])

  private let asked: RequestAndReason
  private let urgency: Urgency

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try RequestAndReason(arguments)
    let choice = try arguments.choice(of: Urgency.allCases.map(\.rawValue))
    urgency = Urgency(rawValue: choice) ?? .standard
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try asked.reason(in: session, for: Self.spec)
    let desk = try session.desk()
    _ = try desk.changeUrgency(of: asked.request, to: urgency, reason: reason, at: session.clock)
    let clocks = try desk.request(asked.request).clocks
    return ClocksAnswer(clocks: clocks, now: session.now).result(for: asked.request, session.display)
  }
}

extension ClocksAnswer {
  /// The clocks of a request as a command's answer.
  fileprivate func result(for request: Identifier<Request>, _ display: Display) -> CommandResult {
    CommandResult(
      text: "Request \(request.shown):\n" + text(display: display),
      json: .object(["request": .id(request), "clocks": json]))
  }
}
