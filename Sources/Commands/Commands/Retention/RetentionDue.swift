import PriorAuth
import Workflow

/// `retention due`: what may be purged.
struct RetentionDue: Command {
  static let spec = CommandSpec(
    ["retention", "due"], purpose: "List the cases whose content may be purged.",
    examples: [
      .init("priorauth retention due", "today"),
      .init("priorauth retention due --on 2037-01-01", "on a day to come, by the rules known now"),
      .init("priorauth retention due --limit 5000 --json", "for a script"),
    ],
    options: [
      OptionSpec("on", value: "DATE", "the day; today if left out"),
      OptionSpec("limit", value: "N", "at most so many (500)"),
    ],
    notes: [
      "Cases on legal hold are left out, and those that a case which is kept goes on with: 'priorauth hold list'."
    ])

  private let day: Day?
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    day = try arguments.day("on")
    limit = try arguments.count("limit", from: 1, upTo: 100_000) ?? 500
  }

  func run(in session: Session) throws -> CommandResult {
    PurgeAnswer.due(
      try session.desk().duePurges(on: day ?? session.today, limit: limit).sorted { $0.since < $1.since },
      display: session.display)
  }
}
