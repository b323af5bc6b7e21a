import JSON
import PriorAuth
import Workflow

/// `evidence correct`: enters what an item of evidence should have said; the wrong one stays on record.
struct EvidenceCorrect: Command {
  static let spec = CommandSpec(
    ["evidence", "correct"],
    purpose: "Put another item of evidence in the place of one that is wrong.",
    examples: [
      .init("priorauth evidence correct R12 E4", "asks which kind, then for each field"),
      .init("priorauth evidence correct R12 E4 --from fact.json", "reads one JSON object"),
      .init("priorauth evidence correct R12 E4 < fact.json", "reads it from standard input"),
    ],
    operands: [
      OperandSpec("REQUEST", "the request's number, R12"),
      OperandSpec("EVIDENCE", "the number of the item that is wrong, E4"),
    ],
    options: [OptionSpec("from", value: "FILE", "read the evidence from this file; - is standard input")],
    notes: [
      "The object has the form that 'evidence add' reads, and is the whole of the new item: what it leaves out is not taken"
        + " from the old one.",
      "The wrong item stays on record and counts no more. 'request show --json' has the items that stand.",
    ])

  private let request: Identifier<Request>
  private let wrong: Identifier<Evidence>
  private let from: String?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    wrong = try arguments.number(1, "EVIDENCE", letter: "E", of: "item of evidence")
    from = arguments["from"]
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let json = try input.document(from: from) { questionnaire throws(Refusal) in
      try EvidenceQuestions.ask(questionnaire)
    }
    let evidence = try input.shape { () throws(JSONShapeError) in try EvidenceForm(json: json).onlyFact }
    let added = try session.desk().addEvidence(evidence, replacing: wrong, to: request, at: session.clock)
    return CommandResult(
      text: "\(added.id.shown) stands in the place of \(wrong.shown), which counts no more.\n",
      json: .object([
        "request": .id(request), "evidence": .id(added.id), "replaces": .id(wrong),
      ]))
  }
}
