import JSON

/// `audit key`: a key to sign heads with.
struct AuditKeyMake: Command {
  static let spec = CommandSpec(
    ["audit", "key"], purpose: "Make a key to sign heads of the audit trail with.",
    examples: [
      .init("priorauth audit key --to key.json", "writes it to a new file that only you can read"),
      .init("priorauth audit key --to /media/safe/key.json", "keeps it on a disk that can be taken away"),
      .init("priorauth audit key --to key.json --json", "prints the public key for a script"),
    ],
    options: [OptionSpec("to", value: "FILE", "the new file", isRequired: true)],
    notes: [
      "An Ed25519 key. Give the public key to whoever verifies, and keep the file away from whoever can write to the"
        + " database.",
      "Through a service account no file is written: make the key with the program of your own account, which needs no"
        + " database for it.",
    ])

  private let target: String

  init(_ arguments: Arguments) throws(UsageError) {
    guard let target = arguments["to"] else {
      throw UsageError(.optionMissing("--to", choices: []), in: arguments.command)
    }
    self.target = target
  }

  func run(in session: Session) throws -> CommandResult {
    let key = session.surroundings.signatures.makeKey()
    let file = JSONValue.object([
      "signingKey": 1, "algorithm": "Ed25519", "publicKey": .string(key.publicKey), "seed": .string(key.seed),
    ])
    try session.write(file.compact + "\n", to: target, for: Self.spec.name)
    return CommandResult(
      text: "Wrote a key to \(session.display.text(target)). Its public key is\n\(key.publicKey)\n",
      json: .object(["publicKey": .string(key.publicKey), "file": .string(target)]))
  }
}
