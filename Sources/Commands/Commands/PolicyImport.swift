import Criteria
import JSON
import PolicyImport
import PriorAuth
import Workflow

/// `policy import`: reads a policy document and keeps it as a version.
struct PolicyImport: Command {
  static let spec = CommandSpec(
    ["policy", "import"], purpose: "Read a published policy document and keep it as a version of the policy.",
    examples: [
      .init("priorauth policy import policy.md", "keeps it from the effective day it prints"),
      .init("priorauth policy import policy.md --dry-run", "shows what would be kept, and keeps nothing"),
      .init("priorauth policy import policy.md --effective 2026-05-19", "keeps it from that day on"),
    ],
    operands: [OperandSpec("DOC", "the document: Markdown or plain text, UTF-8, up to 25 MB")],
    options: [
      OptionSpec("effective", value: "DATE", "the first day it is in force"),
      OptionSpec("dry-run", "show what was read and keep nothing"),
    ],
    notes: [
      "An earlier version without an end is ended the day the new one starts. Requests decided under it stay as"
        + " they are. A clause that the program can't answer from evidence is kept as one that a reviewer answers.",
      "With --dry-run --json the outline of the document is printed: sections, criteria, durations, codes.",
    ])

  private let document: String
  private let effective: Day?
  private let isDryRun: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    document = try arguments.required(0, "DOC")
    effective = try arguments.day("effective")
    isDryRun = arguments.has("dry-run")
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let text = try PolicyReading.text(
      try input.bytes(from: document, limit: InputLimit.document), for: Self.spec.name)
    if isDryRun { return try preview(text, session) }
    let read = try reading(text, session)
    let version = try session.desk().importPolicy(read.policy, at: session.clock).version
    return CommandResult(
      text: session.display.text(
        "Imported \(version.number), in force \(EvaluationText.days(version.inForce)).")
        + "\n" + read.findings(display: session.display),
      json: .object([
        "policy": .string(version.number), "title": .string(version.title),
        "from": .words(version.inForce.first),
        "through": .words(version.inForce.through), "report": read.policy.report,
      ]))
  }

  /// What would be kept. The outline of a document that can't be kept yet, for want of a date, is shown all the same.
  private func preview(_ text: SourceText, _ session: Session) throws -> CommandResult {
    let outline = PolicyOutline(reading: text)
    let shown: String
    do throws(Refusal) {
      let read = try reading(text, session)
      shown =
        PolicyAnswer(version: read.policy.version).text(display: session.display) + "\nNothing was kept.\n"
        + read.findings(display: session.display)
    } catch {
      guard !outline.sections.isEmpty else { throw error }
      shown =
        session.display.text("This can't be kept: \(error.sentence).") + "\n"
        + OutlineFindings(outline).text(display: session.display)
    }
    return CommandResult(text: shown, json: try JSONValue(parsing: outline.json()))
  }

  private func reading(_ text: SourceText, _ session: Session) throws(Refusal) -> PolicyReading {
    try PolicyReading(
      text, named: FileName.last(document), effective: effective, session, for: Self.spec.name)
  }
}
