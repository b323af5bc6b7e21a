import PriorAuth

extension Effect {
  /// The case that it decides for the first time, with the decision; nil for anything else.
  public var decision: (case: SeenCase, outcome: Determination.Outcome)? {
    switch self {
    case .decide(let seen, let outcome, _): (seen, outcome)
    case .changeCase(let seen, .decide(let decision)): (seen, decision.outcome)
    default: nil
    }
  }

  /// Whether it stores something.
  var isChange: Bool {
    switch self {
    case .createMember, .createRequest, .choosePolicy, .attachDocument, .addEvidence, .retractEvidence,
      .retractDocument,
      .amendRequest, .answerCriterion, .decide, .changeCase, .startRenewal, .prepareLetter, .sendLetter,
      .importPolicy, .bindClause, .reviewPolicy, .publishPolicy, .withdrawPolicy, .change(.admin):
      true
    case .signed(let effect, _): effect.isChange
    default: false
    }
  }

  /// The case whose facts it changes, where that can be undone.
  var undoableCase: Identifier<Request>? {
    switch self {
    case .addEvidence(let id, _, _), .retractEvidence(let id, _, _), .attachDocument(let id, _): id
    case .amendRequest(let seen, _, _), .answerCriterion(let seen, _), .choosePolicy(_, let seen): seen.id
    default: nil
    }
  }

  /// What brings the case back to how it was before this was done; nil where nothing can.
  ///
  /// - Parameters:
  ///   - before: the case as it was then.
  ///   - now: the case as it is.
  func undoing(from before: CaseView, to now: CaseView) -> Effect? {
    let reason = "Undone"
    switch self {
    case .addEvidence(let id, let evidence, let replaced):
      let known = Set(before.file.evidence.map(\.id))
      guard let added = now.file.evidence.last(where: { !known.contains($0.id) && $0.evidence == evidence })
      else { return nil }
      guard let replaced else { return .retractEvidence(id, added.id, reason: reason) }
      guard let old = before.file.evidence.first(where: { $0.id == replaced }) else { return nil }
      return .addEvidence(id, old.evidence, replacing: added.id)
    case .attachDocument(let id, _):
      let known = Set(before.file.documents.filter { $0.value.replacement == nil }.map(\.id))
      guard
        let attached = now.file.documents.last(where: {
          !known.contains($0.id) && $0.value.replacement == nil
        })
      else { return nil }
      return .retractDocument(id, attached.id, reason: reason)
    case .retractEvidence(let id, let item, _):
      guard let old = before.file.evidence.first(where: { $0.id == item }) else { return nil }
      return .addEvidence(id, old.evidence)
    case .amendRequest(_, let facts, let seen): return .amendRequest(now.seen, seen, from: facts)
    case .answerCriterion(_, let answer):
      let old = before.file.answers.last { $0.value.criterion == answer.criterion }?.value
      return .answerCriterion(
        now.seen, old ?? Answer(criterion: answer.criterion, finding: .unknown, reason: reason))
    case .choosePolicy(_, let seen):
      guard seen.id == now.id, let old = before.request.policyNumber else { return nil }
      return .choosePolicy(old, now.seen)
    default: return nil
    }
  }
}
