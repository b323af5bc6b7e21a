import JSON
import PriorAuth
import Workflow

/// `request course`: notes how long a therapy is planned to go on.
struct RequestCourse: Command {
  static let spec = CommandSpec(
    ["request", "course"], purpose: "Note how long a therapy is planned to go on, in cycles.",
    examples: [
      .init("priorauth request course R12 --cycles 5 --days 42", "210 days from the first day asked for"),
      .init("priorauth request course R12 --cycles 4 --days 84 --from 2026-07-01", "from another day"),
      .init("priorauth request course R12 --cycles 5 --days 42 --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("cycles", value: "N", "how many cycles", isRequired: true),
      OptionSpec("days", value: "DAYS", "how many days a cycle takes, with its pause", isRequired: true),
      OptionSpec("from", value: "DATE", "the first day of the course; else the first day of the therapy"),
    ],
    notes: ["An approval that ends before the course does is flagged in the list of those that end."])

  private let request: Identifier<Request>
  private let cycles: Int
  private let days: Int
  private let from: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    cycles = try arguments.count("cycles", from: 1, upTo: PlannedCourse.mostCycles) ?? 0
    days = try arguments.count("days", from: 1, upTo: PlannedCourse.mostDays) ?? 0
    from = try arguments.day("from")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let onFile = try desk.request(request)
    let start =
      from ?? onFile.authorization?.value.days.first ?? onFile.request.request.therapy.start
      ?? session.display.zone.day(of: onFile.request.request.received)
    let course = PlannedCourse(from: start, cycles: cycles, of: days)
    let kept = try desk.planCourse(course, on: request, at: session.clock)
    var text = "Planned for \(request.shown): \(course.words).\n"
    if let end = kept.authorization?.value.days.through, end < course.through {
      text += "The approval ends on \(end), \(course.through.days(since: end)) days before the course does.\n"
    }
    return CommandResult(
      text: session.display.lines(text),
      json: .object([
        "request": .id(request), "from": .words(course.firstDay), "through": .words(course.through),
        "days": .number(course.days), "approvedThrough": .words(kept.authorization?.value.days.through),
      ]))
  }
}
