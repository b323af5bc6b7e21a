import Criteria
import PriorAuth
import Workflow

/// `overlay add`: a rule of state law for every case in its scope.
struct OverlayAdd: Command {
  static let spec = CommandSpec(
    ["overlay", "add"],
    purpose: "Keep a rule of state law that changes how cases of that state are judged, with its citation.",
    examples: [
      .init(
        "priorauth overlay add --state OH --citation ORC-1 --minimum-months 12",
        "approvals of at least 12 months for requests received from today on"),
      .init(
        "priorauth overlay add --state OH --citation - --waives I.A.5 --policy CP.1",
        "a criterion that is not asked, with the citation from standard input"),
      .init(
        "priorauth overlay add --state OH --citation X --prohibits-trials --dry-run",
        "shows for whom it would change something, and keeps nothing"),
    ],
    options: [
      OptionSpec("state", value: "STATE", "the member's state, such as OH", isRequired: true),
      OptionSpec(
        "citation", value: "TEXT", "where the rule is written; - reads it from standard input",
        isRequired: true),
      OptionSpec("from", value: "DATE", "for requests received from this day on; today if left out"),
      OptionSpec("through", value: "DATE", "up to this day; without an end if left out"),
      OptionSpec("line", value: "LINE", "only this line of business"),
      OptionSpec("drug", value: "NAME", "only this drug, by generic name, brand or billing code"),
      OptionSpec("policy", value: "NUMBER", "only under this policy"),
      OptionSpec("waives", value: "CRITERION", "this criterion of the policy is not asked"),
      OptionSpec("minimum-months", value: "N", "an approval lasts at least so many months"),
      OptionSpec("prohibits-trials", "trials of other products may not be asked for first"),
      OptionSpec("decision-hours", value: "N", "a decision is due within so many hours"),
      OptionSpec("notice-hours", value: "N", "the notice is due within so many hours"),
      OptionSpec(
        "urgency", value: "WORD", "for --decision-hours and --notice-hours: only requests of this urgency",
        choices: Urgency.allCases.map(\.rawValue)),
      OptionSpec("dry-run", "show for whom it would change something, and keep nothing"),
    ],
    notes: [
      "A rule is ended, never changed: 'priorauth overlay end'. What is decided stays as it is.",
      "Every finding and duration that a rule touches names its citation and its number.",
      "--decision-hours and --notice-hours count from receipt and do not stand still. The limit counts among the clock"
        + " rules ('priorauth clock list'): the strictest that applies governs, and the deadlines of open requests are"
        + " reckoned anew at once. One for a --policy is for the requests that are reviewed under it.",
    ])

  private static let effects = [
    "waives", "minimum-months", "prohibits-trials", "decision-hours", "notice-hours",
  ]

  private let scope: StateOverlay.Scope
  private let effect: StateOverlay.Effect
  private let citation: String
  private let from: Day?
  private let through: Day?
  private let isDryRun: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    scope = StateOverlay.Scope(
      state: arguments["state"] ?? "", lineOfBusiness: arguments["line"].map { LineOfBusiness($0) },
      drug: arguments["drug"], policy: arguments["policy"])
    effect = try Self.effect(arguments)
    citation = arguments["citation"] ?? ""
    from = try arguments.day("from")
    through = try arguments.day("through")
    isDryRun = arguments.has("dry-run")
  }

  private static func effect(_ arguments: Arguments) throws(UsageError) -> StateOverlay.Effect {
    let choice = try arguments.choice(of: effects)
    switch choice {
    case "waives": return .waives(criterion: arguments[choice] ?? "")
    case "minimum-months":
      return .minimumMonths(try arguments.count(choice, from: 1, upTo: StateOverlay.mostMonths) ?? 0)
    case "prohibits-trials": return .prohibitsPrerequisiteTrials
    default:
      return .clock(
        StateOverlay.ClockChange(
          step: choice == "notice-hours" ? .notice : .decision,
          urgency: arguments["urgency"].flatMap { Urgency(rawValue: $0) },
          hours: try arguments.count(choice, from: 1, upTo: StateOverlay.mostHours) ?? 0))
    }
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let overlay = StateOverlay(
      scope: scope, effect: effect,
      citation: try RecordInput(session, for: Self.spec.name).reason(citation),
      days: DayRange(from: from ?? session.today, until: through?.adding(days: 1)))
    let complaint = EmptyList.complaint(
      [try desk.unknownDrug(in: scope)].compactMap(\.self), session.display)
    if isDryRun, case .clock = effect {
      let changes = try desk.deadlineChanges(by: overlay, at: session.clock)
      return DeadlineChangesAnswer(changes: changes, now: session.now).result(display: session.display)
    }
    if isDryRun {
      var result = try session.impact(inLines: false) { isCounted, progress, each in
        try desk.assessImpact(
          of: overlay, at: session.clock, counting: isCounted, progress: progress, each: each)
      }
      result.complaint = complaint
      return result
    }
    let added = try desk.addOverlay(overlay, at: session.clock)
    let text = "\(added.id.shown) is kept: \(OverlayAnswer.words(added.overlay))."
    var result = try TouchedCases(in: OpenCaseScope(of: added.overlay), of: desk).added(
      to: CommandResult(text: session.display.text(text) + "\n", json: OverlayAnswer(added).json))
    result.complaint = complaint.map { $0 + "; '\(added.id.shown)' waits for one that is" }
    return result
  }
}
