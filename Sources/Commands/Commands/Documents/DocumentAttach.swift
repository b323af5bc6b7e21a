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
      )
    ] + file,
    notes: [
      "Plain text, Markdown and PDF with text can be cited from. The file's own name is kept, not its path.",
      "The bytes are kept as they came ('document show --to' gives them back). Links, devices, pipes, archives, programs"
        + " and PDF files that ask for a password are refused. How much a request may hold: 'setting list'.",
    ])

  /// What is said of any file that is to be a document.
  static let file = [
    OptionSpec("name", value: "NAME", "the name to keep it under, instead of the file's own"),
    OptionSpec("date", value: "DATE", "the day it is dated"),
    OptionSpec("sender", value: "WHO", "who sent it"),
  ]

  private let request: Identifier<Request>
  private let file: String
  private let name: String
  private let kind: Document.Kind
  private let date: Day?
  private let sender: String?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    file = try arguments.required(1, "FILE")
    name = try Self.name(of: file, arguments)
    kind = arguments["kind"].flatMap(Document.Kind.init(rawValue:)) ?? .other
    date = try arguments.day("date")
    sender = arguments["sender"]
  }

  /// The name to keep a file under; what comes on standard input has none of its own.
  static func name(of file: String, _ arguments: Arguments) throws(UsageError) -> String {
    let name = arguments["name"] ?? FileName.last(file)
    guard name != "-" else { throw UsageError(.optionMissing("--name", choices: []), in: arguments.command) }
    return name
  }

  func run(in session: Session) throws -> CommandResult {
    let read = try DocumentIntake(session, for: Self.spec.name).read(
      file, named: name, date: date, sender: sender)
    let attached = try session.desk().attachDocument(read.file, kind: kind, to: request, at: session.clock)
    return CommandResult(
      text: "Attached document \(attached.id.shown) to request \(request.shown)\(read.note(on: attached)).\n",
      json: .object(["document": .id(attached.id), "digest": .string(attached.value.digest)]))
  }
}
