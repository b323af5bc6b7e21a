import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Records a reviewer's own finding on one criterion of the policy that governs the request.
  ///
  /// Who answered and when is filled in here, whatever `answer` says.
  public func answerCriterion(
    _ answer: Answer, of id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> OnFile<Answer> {
    try write(.answerCriterion, at: clock) { stamp in
      try insert(answer, into: id, seen: version, stamp)
    }
  }

  /// Records an answer inside a transaction that a verb has begun.
  func insert(
    _ answer: Answer, into id: Identifier<Request>, seen version: Int? = nil, _ stamp: Stamp
  ) throws -> OnFile<Answer> {
    if let reason = answer.reason { try TextCheck.words(reason, .reason) }
    let request = try permittedRequest(id, seen: version, for: .answerCriterion, stamp)
    let policy = try governingPolicy(
      number: try policyNumber(for: request), on: try dayOfReceipt(of: request.request))
    guard policy.version.sections.contains(where: { $0.root.contains(criterion: answer.criterion) }) else {
      throw DeskError.invalid(.criterion, .unknown)
    }
    let document = try citedDocument(answer.source, of: id)
    try EvidenceCheck.check(answer.span, in: document?.value)
    var kept = answer
    kept.source = document?.id.description
    kept.by = stamp.by
    kept.at = stamp.at.description
    let answerID = try records.insert(kept, for: id, stamp)
    try moveOn(id, to: request.state == .received ? .inReview : nil, stamp)
    try records.append(
      AuditEntry(
        verb: .answerCriterion, stamp: stamp, request: id,
        details: .object([
          "answer": .number(answerID.number), "criterion": .string(answer.criterion),
          "finding": .string(answer.finding.rawValue),
        ])))
    return OnFile(id: answerID, value: kept, stamp: stamp)
  }
}

extension Criterion {
  /// Whether the criterion of that printed id is this one or stands below it.
  fileprivate func contains(criterion id: String) -> Bool {
    self.id == id || children.contains { $0.contains(criterion: id) }
  }
}
