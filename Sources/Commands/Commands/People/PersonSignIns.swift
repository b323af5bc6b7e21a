import JSON
import PriorAuth
import Workflow

/// `person sign-ins`: who was refused, or what one person did to sign in.
struct PersonSignIns: Command {
  static let spec = CommandSpec(
    ["person", "sign-ins"], purpose: "List failed sign-ins of everybody, or all sign-ins of one person.",
    examples: [
      .init("priorauth person sign-ins", "wrong passphrases, strangers, people locked out"),
      .init("priorauth person sign-ins ravi", "also when ravi opened the desk"),
      .init("priorauth person sign-ins --limit 500 --json", "more of them, for a script"),
    ],
    operands: [OperandSpec("LOGIN", "the account, enrolled or not", isRequired: false)],
    options: [OptionSpec("limit", value: "N", "at most so many, the newest first (50)")])

  private let login: String?
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    login = arguments.operand(0)
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? 50
  }

  func run(in session: Session) throws -> CommandResult {
    let found = try session.desk().signIns(of: login.map { .person($0) } ?? .refused, limit: limit + 1)
    let display = session.display
    let list = ListAnswer<SignIn>(
      key: "signIns",
      columns: [
        ("at", { display.time($0.at) }), ("login", { $0.login }), ("outcome", { $0.outcome.rawValue }),
      ],
      json: { signIn in
        .object([
          "at": .string(signIn.at.description), "login": .string(signIn.login),
          "outcome": .string(signIn.outcome.rawValue),
        ])
      },
      empty: login == nil
        ? "Nobody was refused; with a login all sign-ins of that person are listed." : "No sign-in on record."
    )
    return list.result(Array(found.prefix(limit)), hasMore: found.count > limit, display: display)
  }
}
