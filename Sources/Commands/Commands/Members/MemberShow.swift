import JSON
import PriorAuth
import Workflow

/// `member show`: one member with coverage.
struct MemberShow: Command {
  static let spec = CommandSpec(
    ["member", "show"], purpose: "Show a member with coverage and requests.",
    examples: [
      .init("priorauth member show M7", "by the record's number, as lists print it"),
      .init("priorauth member show 7", "the same"),
      .init("priorauth member show M7 --json", "for a script"),
    ],
    operands: [OperandSpec("MEMBER", "the record's number, M7")])

  private let member: Identifier<Member>

  init(_ arguments: Arguments) throws(UsageError) {
    member = try arguments.number(0, "MEMBER", letter: "M", of: "member")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let history = try desk.member(member)
    try desk.noteShowing(of: .member(member), at: session.clock)
    let answer = MemberAnswer(onFile: history.member)
    var requests = TextTable(
      ["request", "received", "state", "review", "drug", "policy"], display: session.display)
    for request in history.requests {
      requests.add([
        request.id.shown, session.display.day(request.request.received),
        request.state.rawValue + Self.mark(request.id, history),
        request.request.reviewType.rawValue, request.request.therapy.drug.listName,
        request.request.policyNumber,
      ])
    }
    var authorizations = TextTable(
      ["authorization", "from", "through", "state", "drug"], display: session.display)
    for authorization in history.authorizations {
      authorizations.add([
        authorization.id.shown, authorization.value.days.first.description,
        authorization.value.days.through?.description,
        AuthorizationAnswer(onFile: authorization, on: session.today).standing
          + Self.mark(authorization.value.request, history),
        authorization.value.drug.listName,
      ])
    }
    return CommandResult(
      text: [
        answer.text(display: session.display), requests.text(empty: "No requests."),
        authorizations.text(empty: "No authorizations."),
      ].joined(separator: "\n"),
      json: .object([
        "member": answer.json, "requests": .array(history.requests.map { .number($0.id.number) }),
        "authorizations": .array(
          history.authorizations.map { AuthorizationAnswer(onFile: $0, on: session.today).json }),
        "overridden": .array(
          history.requests.map(\.id).filter(history.overridden.contains).map { .number($0.number) }),
      ]))
  }

  /// That a decision on a case went another way than the criteria.
  private static func mark(_ request: Identifier<Request>, _ history: MemberHistory) -> String {
    history.overridden.contains(request) ? ", OVERRIDE" : ""
  }
}
