import JSON
import PriorAuth
import Workflow

/// `document attach`: attaches a file to a request.
struct DocumentAttach: Command {
  static let spec = CommandSpec(
    ["document", "attach"],
    purpose: "Attach a chart note, a laboratory report or another document to a request.",
    examples: [
      .init("priorauth document attach R12 note.txt --kind chart-note", "attaches a note"),
      .init(
        "priorauth document attach R12 lvef.txt --kind lab-report --date 2026-05-15",
        "with the day it is dated"),
      .init("priorauth document attach R12 scan.pdf --kind letter --json", "prints the document's number"),
    ],
    operands: [
      OperandSpec("REQUEST", "the request's number, R12"),
      OperandSpec("FILE", "the document, up to 25 MB; - is standard input"),
    ],
    options: [
      OptionSpec(
        "kind", value: "KIND", "what it is", choices: Document.Kind.allCases.map(\.rawValue), isRequired: true
      ),
      OptionSpec("name", value: "NAME", "the name to keep it under, instead of the file's own"),
      OptionSpec("date", value: "DATE", "the day it is dated"),
    ],
    notes: [
      "Plain text, Markdown and PDF with text can be cited from. The file's own name is kept, not its path."
    ])

  private let request: Identifier<Request>
  private let file: String
  private let name: String
  private let kind: Document.Kind
  private let date: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    file = try arguments.required(1, "FILE")
    let name = arguments["name"] ?? FileName.last(file)
    guard name != "-" else { throw UsageError(.optionMissing("--name", choices: []), in: arguments.command) }
    self.name = name
    kind = arguments["kind"].flatMap(Document.Kind.init(rawValue:)) ?? .other
    date = try arguments.day("date")
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let bytes = try input.bytes(from: file, limit: InputLimit.document)
    let (extracted, problem) = Self.extracted(bytes, session)
    let attached = try session.desk().attachDocument(
      bytes, named: name, kind: kind, date: date, extracted: extracted, to: request,
      at: session.clock)
    let why = problem.map { ": " + $0.reason } ?? ""
    let note = attached.value.text.isEmpty ? "; it is kept, but its text can't be cited\(why)" : ""
    return CommandResult(
      text: "Attached document \(attached.id.shown) to request \(request.shown)\(note).\n",
      json: .object(["document": .id(attached.id), "digest": .string(attached.value.digest)]))
  }

  /// The text of a PDF, or why there is none; a document that can't be read is evidence all the same.
  private static func extracted(_ bytes: [UInt8], _ session: Session) -> (String?, PDFProblem?) {
    guard PDFText.isPDF(bytes) else { return (nil, nil) }
    do throws(PDFProblem) {
      return (String(decoding: try session.surroundings.text(ofPDF: bytes), as: UTF8.self), nil)
    } catch { return (nil, error) }
  }
}
