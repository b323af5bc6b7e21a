import PriorAuth

extension Verb {
  /// The states of a case in which it can be done; nil for what does not depend on the state of one case.
  public var states: Set<CaseState>? {
    switch self {
    case .startReview: [.received, .pended]
    case .choosePolicy, .amendRequest, .retractEvidence, .answerCriterion, .approve, .approveByOverride,
      .pend, .route, .withdraw, .proposeVoid, .answerVoid:
      CaseState.open
    case .attachDocument, .replaceDocument, .retractDocument, .addEvidence, .takeCase, .takeOver, .assignCase,
      .unassignCase:
      CaseState.open.union([.appealed])
    case .refer: [.received, .inReview, .pended]
    case .dismiss: [.received, .inReview]
    case .approveModified, .deny: [.clinicalReview]
    case .recordPeerToPeer: [.clinicalReview, .denied, .approvedModified]
    case .reconsider: [.denied, .approvedModified]
    case .openAppeal: [.denied, .approvedModified, .upheld, .partlyOverturned]
    case .decideAppeal: [.appealed]
    case .addAddendum, .correctCase: CaseState.closed.union([.appealed])
    case .reReview: CaseState.closed
    default: nil
    }
  }

  /// The roles any one of which is enough for a case in that state; empty where it can't be done at all.
  public func roles(in state: CaseState) -> Set<Role> {
    guard states?.contains(state) ?? true else { return [] }
    switch (self, state) {
    // What a clinician holds, a clinician decides on.
    case (.approve, .clinicalReview), (.pend, .clinicalReview), (.route, .clinicalReview),
      (.takeCase, .clinicalReview):
      return Self.clinicalRoles
    // Who decides on appeals takes no part in the first decision.
    case (.attachDocument, let state) where state != .appealed,
      (.replaceDocument, let state) where state != .appealed,
      (.retractDocument, let state) where state != .appealed,
      (.addEvidence, let state) where state != .appealed,
      (.takeCase, let state) where state != .appealed:
      return roles.subtracting([.appealsReviewer])
    case (.takeCase, .appealed): return [.appealsReviewer]
    default: return roles
    }
  }

  /// Whether it is done in a clinician's own name, with licence and specialty.
  public func needsLicence(in state: CaseState) -> Bool {
    switch self {
    case .approveByOverride, .approveModified, .deny, .recordPeerToPeer, .reconsider, .decideAppeal: true
    case .approve: state == .clinicalReview
    default: false
    }
  }

  /// Whether it changes something of one member's cases, which nobody does for themselves or their family: they look.
  public var isForUnrelated: Bool {
    switch self {
    case .addRequest, .choosePolicy, .amendRequest, .attachDocument, .replaceDocument, .retractDocument,
      .addEvidence, .retractEvidence, .answerCriterion, .startReview, .approve, .approveByOverride,
      .approveModified, .deny,
      .pend, .refer, .route, .dismiss, .withdraw, .proposeVoid, .answerVoid, .recordPeerToPeer, .reconsider,
      .openAppeal, .decideAppeal, .terminateAuthorization, .addAddendum, .correctCase, .reReview, .takeCase,
      .takeOver, .assignCase, .unassignCase, .reviewSecond, .renew, .planCourse, .prepareLetter, .sendLetter,
      .explainBreach, .recordNotice, .extendClock, .changeUrgency, .placeHold, .liftHold:
      true
    default: false
    }
  }
}
