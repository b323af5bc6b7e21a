import JSON
import PriorAuth
import Workflow

/// `case export`: everything on one case for an auditor, in one file.
struct CaseExportFile: Command {
  static let spec = CommandSpec(
    ["case", "export"], purpose: "Write everything on a case to one file, for an auditor.",
    examples: [
      .init("priorauth case export R3 --to r3.json", "a new file that only you can read"),
      .init("priorauth case export R3 --text", "the same as a report to read"),
      .init("priorauth case export R3 --json", "the JSON document on standard output"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("to", value: "FILE", "write it to a new file; nothing is overwritten"),
      OptionSpec("text", "a report to read instead of JSON"),
    ],
    notes: [
      "Request, coverage, documents with their digests, evidence with the cited sentences, every decision with its case"
        + " file and evaluation, what came of replaying it, the authorization, and the audit entries with their"
        + " hashes. The member stands in it by number; documents and letters are in it word for word, with the names they hold.",
      "That it was made is an entry of the audit trail, with the SHA-256 of the file.",
    ])

  private let request: Identifier<Request>
  private let target: String?
  private let wantsText: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    // Without a file it goes to standard output, which - names elsewhere.
    target = arguments["to"].flatMap { $0 == "-" ? nil : $0 }
    wantsText = arguments.has("text")
  }

  func run(in session: Session) throws -> CommandResult {
    // Looked at first, so that nothing is put on record of a file that can't be made.
    if let target { try session.checkTarget(target, for: Self.spec.name) }
    let digest = session.surroundings.digest
    var content = ""
    let export = try session.desk().exportCase(request, at: session.clock) { export in
      content = text(of: export, session.display)
      return digest(Array(content.utf8))
    }
    let sum = digest(Array(content.utf8))
    guard let target else {
      let json =
        wantsText
        ? .object(["report": .string(content)])
        : CaseExportAnswer(export: export, zone: session.display.zone).json
      return CommandResult(text: content, json: json)
    }
    try session.write(content, to: target, for: Self.spec.name)
    return CommandResult(
      text: "Wrote \(request.shown) to \(session.display.text(target)), SHA-256 \(sum).\n",
      json: .object([
        "request": .id(request), "file": .string(target), "sha256": .string(sum),
        "replay": .string(export.replays.allSatisfy(\.isIdentical) ? "identical" : "different"),
      ]))
  }

  private func text(of export: CaseExport, _ display: Display) -> String {
    wantsText
      ? CaseExportText(export: export).text(display: display)
      : CaseExportAnswer(export: export, zone: display.zone).json.pretty + "\n"
  }
}
