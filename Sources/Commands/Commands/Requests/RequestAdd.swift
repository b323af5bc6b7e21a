import JSON
import PriorAuth
import Workflow

/// `request add`: enters a request for prior authorization.
struct RequestAdd: Command {
  static let spec = CommandSpec(
    ["request", "add"], purpose: "Enter a request for prior authorization as it was received.",
    examples: [
      .init("priorauth request add", "asks for each field"),
      .init("priorauth request add --from request.json", "reads one JSON object from a file"),
      .init("priorauth request add < request.json", "reads it from standard input"),
    ],
    options: [OptionSpec("from", value: "FILE", "read the request from this file; - is standard input")],
    notes: [
      "The object has the form of a case file: request (reviewType, received, start, drug, dose, regimen and so on),"
        + " prescriber (name, npi, specialty, consultSpecialty), and member with the number on the card or the record's"
        + " id, beside weightKg and bsaM2. Further fields: policy, urgency. A request without received came in today.",
      #"For example: {"request": {"reviewType": "initial", "start": "2026-07-01", "drug": {"brand": "Bizengri"},"#
        + #" "dose": {"amount": 750, "unit": "mg", "everyDays": 14}}, "prescriber": {"name": "Dr. Osei", "specialty":"#
        + #" "oncology"}, "member": {"number": "T-100", "weightKg": 70}}"#,
    ])

  private let from: String?

  init(_ arguments: Arguments) { from = arguments["from"] }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let input = RecordInput(session, for: Self.spec.name)
    let json = try input.document(from: from) { questionnaire throws(Refusal) in
      try questionnaire.ask(RequestForm.questions)
    }
    let form = try input.shape { () throws(JSONShapeError) in
      try RequestForm(json: json, today: session.today)
    }
    let member = try input.member(form.member, of: desk)
    let added = try desk.addRequest(form.request(of: member, session), at: session.clock)
    let duplicates = try desk.probableDuplicates(of: added.id)
    return CommandResult(
      text: "Added request \(added.id.shown)"
        + (added.request.policyNumber.map { ", to be reviewed under \($0)" } ?? "") + ".\n"
        + duplicates.map { session.display.text("! \($0.words)") + "\n" }.joined(),
      json: .object([
        "request": .id(added.id), "policy": .text(added.request.policyNumber),
        "probableDuplicates": .array(duplicates.map(\.json)),
      ]))
  }
}
