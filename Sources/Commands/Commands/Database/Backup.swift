import JSON
import Workflow

/// `backup`: a verified copy of the whole record in one file.
struct Backup: Command {
  static let spec = CommandSpec(
    ["backup"], purpose: "Copy the whole record to one file while others work, and verify the copy.",
    examples: [
      .init("priorauth backup /media/disk/monday.pab", "a new file that only you can read"),
      .init(
        "priorauth backup monday.pab --seal-to 1f0c…", "opens only with the secret half of that key"),
      .init("priorauth backup - --seal-to 1f0c…", "to standard output, as through a service account"),
    ],
    operands: [OperandSpec("TO", "the new file; - is standard output")],
    options: [
      OptionSpec("seal-to", value: "KEY", "seal it to this public key of 'backup-key'"),
      OptionSpec("as-is", "even if verifying finds something, as evidence"),
    ],
    notes: [
      "The copy is the record as it stood at one moment. It is verified like 'audit verify' does it, written, and read"
        + " back before it gets its name; the audit trail then has its digest. An unfinished one is taken away. 'priorauth"
        + " restore' makes a database of it."
    ])

  private let target: String
  private let publicKey: String?
  private let asIs: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    target = try arguments.required(0, "TO")
    publicKey = arguments["seal-to"]
    asIs = arguments.has("as-is")
  }

  func run(in session: Session) throws -> CommandResult {
    if target != "-" { try session.checkTarget(target, for: Self.spec.name) }
    var made: (any BackupDraft)?
    defer { made?.discard() }
    let order = BackupOrder(
      database: session.database, target: target, publicKey: publicKey, evenIfUnsound: asIs,
      clock: session.clock)
    return try session.refusing(in: Self.spec.name) {
      let backup = try session.desk().backUp(
        at: session.clock,
        copy: {
          let draft = try session.surroundings.draftBackup(order)
          made = draft
          return draft.manifest
        }, handOver: { try made?.keep() })
      var answer = answer(backup, made?.leftovers ?? [], session.display)
      answer.complaint = Self.complaint(backup)
      return answer
    }
  }

  /// What the person has to know of a backup that was made.
  private static func complaint(_ backup: BackupMade) -> String? {
    let unrecorded = backup.unrecorded.map {
      "the backup is whole; that it was made is not on record, since \(Wording.reason($0))"
    }
    let otherKey = backup.lastKey.map {
      "the backup is sealed to another key than the last one (\($0)); look whether you have its secret half, or nobody"
        + " can open it"
    }
    let parts = [unrecorded, otherKey].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }

  private func answer(_ backup: BackupMade, _ leftovers: [String], _ display: Display) -> CommandResult {
    let manifest = backup.manifest
    // Standard output is the backup itself then.
    if target == "-" { return .printed }
    let left = leftovers.map {
      "'\(display.text($0))' is the rest of a copy that was broken off; delete it, and what begins with its"
        + " name: it holds the record as it was.\n"
    }
    let sealed = manifest.seal == nil ? "" : ", sealed"
    return CommandResult(
      text: "Wrote \(display.text(target)): \(manifest.bytes) bytes up to entry \(manifest.head.sequence),"
        + " verified\(sealed).\n" + left.joined(),
      json: .object([
        "file": .string(target), "bytes": .number(manifest.bytes), "sha256": .string(manifest.sha256),
        "entry": .number(manifest.head.sequence), "sealed": .bool(manifest.seal != nil),
        "findings": .number(manifest.findings), "onRecord": .bool(backup.unrecorded == nil),
        "sealedAsLast": .bool(backup.lastKey == nil),
        "leftovers": .array(leftovers.map { .string($0) }),
      ]))
  }
}
