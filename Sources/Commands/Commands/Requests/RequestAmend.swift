import JSON
import PriorAuth
import Workflow

/// `request amend`: puts right or completes what an open request states.
struct RequestAmend: Command {
  static let spec = CommandSpec(
    ["request", "amend"], purpose: "Put right or complete what an open request states.",
    examples: [
      .init("priorauth request amend R12", "asks for each fact; an empty answer leaves it as it is"),
      .init("priorauth request amend R12 --from facts.json", "reads one JSON object from a file"),
      .init("priorauth request amend R12 < facts.json", "reads it from standard input"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [OptionSpec("from", value: "FILE", "read the facts from this file; - is standard input")],
    notes: [
      "The object has the form of a case file and holds only what changes: request (drug, start, dose,"
        + " previousDose, doseIncrease, regimen, intent, nccnRecommended, labelChangeDate, onFormulary), prescriber (name, npi,"
        + " specialty, consultSpecialty), member (weightKg, bsaM2). null takes a fact away.",
      "Of the drug only the names that are given change; where another policy alone governs it then, the request is"
        + " reviewed under that one. Member, line of business and day of receipt stay as they came in.",
    ])

  private let request: Identifier<Request>
  private let from: String?

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    from = arguments["from"]
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let desk = try session.desk()
    let onFile = try desk.request(request)
    let json = try input.document(from: from) { questionnaire throws(Refusal) in
      try questionnaire.ask(RequestAmendment.questions)
    }
    let before = RequestFacts(onFile.request.request)
    let received = try desk.planCalendar().zone.day(of: onFile.request.request.received)
    let facts = try input.shape { () throws(JSONShapeError) in
      try RequestAmendment.facts(json, amending: onFile, receivedOn: received)
    }
    let amended = try desk.amendRequest(
      request, to: facts, seen: onFile.request.version, at: session.clock)
    let changed = RequestFacts(amended.request).amendments(of: before).map(\.fact)
    return CommandResult(
      text: "Request \(request.shown): "
        + (changed.isEmpty ? "nothing was changed" : "changed \(changed.joined(separator: ", "))") + ".\n",
      json: .object([
        "request": .id(request), "changed": .array(changed.map { .string($0) }),
        "version": .number(amended.version),
      ]))
  }
}
