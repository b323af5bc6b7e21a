import JSON
import PriorAuth
import Workflow

/// `restore`: makes a new database of a backup.
struct Restore: Command {
  static let spec = CommandSpec(
    ["restore"], purpose: "Make a new database of a backup, after verifying it.",
    examples: [
      .init("priorauth restore monday.pab --to restored.db", "a new database beside the old one"),
      .init("priorauth restore monday.pab --to restored.db --key backup.key", "opens a sealed one"),
      .init(
        "priorauth restore monday.pab --to restored.db --anchor head.json", "refuses one older than that head"
      ),
    ],
    operands: [OperandSpec("FROM", "the backup")],
    options: [
      OptionSpec("to", value: "NEW", "the new database; nothing is overwritten", isRequired: true),
      OptionSpec("key", value: "KEYFILE", "the file of 'backup-key' that opens a sealed backup"),
      OptionSpec("anchor", value: "FILE", "heads that 'audit head' wrote, which the backup has to hold"),
      OptionSpec("as-is", "even if verifying finds something, as evidence"),
    ],
    notes: [
      "Takes an administrator of the record that is restored, and is put on record in it. To work with it in place of"
        + " a broken one, move that aside, never delete it, and move the new one to where it was."
    ])

  private let path: String
  private let target: String
  private let keyFile: String?
  private let anchor: String?
  private let asIs: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    path = try arguments.required(0, "FROM")
    target = arguments["to"] ?? ""
    keyFile = arguments["key"]
    anchor = arguments["anchor"]
    asIs = arguments.has("as-is")
  }

  func run(in session: Session) throws -> CommandResult {
    try session.checkTarget(target, for: Self.spec.name)
    let secretKey = try keyFile.map { try self.secretKey(in: $0, session) }
    let heads = try anchor.map { try HeadFile(session, for: Self.spec.name).heads(in: $0, signedBy: nil) }
    return try session.refusing(in: Self.spec.name) {
      let draft = try session.surroundings.draftDatabase(
        at: target, fromBackup: path, secretKey: secretKey)
      defer { draft.discard() }
      try check(draft, against: heads ?? [], session)
      try draft.desk.noteRestoring(of: draft.manifest, at: session.clock)
      try draft.keep()
      return answer(draft.manifest, session.display)
    }
  }

  private func check(_ draft: any DatabaseDraft, against heads: [AuditHead], _ session: Session) throws {
    var first: AuditFinding?
    let summary = try draft.desk.verifyAudit(
      against: heads + [draft.manifest.head], at: session.clock,
      found: { first = first ?? $0 })
    guard !asIs, let first else { return }
    throw BackupProblem.unsound(path, findings: summary.findings, first: Wording(first).message)
  }

  private func secretKey(in path: String, _ session: Session) throws -> String {
    let bytes = try RecordInput(session, for: Self.spec.name).bytes(from: path, limit: InputLimit.record)
    guard let json = try? JSONValue(parsing: bytes),
      let key = try? JSONPath(json).required("secretKey", as: "the secret half of a sealing key").text(),
      PublicKey.isKey(key)
    else { throw BackupProblem.notAKeyFile(path).refusal(in: Self.spec.name) }
    return key
  }

  private func answer(_ manifest: BackupManifest, _ display: Display) -> CommandResult {
    CommandResult(
      text: "Made \(display.text(target)) of the backup of \(manifest.head.at), up to entry"
        + " \(manifest.head.sequence). What was saved after that is not in it.\n",
      json: .object([
        "database": .string(target), "entry": .number(manifest.head.sequence),
        "made": .string(manifest.head.at), "bytes": .number(manifest.bytes),
      ]))
  }
}
