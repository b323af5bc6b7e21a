import JSON
import PriorAuth
import Workflow

/// `person passphrase`: sets what one signs with.
struct PersonPassphrase: Command {
  static let spec = CommandSpec(
    ["person", "passphrase"], purpose: "Set or change the passphrase that you sign decisions with.",
    examples: [
      .init("priorauth person passphrase", "asks for it, without showing what is typed"),
      .init("priorauth person passphrase --passphrase-fd 3", "the old one, if any, then the new one"),
      .init("priorauth person passphrase --clear ravi", "for an administrator, when ravi has forgotten it"),
    ],
    options: [OptionSpec("clear", value: "LOGIN", "take another person's passphrase away")],
    notes: [
      "A passphrase has at least ten characters and is kept as an Argon2id digest only. Once it is set, approving,"
        + " publishing and granting ask for it. After five wrong ones nothing is listened to for fifteen minutes."
    ])

  private let cleared: String?

  init(_ arguments: Arguments) { cleared = arguments["clear"] }

  func run(in session: Session) throws -> CommandResult {
    if let cleared {
      let desk = try session.desk()
      try desk.clearPassphrase(of: cleared, at: session.clock)
      return answer(
        "\(cleared) has no passphrase any more and can set a new one.", cleared, isSet: false, session)
    }
    let desk = try session.unsignedDesk()
    let current = try desk.hasPassphrase(desk.login) ? try typed("Passphrase until now: ", session) : nil
    let passphrase = try typed("New passphrase: ", session)
    if session.isPassphraseTyped, try typed("The same again: ", session) != passphrase {
      throw Refusal(
        code: "passphrases-differ", "the two are not the same; nothing was changed, try again",
        exit: .badInput,
        command: Self.spec.name)
    }
    try desk.setPassphrase(passphrase, instead: current.map { Signature(passphrase: $0) }, at: session.clock)
    return answer("Your passphrase is set.", desk.login, isSet: true, session)
  }

  private func typed(_ question: String, _ session: Session) throws -> [UInt8] {
    guard let bytes = try session.secret(question) else {
      throw Refusal(
        code: "passphrase-missing",
        "a passphrase is typed at a terminal or given with --passphrase-fd; nothing was changed",
        exit: .usage, command: Self.spec.name)
    }
    return bytes
  }

  private func answer(_ sentence: String, _ login: String, isSet: Bool, _ session: Session) -> CommandResult {
    CommandResult(
      text: session.display.text(sentence) + "\n",
      json: .object(["login": .string(login), "passphraseSet": .bool(isSet)]))
  }
}
