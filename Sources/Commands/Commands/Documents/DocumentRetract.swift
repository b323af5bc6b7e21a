import JSON
import PriorAuth
import Workflow

/// `document retract`: takes a document back that was attached in error.
struct DocumentRetract: Command {
  static let spec = CommandSpec(
    ["document", "retract"],
    purpose: "Take back a document that was attached in error, before anything cites it.",
    examples: [
      .init(
        "priorauth document retract D4 --reason \"other member's\"", "D4 stays on file and counts no more"),
      .init("priorauth document retract D4 --reason -", "reads the reason from standard input"),
      .init("priorauth document retract D4 --reason - --json", "for a script"),
    ],
    operands: [OperandSpec("DOCUMENT", "the number of the document, D4")],
    options: [.reason],
    notes: [
      "What evidence or an answer cites is not taken back: 'document replace' puts the right one in its place.",
      "The same file attached again counts again, under its old number.",
    ])

  private let document: Identifier<Document>
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    document = try arguments.number(0, "DOCUMENT", letter: "D", of: "document")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    try session.desk().retractDocument(document, reason: reason, at: session.clock)
    return CommandResult(
      text: "Document \(document.shown) is taken back: it stays on file and counts no more.\n",
      json: .object(["document": .id(document)]))
  }
}
