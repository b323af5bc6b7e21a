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
      .retractDocument, .restoreDocument, .amendRequest, .answerCriterion, .decide, .changeCase,
      .startRenewal, .prepareLetter, .sendLetter,
      .importPolicy, .publishImport, .bindClause, .reviewPolicy, .publishPolicy, .withdrawPolicy,
      .change, .remind:
      true
    case .signed(let effect, _): effect.isChange
    default: false
    }
  }

  /// The case on which it is a step that a reviewer takes.
  var steppedCase: Identifier<Request>? {
    switch self {
    case .addEvidence(let id, _, _), .retractEvidence(let id, _, _), .attachDocument(let id, _),
      .retractDocument(let id, _, _), .restoreDocument(let id, _):
      id
    case .amendRequest(let seen, _, _), .answerCriterion(let seen, _), .choosePolicy(_, let seen),
      .decide(let seen, _, _), .changeCase(let seen, _):
      seen.id
    default: nil
    }
  }

  /// What brings the case back to how it was before this was done, or why nothing can.
  ///
  /// - Parameters:
  ///   - before: the case as it was then.
  ///   - now: the case as it is.
  func undoing(from before: CaseView, to now: CaseView) -> Undoing {
    let reason = "Undone"
    switch self {
    case .addEvidence(let id, let evidence, let replaced):
      let known = Set(before.file.evidence.map(\.id))
      guard let added = now.file.evidence.last(where: { !known.contains($0.id) && $0.evidence == evidence })
      else { return .impossible("Somebody changed that evidence since; put it right with F2") }
      guard let replaced else { return .possible(.retractEvidence(id, added.id, reason: reason)) }
      guard let old = before.file.evidence.first(where: { $0.id == replaced }) else {
        return .impossible("What stood there before was changed since; put it right with F2")
      }
      return .possible(.addEvidence(id, old.evidence, replacing: added.id))
    case .attachDocument(let id, _), .restoreDocument(let id, _):
      let known = Set(before.file.documents.filter { $0.value.replacement == nil }.map(\.id))
      guard
        let attached = now.file.documents.last(where: {
          !known.contains($0.id) && $0.value.replacement == nil
        })
      else { return .impossible("That document counts no more: it was replaced or taken back since") }
      return .possible(.retractDocument(id, attached.id, reason: reason))
    case .retractDocument(let id, let document, _): return .possible(.restoreDocument(id, document))
    case .retractEvidence(let id, let item, _):
      guard let old = before.file.evidence.first(where: { $0.id == item }) else {
        return .impossible("That evidence was not seen here before; add it again with F6")
      }
      return .possible(.addEvidence(id, old.evidence))
    case .amendRequest(_, let facts, let seen): return .possible(.amendRequest(now.seen, seen, from: facts))
    case .answerCriterion(_, let answer):
      let old = before.file.answers.last { $0.value.criterion == answer.criterion }?.value
      return .possible(
        .answerCriterion(
          now.seen, old ?? Answer(criterion: answer.criterion, finding: .unknown, reason: reason)))
    case .choosePolicy:
      guard let old = before.request.policyNumber else {
        return .impossible(
          "No policy was chosen before; 'priorauth request policy R\(now.id) NUMBER' chooses another")
      }
      return .possible(.choosePolicy(old, now.seen))
    case .decide(_, .pended, _):
      if let obstacle = now.obstacles[.startReview] { return .impossible(obstacle) }
      return .possible(.changeCase(now.seen, .startReview))
    case .decide(_, let outcome, _): return .impossible(Self.whyKept(outcome))
    case .changeCase(_, let change): return .impossible(Self.whyKept(change))
    default: return .impossible("This stays on record")
    }
  }

  private static func whyKept(_ outcome: Determination.Outcome) -> String {
    switch outcome {
    case .referredToClinician:
      "A clinician has the case now, and decides it or asks for facts"
    default: "A decision stays on record; m reviews the case again"
    }
  }

  private static func whyKept(_ change: CaseChange) -> String {
    switch change {
    case .startReview: "That the review was begun stays on record; nothing rests on it"
    case .decide(let decision): whyKept(decision.outcome)
    case .peerToPeer: "A conversation stays on record; note with m what was wrong with it"
    case .proposeVoid: "A proposal stays on record; decline it with m"
    case .answerVoid: "The answer stays on record; propose it anew with m"
    case .takeOver: "The case is with you now; a supervisor gives it to somebody else"
    case .decideAppeal, .openAppeal, .close, .add, .reReview: "This stays on record; m puts it right"
    }
  }
}

/// What can be done about a step that was taken.
enum Undoing: Hashable, Sendable {
  case possible(Effect)
  /// It stays as it is, for this reason and with this to do instead.
  case impossible(String)
}
