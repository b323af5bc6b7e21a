import JSON
import PriorAuth
import Workflow

/// `document search`: finds words in all documents of a member.
struct DocumentSearch: Command {
  static let spec = CommandSpec(
    ["document", "search"], purpose: "Find words in all documents of a member.",
    examples: [
      .init("priorauth document search M7 \"ejection fraction\"", "documents that hold both words"),
      .init("priorauth document search M7 carbo", "the last word may be the beginning of one"),
      .init("priorauth document search M7 - --json < words.txt", "words that nobody else may see"),
    ],
    operands: [
      OperandSpec("MEMBER", "the record's number, M7"),
      OperandSpec("WORDS", "what to look for, in any order; - reads it from standard input"),
    ],
    options: [OptionSpec("limit", value: "N", "the most documents to list; 50 unless given")],
    notes: ["Capital letters and accents make no difference. The last document attached comes first."])

  private let member: Identifier<Member>
  private let words: String
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    member = try arguments.number(0, "MEMBER", letter: "M", of: "member")
    words = try arguments.required(1, "WORDS")
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? 50
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let desk = try session.desk()
    let found = try desk.documents(of: member, holding: words, limit: limit + 1)
    try desk.noteShowing(of: .member(member), at: session.clock)
    return Self.answer.result(
      Array(found.prefix(limit)), hasMore: found.count > limit, display: session.display)
  }

  private static var answer: ListAnswer<DocumentHit> {
    ListAnswer(
      key: "documents",
      columns: [
        ("document", { $0.id.shown + ($0.isReplaced ? " (counts no more)" : "") }),
        ("request", { $0.request.shown }),
        ("kind", { $0.kind.rawValue }), ("date", { $0.date?.description }), ("name", { $0.name }),
        ("found", { excerpt($0) }),
      ],
      json: { hit in
        .object([
          "document": .id(hit.id), "request": .id(hit.request), "kind": .string(hit.kind.rawValue),
          "name": .string(hit.name), "date": .words(hit.date), "replaced": .bool(hit.isReplaced),
          "excerpt": .string(hit.excerpt.map(\.text).joined()),
          "found": .array(hit.excerpt.filter(\.isFound).map { .string($0.text) }),
        ])
      },
      empty: "No document holds all these words.")
  }

  /// The words around the first place, in one line.
  private static func excerpt(_ hit: DocumentHit) -> String {
    hit.excerpt.map(\.text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
