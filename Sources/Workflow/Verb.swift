import PriorAuth

/// What a person can do at the desk, with the roles that may do it.
public enum Verb: String, Sendable, Hashable, CaseIterable {
  case enrolFounder = "enrol-founder"
  case enrol
  case grantRole = "grant-role"
  case revokeRole = "revoke-role"
  case lockPerson = "lock-person"
  case unlockPerson = "unlock-person"
  case recordLicence = "record-licence"
  case declareRelation = "declare-relation"
  case withdrawRelation = "withdraw-relation"
  case addMember = "add-member"
  case addRequest = "add-request"
  case choosePolicy = "choose-policy"
  case amendRequest = "amend-request"
  case attachDocument = "attach-document"
  case addEvidence = "add-evidence"
  case retractEvidence = "retract-evidence"
  case answerCriterion = "answer-criterion"
  case importPolicy = "import-policy"
  case bindClause = "bind-clause"
  case reviewPolicy = "review-policy"
  case publishPolicy = "publish-policy"
  case withdrawPolicy = "withdraw-policy"
  case chooseReading = "choose-reading"
  case addOverlay = "add-overlay"
  case endOverlay = "end-overlay"
  case approve
  case pend
  case refer
  case route
  case renew
  case exportCase = "export-case"
  /// Bringing a database made by an older program up to date; the program does it by itself.
  case upgrade
  /// Looking at anything; nothing changes.
  case read

  /// The roles any one of which is enough.
  public var roles: Set<Role> {
    switch self {
    case .enrolFounder: Set(Role.allCases)
    case .enrol, .grantRole, .revokeRole, .lockPerson, .unlockPerson, .recordLicence, .chooseReading,
      .addOverlay, .endOverlay:
      [.admin]
    case .declareRelation: [.intake, .reviewer, .pharmacist, .medicalDirector, .appealsReviewer, .supervisor]
    case .withdrawRelation: [.supervisor]
    case .addMember, .addRequest, .attachDocument, .renew:
      [.intake, .reviewer, .pharmacist, .medicalDirector, .supervisor]
    case .choosePolicy, .amendRequest, .addEvidence, .retractEvidence, .answerCriterion, .approve, .pend,
      .refer,
      .route:
      [.reviewer, .pharmacist, .medicalDirector]
    case .importPolicy, .bindClause: [.policyAuthor]
    case .reviewPolicy: [.policyAuthor, .policyPublisher]
    case .publishPolicy, .withdrawPolicy: [.policyPublisher]
    case .exportCase: [.reviewer, .pharmacist, .medicalDirector, .appealsReviewer, .supervisor, .auditor]
    case .upgrade: []
    case .read: Set(Role.allCases)
    }
  }

  /// Whether only clinicians do it, so that a licence has to be good on the day.
  public var takesClinician: Bool { !roles.isEmpty && roles.allSatisfy { $0.licence != nil } }
}

extension Determination.Outcome {
  /// The verb that records this outcome.
  public var verb: Verb {
    switch self {
    case .approved: .approve
    case .pended: .pend
    case .referredToClinician: .refer
    case .routed: .route
    }
  }
}
