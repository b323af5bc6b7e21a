import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy diff`: what changed from one version to another.
struct PolicyDiff: Command {
  static let spec = CommandSpec(
    ["policy", "diff"], purpose: "Show what changed from one version of a policy to another.",
    examples: [
      .init(
        "priorauth policy diff CP.PHAR.713@2026-03-01 CP.PHAR.713@2026-05-19", "two versions on file"),
      .init("priorauth policy diff CP.PHAR.713 new.md", "the version in force and a document"),
      .init("priorauth policy diff old.md new.pdf --json", "two documents; nothing is kept"),
    ],
    operands: [
      OperandSpec("OLD", "a version, NUMBER@DATE, or a document"),
      OperandSpec("NEW", "a version, NUMBER@DATE, or a document"),
    ],
    notes: [
      "Criteria are shown in the order of the new tree: + added, - removed, ~ changed, reworded or moved. A word that"
        + " names a file is read as a document."
    ])

  private let old: String
  private let new: String

  init(_ arguments: Arguments) throws(UsageError) {
    old = try arguments.required(0, "OLD")
    new = try arguments.required(1, "NEW")
  }

  func run(in session: Session) throws -> CommandResult {
    let old = try version(old, session)
    let new = try version(new, session)
    return DifferenceAnswer(old: old, new: new).result(display: session.display)
  }

  private func version(_ word: String, _ session: Session) throws -> PolicyVersion {
    guard session.surroundings.exists(word) else {
      let desk = try session.desk()
      return try PolicyReference(word, for: Self.spec.name).policy(desk, session).version
    }
    let input = RecordInput(session, for: Self.spec.name)
    let bytes = try input.bytes(from: word, limit: InputLimit.document)
    let document = try PolicyDocument(bytes, named: FileName.last(word), session, for: Self.spec.name)
    // Neither the number nor the day matters for a comparison, so a document without them will do.
    do throws(Refusal) { return try version(document, nil, session) } catch {
      guard error.code == "no-reference-number" else { throw error }
      return try version(document, document.name, session)
    }
  }

  private func version(
    _ document: PolicyDocument, _ number: String?, _ session: Session
  ) throws(Refusal) -> PolicyVersion {
    do throws(Refusal) {
      return try PolicyReading(document, numbered: number, effective: nil, session, for: Self.spec.name)
        .policy.version
    } catch {
      guard error.code == "no-effective-date" else { throw error }
      return try PolicyReading(
        document, numbered: number, effective: session.today, session, for: Self.spec.name
      ).policy.version
    }
  }
}
