import JSON
import PriorAuth
import Workflow

/// `member list`: members in the order of their names.
struct MemberList: Command {
  static let spec = CommandSpec(
    ["member", "list"], purpose: "List members in the order of their names.",
    examples: [
      .init("priorauth member list", "the first fifty"),
      .init("priorauth member list --limit 500 --json", "more of them, for a script"),
      .init(
        "echo Quill | priorauth member list --search-from -",
        "those with a name, number or birth date that starts so"),
    ],
    options: [
      OptionSpec(
        "search-from", value: "FILE",
        "read what to look for from here: names, a number, a birth date; - is standard input"),
      OptionSpec("limit", value: "N", "at most so many (50)"),
    ])

  private let searchFrom: String?
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    searchFrom = arguments["search-from"]
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? 50
  }

  func run(in session: Session) throws -> CommandResult {
    let page = try session.desk().members(try search(session), PageCall(limit: limit))
    return Self.answer.result(page.rows, hasMore: page.next != nil, display: session.display)
  }

  private func search(_ session: Session) throws -> MemberSearch {
    guard let searchFrom else { return .all }
    let bytes = try RecordInput(session, for: Self.spec.name).bytes(from: searchFrom, limit: 1024)
    let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    let text = String(line.drop(while: \.isWhitespace))
    return MemberSearch(typed: text)
  }

  private static var answer: ListAnswer<MemberRow> {
    ListAnswer(
      key: "members",
      columns: [
        ("member", { $0.id.shown }), ("number", { $0.number }),
        ("name", { $0.familyName + ", " + $0.givenName }), ("born", { $0.birthDate.description }),
      ],
      json: { row in
        .object([
          "member": .id(row.id), "number": .string(row.number), "familyName": .string(row.familyName),
          "givenName": .string(row.givenName), "birthDate": .words(row.birthDate),
        ])
      },
      empty: "No member found.")
  }
}
