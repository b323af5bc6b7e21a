import JSON
import PriorAuth
import Workflow

/// `document show`: a document's text, or its bytes into a file.
struct DocumentShow: Command {
  static let spec = CommandSpec(
    ["document", "show"], purpose: "Read a document; it is on record then that you opened it.",
    examples: [
      .init("priorauth document show D3", "prints its text"),
      .init("priorauth document show D3 --to scan.pdf", "writes it as it was received to a new file"),
      .init("priorauth document show D3 --to -", "to a pipe or with > FILE, as through a service account"),
    ],
    operands: [OperandSpec("DOCUMENT", "the document's number, D3")],
    options: [
      OptionSpec("to", value: "FILE", "write its bytes to this new file, for you alone; - is standard output")
    ],
    notes: [
      "An image has no text to print: what was written with --to counts as opened. Bytes go to a file or a pipe, never"
        + " to a terminal."
    ])

  private let document: Identifier<Document>
  private let target: ByteTarget?

  init(_ arguments: Arguments) throws(UsageError) {
    document = try arguments.number(0, "DOCUMENT", letter: "D", of: "document")
    target = arguments["to"].map(ByteTarget.init)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let onFile = try desk.document(document)
    if let target {
      try target.check(session, for: Self.spec.name)
      try target.write(try desk.content(of: document), session, for: Self.spec.name)
    } else if onFile.value.text.isEmpty {
      throw Refusal(
        code: "no-text",
        "document \(document.shown) has no text to print; write it to a file with --to FILE, or to a pipe with --to -,"
          + " and open that",
        exit: .badInput,
        command: Self.spec.name)
    }
    try desk.noteShowing(of: document, at: session.clock)
    if target?.isOutput == true { return .printed }
    return CommandResult(
      text: target.map { "Wrote document \(document.shown) to \(session.display.text($0.shown)).\n" }
        ?? session.display.lines(onFile.value.text),
      json: .object([
        "document": .id(document), "name": .string(onFile.value.name),
        "kind": .string(onFile.value.kind.rawValue), "digest": .string(onFile.value.digest),
        "mediaType": .string(onFile.value.mediaType), "sender": .text(onFile.value.sender),
        "replacement": onFile.value.replacement?.json,
        "text": target == nil ? .string(onFile.value.text) : nil,
      ]))
  }
}
