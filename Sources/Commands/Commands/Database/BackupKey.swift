import JSON

/// `backup-key`: a key to seal backups with.
struct BackupKey: Command {
  static let spec = CommandSpec(
    ["backup-key"], purpose: "Make a key to seal backups with.",
    examples: [
      .init("priorauth backup-key --to backup.key", "writes it to a new file that only you can read"),
      .init("priorauth backup-key --to /media/safe/backup.key", "keeps it on a disk that can be taken away"),
      .init("priorauth backup-key --to backup.key --json", "prints the public half for a script"),
    ],
    options: [OptionSpec("to", value: "FILE", "the new file", isRequired: true)],
    notes: [
      "An X25519 key. 'backup --seal-to' takes the public half; only the file opens what was sealed, so keep a second"
        + " copy of it, and keep both away from the backups."
    ])

  private let target: String

  init(_ arguments: Arguments) { target = arguments["to"] ?? "" }

  func run(in session: Session) throws -> CommandResult {
    let key = session.surroundings.newSealingKey()
    let file = JSONValue.object([
      "sealingKey": 1, "algorithm": "X25519", "publicKey": .string(key.publicKey),
      "secretKey": .string(key.secretKey),
    ])
    try session.write(file.compact + "\n", to: target, for: Self.spec.name)
    return CommandResult(
      text: "Wrote a key to \(session.display.text(target)). Its public half is\n\(key.publicKey)\n",
      json: .object(["publicKey": .string(key.publicKey), "file": .string(target)]))
  }
}
