import JSON
import PriorAuth
import Workflow

/// `evidence add`: enters typed facts with their citation.
struct EvidenceAdd: Command {
  static let spec = CommandSpec(
    ["evidence", "add"],
    purpose: "Enter what a document shows: a test result, a measurement, a prior therapy.",
    examples: [
      .init("priorauth evidence add R12", "asks which kind, then for each field"),
      .init("priorauth evidence add R12 --from facts.json", "reads one JSON object or a list of them"),
      .init("priorauth evidence add R12 < facts.json", "reads from standard input"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [OptionSpec("from", value: "FILE", "read the evidence from this file; - is standard input")],
    notes: [
      "The objects have the form of a case file's evidence: kind, the kind's own fields, documented, date, source (a"
        + " document's number) and span (first and last byte in its text).",
      #"One object: {"kind": "measurement", "name": "LVEF", "low": 60, "high": 60, "unit": "%", "date": "2026-06-01","#
        + #" "source": "D4", "documented": true}. A list is taken whole or not at all."#,
      "What no document says yet is entered with restsOn (attestation or inference) and grounds (who attests it, or why it"
        + " is inferred), and counts as not known.",
      "The kinds: " + CaseFileFields.byKind.map(\.kind).joined(separator: ", ")
        + ". 'criteria' in the manual's folder says which fields each has.",
      "An object with criterion and finding (met, notMet, unknown, notApplicable) is a reviewer's own answer to a"
        + " criterion and is kept as such.",
    ])

  private let request: Identifier<Request>
  private let from: String?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    from = arguments["from"]
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let json = try input.document(from: from) { questionnaire throws(Refusal) in
      try EvidenceQuestions.ask(questionnaire)
    }
    let items = try input.shape { () throws(JSONShapeError) in try EvidenceForm(json: json).items }
    try session.desk().add(items, to: request, at: session.clock)
    let added = items.count
    return CommandResult(
      text: "Added \(added == 1 ? "1 item" : "\(added) items") to request \(request.shown).\n",
      json: .object(["request": .id(request), "added": .number(added)]))
  }
}
