import JSON
import PriorAuth
import Workflow

/// `audit head`: the newest entry of the audit trail, to be kept elsewhere.
struct AuditHeadShow: Command {
  static let spec = CommandSpec(
    ["audit", "head"], purpose: "Write down the newest entry of the audit trail, to be kept elsewhere.",
    examples: [
      .init("priorauth audit head", "prints it as one line"),
      .init("priorauth audit head --to head.json", "writes it to a new file that only you can read"),
      .init("priorauth audit head --sign key.json --to head.json", "signs it with a key of 'audit key'"),
    ],
    options: [
      OptionSpec("sign", value: "KEYFILE", "sign it with this key"),
      OptionSpec("to", value: "FILE", "write it to a new file"),
    ],
    notes: [
      "'audit verify --anchor FILE' compares the trail with it. It holds no word of any record; keep it where nobody"
        + " who can write to the database can change it."
    ])

  private let keyFile: String?
  private let target: String?

  init(_ arguments: Arguments) {
    keyFile = arguments["sign"]
    target = arguments["to"]
  }

  func run(in session: Session) throws -> CommandResult {
    guard let head = try session.desk().auditHead(at: session.clock) else {
      throw Refusal(
        code: "trail-empty", "the audit trail of that database is empty; nothing was written", exit: .noInput,
        command: Self.spec.name)
    }
    var signed = SignedHead(head)
    if let keyFile {
      let seed = try HeadFile(session, for: Self.spec.name).seed(in: keyFile)
      guard let made = session.surroundings.signatures.sign(SignedHead.statement(of: head), seed) else {
        throw Refusal(
          code: "bad-key", "that is no signing key; 'priorauth audit key' makes one", exit: .badInput,
          command: Self.spec.name)
      }
      signed.signature = SignedHead.Signature(publicKey: made.publicKey, value: made.signature)
    }
    let line = signed.json.compact + "\n"
    guard let target else { return CommandResult(text: line, json: signed.json) }
    try session.write(line, to: target, for: Self.spec.name)
    return CommandResult(
      text: "Wrote the head of entry \(head.sequence) to \(session.display.text(target)).\n",
      json: signed.json)
  }
}
