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
      .init("priorauth policy import - --dry-run", "shows what would be kept of standard input"),
      .init("priorauth policy import policy.md --effective 2026-05-19", "keeps it from that day on"),
    ],
    operands: [
      OperandSpec(
        "DOC", "Markdown, plain text, PDF, or an exported policy (.json), up to 25 MB; - is standard input")
    ],
    options: [
      OptionSpec("number", value: "NUMBER", "the reference number, where the document prints none"),
      OptionSpec("effective", value: "DATE", "the first day it is in force"),
      OptionSpec(
        "drug", value: "NAME", "a drug it governs, in place of the title's: 'vutrisiran (Amvuttra)'",
        isRepeatable: true),
      OptionSpec("dry-run", "show what was read and keep nothing"),
    ],
    notes: [
      "It is kept as a draft, to be reviewed and published by somebody else; where only one person works with the"
        + " database, it is published at once. An earlier version without an end is ended the day the new one"
        + " starts. Requests decided under it stay as they are.",
      "A clause that the program can't answer from evidence is kept as one that a reviewer answers. What was bound"
        + " by hand in the version before is carried over where the words are the same.",
      "With --dry-run --json the outline of the document is printed: sections, criteria, durations, codes.",
    ])

  private let document: String
  private let number: String?
  private let effective: Day?
  private let drugs: [GovernedDrug]
  private let isDryRun: Bool
  private let wantsJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    document = try arguments.required(0, "DOC")
    number = arguments["number"]
    effective = try arguments.day("effective")
    drugs = try arguments.all("drug").map { text throws(UsageError) in
      if let drug = GovernedDrug(stated: text) { return drug }
      throw UsageError(
        .notAChoice(option: "--drug", value: text, choices: ["vutrisiran (Amvuttra)"]), in: arguments.command)
    }
    isDryRun = arguments.has("dry-run")
    wantsJSON = arguments.has("json")
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let isPiped = document == "-"
    let isExport = document.hasSuffix(".json")
    let bytes = try input.bytes(
      from: document, limit: isPiped || isExport ? InputLimit.export : InputLimit.document)
    if isExport || isPiped && PolicyExport.isLikely(bytes) { return try keepExport(bytes, input, session) }
    let name = isPiped ? "standard input" : FileName.last(document)
    let text = try PolicyDocument(bytes, named: name, session, for: Self.spec.name)
    if isDryRun { return try preview(text, session) }
    let read = try reading(text, session)
    let kept = try session.desk().importPolicy(read.policy, at: session.clock)
    return PolicyKept(kept).result(
      findings: read.findings(display: session.display), display: session.display)
  }

  /// Takes in what another database wrote out, when its content gives the digests it names.
  private func keepExport(
    _ bytes: [UInt8], _ input: RecordInput, _ session: Session
  ) throws -> CommandResult {
    if let refusal = PolicyExport.refusal(
      numbered: number, effective: effective, drugs: drugs, in: Self.spec.name)
    {
      throw refusal
    }
    let export = try PolicyExport(checking: try input.json(bytes), session, for: Self.spec.name)
    if isDryRun {
      let text =
        PolicyAnswer(version: export.policy.version).text(display: session.display) + "\nNothing was kept.\n"
      return CommandResult(text: text, json: try JSONValue(encoding: export.policy.version))
    }
    let kept = try session.desk().importPolicy(export.policy, at: session.clock)
    return PolicyKept(kept).result(findings: "", display: session.display)
  }

  /// What would be kept. The outline of a document that can't be kept yet, for want of a date, is shown all the same.
  private func preview(_ document: PolicyDocument, _ session: Session) throws -> CommandResult {
    let outline = PolicyOutline(reading: document.text)
    if wantsJSON, !outline.sections.isEmpty {
      return CommandResult(text: "", json: try JSONValue(parsing: outline.json()))
    }
    let shown: String
    do throws(PolicyDraftError) {
      let read = try draft(of: outline, document, numbered: number, from: effective, session)
      shown =
        PolicyAnswer(version: read.policy.version).text(display: session.display) + "\nNothing was kept.\n"
        + read.findings(display: session.display)
    } catch {
      let refusal = error.refusal(in: Self.spec.name)
      guard !outline.sections.isEmpty else { throw refusal }
      shown =
        session.display.text("This can't be kept: \(refusal.sentence).") + "\n"
        + (error.isAboutHeader ? tree(of: outline, document, session) : "")
        + OutlineFindings(outline, in: document.text).text(display: session.display)
    }
    return CommandResult(text: shown, json: nil)
  }

  /// The criteria of a document that lacks a number or a date, which are those of no version yet.
  private func tree(of outline: PolicyOutline, _ document: PolicyDocument, _ session: Session) -> String {
    let read = try? draft(
      of: outline, document, numbered: number ?? "?", from: effective ?? session.today, session)
    return read.map { PolicyAnswer(version: $0.policy.version).sections(display: session.display) + "\n" }
      ?? ""
  }

  private func draft(
    of outline: PolicyOutline, _ document: PolicyDocument, numbered number: String?, from effective: Day?,
    _ session: Session
  ) throws(PolicyDraftError) -> PolicyReading {
    PolicyReading(
      try PolicyDraft(
        outline, of: document.text, numbered: number, inForceFrom: effective, drugs: drugs,
        digest: session.surroundings.digest(document.source)),
      of: document)
  }

  private func reading(_ document: PolicyDocument, _ session: Session) throws(Refusal) -> PolicyReading {
    try PolicyReading(
      document, numbered: number, effective: effective, drugs: drugs, session, for: Self.spec.name)
  }
}

extension PolicyDraftError {
  /// Whether an administrator can state what is lacking.
  fileprivate var isAboutHeader: Bool { self == .noReferenceNumber || self == .noEffectiveDate }
}
