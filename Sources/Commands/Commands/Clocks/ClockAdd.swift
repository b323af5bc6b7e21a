import PriorAuth
import Workflow

/// `clock add`: a new time limit.
struct ClockAdd: Command {
  static let spec = CommandSpec(
    ["clock", "add"], purpose: "Add a time limit by which deadlines are reckoned.",
    examples: [
      .init(
        "priorauth clock add --name tx --step decision --days 3 --state TX --source law",
        "three calendar days, for members who live in Texas"),
      .init(
        "priorauth clock add --name x --step notice --hours 48 --pauses --source deed",
        "stands still while the plan waits for facts"),
      .init(
        "priorauth clock add --name y --step notice --days 2 --source bill --proposed",
        "listed, without effect"),
    ],
    options: [
      OptionSpec(
        "name", value: "NAME", "a short name, the same for rows that follow each other", isRequired: true),
      OptionSpec(
        "step", value: "STEP", "what has to be done in time", choices: ClockStep.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec("hours", value: "N", "within so many hours of receipt"),
      OptionSpec("days", value: "N", "by the end of the nth day after receipt"),
      OptionSpec("business", "only days from Monday to Friday that are no holidays count"),
      OptionSpec("source", value: "TEXT", "the paragraph or contract that says so", isRequired: true),
      OptionSpec("line", value: "LINE", "only for this line of business"),
      OptionSpec("state", value: "STATE", "only for members who live there"),
      OptionSpec(
        "subject", value: "WHAT", "only for this", choices: ClockRule.Subject.allCases.map(\.rawValue)),
      OptionSpec(
        "urgency", value: "URGENCY", "only for these requests", choices: Urgency.allCases.map(\.rawValue)),
      OptionSpec("pauses", "time in which the plan waits for facts does not count"),
      OptionSpec("longer", value: "N", "so many hours or days more, once, when the plan says so in time"),
      OptionSpec("from", value: "DATE", "the first day of receipt it is for; today if left out"),
      OptionSpec(
        "through", value: "DATE", "the last day of receipt it is for; without an end if left out"),
      OptionSpec("proposed", "not law yet: it is listed and does not count"),
    ],
    notes: ["A rule that limits the same step of exactly the same requests on the same days is refused."])

  private let rule: (Day) -> ClockRule

  init(_ arguments: Arguments) throws(UsageError) {
    let unit = ClockLimit.Unit(rawValue: try arguments.choice(of: ClockLimit.Unit.allCases.map(\.rawValue)))
    let reckoning: PlanCalendar.Reckoning = arguments.has("business") ? .business : .calendar
    let amounts = ClockLimit.amounts
    func count(_ option: String) throws(UsageError) -> Int? {
      try arguments.count(option, from: amounts.lowerBound, upTo: amounts.upperBound)
    }
    let amount = try count(unit == .hours ? "hours" : "days") ?? 0
    let longer = try count("longer")
    let scope = ClockRule.Scope(
      lineOfBusiness: arguments["line"].map { LineOfBusiness($0) }, state: arguments["state"],
      subject: arguments["subject"].flatMap { ClockRule.Subject(rawValue: $0) } ?? .any,
      urgency: arguments["urgency"].flatMap { Urgency(rawValue: $0) })
    let first = try arguments.day("from")
    let end = try arguments.day("through")?.adding(days: 1)
    let limit = ClockLimit(amount, unit ?? .hours, reckoning)
    rule = { today in
      ClockRule(
        name: arguments["name"] ?? "",
        step: arguments["step"].flatMap { ClockStep(rawValue: $0) } ?? .decision, scope: scope, limit: limit,
        pauses: arguments.has("pauses"), longer: longer.map { ClockLimit($0, limit.unit, reckoning) },
        source: arguments["source"] ?? "", days: DayRange(from: first ?? today, until: end),
        isFinal: !arguments.has("proposed"))
    }
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let added = try desk.addClockRule(rule(session.today), at: session.clock)
    let answer = ClockRuleAnswer(onFile: added, today: session.today)
    return try TouchedCases(in: OpenCaseScope(of: added.value), of: desk).added(
      to: CommandResult(
        text: "Added rule \(added.id.shown).\n\n" + answer.text(display: session.display) + "\n",
        json: answer.json))
  }
}
