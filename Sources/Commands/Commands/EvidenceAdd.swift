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
    let desk = try session.desk()
    var added = 0
    for item in items {
      do { try add(item, desk, session.clock) } catch {
        throw refusal(error, item: added + 1, of: items.count)
      }
      added += 1
    }
    return CommandResult(
      text: "Added \(added == 1 ? "1 item" : "\(added) items") to request \(request.shown).\n",
      json: .object(["request": .id(request), "added": .number(added)]))
  }

  private func add(_ item: EvidenceForm.Item, _ desk: CaseDesk, _ clock: WallClock) throws {
    switch item {
    case .evidence(let evidence): _ = try desk.addEvidence(evidence, to: request, at: clock)
    case .answer(let answer): _ = try desk.answerCriterion(answer, of: request, at: clock)
    }
  }

  /// The desk's refusal with the place of the item in the list, and what was saved before it.
  private func refusal(_ error: any Error, item: Int, of count: Int) -> Refusal {
    var refusal = Refusal(error)
    guard count > 1 else { return refusal }
    // The desk speaks of the one item it was given.
    let ending = "; nothing was saved"
    let fact =
      refusal.sentence.hasSuffix(ending) ? String(refusal.sentence.dropLast(ending.count)) : refusal.sentence
    let saved =
      item == 1 ? "nothing was saved" : "the \(item - 1) before it were saved, it and the rest were not"
    refusal.sentence = "item \(item) of \(count): \(fact); \(saved)"
    return refusal
  }
}
