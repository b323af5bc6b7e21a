import JSON
import PriorAuth
import Workflow

/// `member add`: enters a member with their coverage.
struct MemberAdd: Command {
  static let spec = CommandSpec(
    ["member", "add"], purpose: "Enter a member and the coverage that a request is reviewed under.",
    examples: [
      .init("priorauth member add", "asks for each field"),
      .init("priorauth member add --from member.json", "reads one JSON object from a file"),
      .init("priorauth member add < member.json", "reads it from standard input"),
    ],
    options: [OptionSpec("from", value: "FILE", "read the member from this file; - is standard input")],
    notes: [
      "The object has number, familyName, givenName, birthDate, and optionally sex, state and coverage; coverage"
        + " has lineOfBusiness, plan, from, until (the first day no longer covered) and renewalDate (the first day of"
        + " the next plan year). Days are written YYYY-MM-DD."
    ])

  private let from: String?

  init(_ arguments: Arguments) { from = arguments["from"] }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    let json = try input.document(from: from) { questionnaire throws(Refusal) in
      try questionnaire.ask(MemberForm.questions)
    }
    let form = try input.shape { () throws(JSONShapeError) in try MemberForm(json: json) }
    let added = try session.desk().addMember(form.member, coverages: form.coverages, at: session.clock)
    return CommandResult(
      text: "Added member \(added.id.shown).\n", json: .object(["member": .id(added.id)]))
  }
}
