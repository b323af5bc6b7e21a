import JSON
import PriorAuth
import Workflow

/// `document replace`: puts a document in the place of another.
struct DocumentReplace: Command {
  static let spec = CommandSpec(
    ["document", "replace"],
    purpose: "Put a document in the place of one that was wrong; what cites the old one counts no more.",
    examples: [
      .init(
        "priorauth document replace D4 report.pdf --reason \"page 2 was missing\"",
        "D4 stays on file, marked as replaced"),
      .init(
        "priorauth document replace D4 note.txt --reason - --date 2026-05-15",
        "reads the reason from standard input"),
      .init("priorauth document replace D4 scan.pdf --reason \"other member's\" --json", "for a script"),
    ],
    operands: [
      OperandSpec("DOCUMENT", "the number of the document that was wrong, D4"),
      OperandSpec("FILE", "the right one, up to 25 MB"),
    ],
    options: [
      .reason
    ] + DocumentAttach.file,
    notes: [
      "Evidence and answers that cite the old document count as not documented until they cite the new one.",
      "A file that is attached to the request already takes the place as it is: to undo a replacement, replace back.",
    ])

  private let document: Identifier<Document>
  private let file: String
  private let name: String
  private let reason: String
  private let date: Day?
  private let sender: String?

  init(_ arguments: Arguments) throws(UsageError) {
    document = try arguments.number(0, "DOCUMENT", letter: "D", of: "document")
    file = try arguments.required(1, "FILE")
    name = try DocumentAttach.name(of: file, arguments)
    reason = arguments["reason"] ?? ""
    date = try arguments.day("date")
    sender = arguments["sender"]
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    let read = try DocumentIntake(session, for: Self.spec.name).read(
      file, named: name, date: date, sender: sender)
    let desk = try session.desk()
    let successor = try desk.replaceDocument(document, by: read.file, reason: reason, at: session.clock)
    let citing = try desk.citing(document)
    let count = citing.evidence.count + citing.answers.count
    let left =
      count == 0
      ? ""
      : " \(count == 1 ? "1 item cites" : "\(count) items cite") the old one and count no more until cited anew."
    return CommandResult(
      text:
        "Document \(successor.id.shown) takes the place of \(document.shown)\(read.note(on: successor)).\(left)\n",
      json: .object([
        "document": .id(successor.id), "replaced": .id(document),
        "digest": .string(successor.value.digest),
        "evidence": .array(citing.evidence.map { .number($0.number) }),
        "answers": .array(citing.answers.map { .string($0) }),
      ]))
  }
}
