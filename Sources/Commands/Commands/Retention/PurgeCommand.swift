import JSON
import PriorAuth
import Workflow

/// `purge`: takes out the content of cases that were kept long enough.
struct PurgeCommand: Command {
  static let spec = CommandSpec(
    ["purge"], purpose: "Take out the content of cases that were kept long enough (an administrator).",
    examples: [
      .init("priorauth purge --dry-run", "what would go, and how many cases that are"),
      .init("priorauth purge --cases 12", "purges them; refused if they are not twelve"),
      .init("priorauth purge R12 --cases 1", "one case, if it is due"),
    ],
    operands: [OperandSpec("REQUEST", "one case; all that are due if left out", isRequired: false)],
    options: [
      OptionSpec("dry-run", "show what would go and change nothing"),
      OptionSpec("cases", value: "N", "how many cases you expect to go, as --dry-run said"),
      OptionSpec("limit", value: "N", "at most so many cases at once (500)"),
    ],
    notes: [
      "Documents, evidence, answers, letters and notes go; of decisions stay who, when and what, without their words"
        + " and what they rest on. The name of a member goes with the last of their cases, once no coverage runs any"
        + " more. What went can't be brought back, except out of a backup: backups are kept by rules of their own.",
      "It is signed with the passphrase. A row is left that says who, when and under which rule, with a digest; the"
        + " audit trail stays whole.",
    ])

  private let request: Identifier<Request>?
  private let isTrial: Bool
  private let count: Int?
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    request =
      arguments.operand(0) == nil
      ? nil : try arguments.number(0, "REQUEST", letter: "R", of: "request")
    isTrial = arguments.has("dry-run")
    count = try arguments.count("cases", from: 1, upTo: 100_000)
    limit = try arguments.count("limit", from: 1, upTo: 100_000) ?? 500
    if isTrial == (count != nil) {
      throw UsageError(
        isTrial ? .choiceConflict(["--dry-run", "--cases"]) : .choiceMissing(["--dry-run", "--cases"]),
        in: arguments.command)
    }
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    guard let count else {
      let due =
        try request.map { [try desk.duePurge($0, on: session.today)] }
        ?? desk.duePurges(on: session.today, limit: limit)
      var answer = PurgeAnswer.due(due, display: session.display)
      if !due.isEmpty {
        let documents = due.reduce(0) { $0 + $1.documents }
        answer.text +=
          "\n\(PurgeAnswer.cases(due.count)) with \(documents) documents would be purged. To do it:"
          + " priorauth purge \(request.map { "\($0.shown) " } ?? "")--cases \(due.count)\n"
      }
      return answer
    }
    let gone = try desk.purge(request, expecting: count, limit: limit, at: session.clock)
    let documents = gone.reduce(0) { $0 + $1.value.documents }
    let members = gone.count { $0.value.tookMember }
    return CommandResult(
      text: "\(PurgeAnswer.cases(gone.count)) purged, with \(documents) documents"
        + (members == 0 ? "" : " and the names of \(members) members")
        + ". Backups made before still hold them.\n",
      json: .object(["purged": .array(gone.map(PurgeAnswer.json))]))
  }
}
