import PriorAuth
import Workflow

/// `peer-to-peer add`: records a conversation with the prescriber.
struct PeerToPeerAdd: Command {
  static let spec = CommandSpec(
    ["peer-to-peer", "add"],
    purpose: "Record a conversation between the plan's clinician and the prescriber, and what it led to.",
    examples: [
      .init(
        "priorauth peer-to-peer add R12 --with Fern --notes \"a scan is due\"",
        "before a decision: only noted"),
      .init(
        "priorauth peer-to-peer add R12 --with Fern --notes - --uphold",
        "after a denial: it stays"),
      .init(
        "priorauth peer-to-peer add R12 --with Fern --notes - --approve",
        "after a denial: approved after all"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("with", value: "NAME", "who was spoken with", isRequired: true),
      OptionSpec("notes", value: "TEXT", "what was said; - reads it from standard input", isRequired: true),
      OptionSpec("uphold", "the decision stays as it is"), OptionSpec("approve", "approve after all"),
      OptionSpec("approve-modified", "approve a part"),
      OptionSpec("reason", value: "TEXT", "why it is decided anew; without it the notes say why"),
    ] + DecisionInput.options)

  private let request: Identifier<Request>
  private let prescriber: String
  private let notes: String
  private let result: String?
  private let reason: String?
  private let input: DecisionInput

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    prescriber = arguments["with"] ?? ""
    notes = arguments["notes"] ?? ""
    reason = arguments["reason"]
    let results = ["uphold", "approve", "approve-modified"]
    result = results.contains(where: arguments.has) ? try arguments.choice(of: results) : nil
    input = try DecisionInput(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let notes = try RecordInput(session, for: Self.spec.name).reason(notes)
    let leadsTo: ConversationResult
    switch result {
    case nil: leadsTo = .noted
    case "uphold": leadsTo = .upheld
    default:
      leadsTo = .decided(
        try input.decision(
          result == "approve" ? .approved : .approvedModified, reason: reason ?? notes,
          on: desk.request(request), for: Self.spec.name))
    }
    let recorded = try desk.addPeerToPeer(
      with: prescriber, words: notes, leadingTo: leadsTo, on: request, at: session.clock)
    let says = result.map { $0 == "uphold" ? "the decision stays" : "approved after peer-to-peer" }
    return CommandResult(recorded, says: says ?? "peer-to-peer recorded", in: session)
  }
}
