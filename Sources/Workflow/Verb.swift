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
  case setPassphrase = "set-passphrase"
  case clearPassphrase = "clear-passphrase"
  case changeSetting = "change-setting"
  case signIn = "sign-in"
  case declareRelation = "declare-relation"
  case withdrawRelation = "withdraw-relation"
  case addMember = "add-member"
  case addRequest = "add-request"
  case choosePolicy = "choose-policy"
  case amendRequest = "amend-request"
  case attachDocument = "attach-document"
  case replaceDocument = "replace-document"
  case retractDocument = "retract-document"
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
  case startReview = "start-review"
  case openDocument = "open-document"
  case approve
  /// Approving although the criteria do not come out as met.
  case approveByOverride = "approve-by-override"
  case approveModified = "approve-modified"
  case deny
  case pend
  case refer
  case route
  case dismiss
  case withdraw
  case proposeVoid = "propose-void"
  case answerVoid = "answer-void"
  /// Noting a conversation with the prescriber.
  case recordPeerToPeer = "record-peer-to-peer"
  /// Deciding anew, or staying with the decision, after a conversation with the prescriber.
  case reconsider
  case openAppeal = "open-appeal"
  case decideAppeal = "decide-appeal"
  case terminateAuthorization = "terminate-authorization"
  case addAddendum = "add-addendum"
  case correctCase = "correct-case"
  case reReview = "re-review"
  /// Taking a case to work on it.
  case takeCase = "take-case"
  /// Taking a case from somebody who works on it.
  case takeOver = "take-over"
  /// Giving a case to somebody to work on.
  case assignCase = "assign-case"
  /// Taking a case back that somebody was to work on.
  case unassignCase = "unassign-case"
  case recordAbsence = "record-absence"
  /// Drawing decided cases by lot, to be judged a second time.
  case drawSample = "draw-sample"
  case reviewSecond = "review-second"
  case importCodes = "import-codes"
  /// Having a table of codes count no more.
  case withdrawCodes = "withdraw-codes"
  /// Changing the list of prescribers, of plans, or the formulary.
  case changeRegister = "change-register"
  case renew
  /// Noting how long a therapy is planned to go on.
  case planCourse = "plan-course"
  case addClockRule = "add-clock-rule"
  case endClockRule = "end-clock-rule"
  case setCalendar = "set-calendar"
  case explainBreach = "explain-breach"
  case recordNotice = "record-notice"
  case extendClock = "extend-clock"
  case changeUrgency = "change-urgency"
  /// Beginning a letter, or changing one that was not sent.
  case prepareLetter = "prepare-letter"
  case sendLetter = "send-letter"
  /// Setting a template, the letterhead or the abbreviations.
  case changeTemplate = "change-template"
  case exportCase = "export-case"
  /// Copying the whole record to a file that leaves the house.
  case backUp = "back-up"
  /// Making a database of a backup.
  case restore
  /// Giving back the room in the file that nothing uses.
  case compact
  /// Setting how long the content of cases is kept.
  case setRetention = "set-retention"
  /// Keeping the content of a case however long ago it ended.
  case placeHold = "place-hold"
  case liftHold = "lift-hold"
  /// Taking out the content of cases that were kept long enough.
  case purge
  /// Bringing a database made by an older program up to date; the program does it by itself.
  case upgrade
  /// Being refused what one's roles, licences or relations don't allow; the program notes it by itself.
  case beRefused = "be-refused"
  /// Filling a demonstration with many copies of its stories.
  case fillDemo = "fill-demo"
  /// Looking at anything; nothing changes.
  case read
  /// Being shown a case or a member's record; the program notes it by itself.
  case beShown = "be-shown"

  /// The roles any one of which is enough, in the state of a case that asks least.
  public var roles: Set<Role> {
    switch self {
    case .enrolFounder, .read, .beShown, .setPassphrase, .signIn: Self.everyone
    case .enrol, .grantRole, .revokeRole, .lockPerson, .unlockPerson, .recordLicence, .chooseReading,
      .clearPassphrase, .changeSetting, .changeTemplate, .importCodes, .withdrawCodes, .changeRegister,
      .addOverlay,
      .endOverlay, .addClockRule, .endClockRule, .setCalendar, .backUp, .restore, .compact,
      .setRetention, .purge:
      [.admin]
    case .declareRelation: Self.deskRoles.union([.appealsReviewer])
    case .addMember, .addRequest, .renew, .planCourse, .recordNotice, .dismiss, .withdraw, .proposeVoid,
      .addAddendum:
      Self.deskRoles
    case .attachDocument, .replaceDocument, .retractDocument, .openDocument, .openAppeal:
      Self.deskRoles.union([.appealsReviewer])
    case .reviewSecond: Self.reviewRoles.union([.appealsReviewer, .supervisor])
    case .addEvidence, .takeCase: Self.reviewRoles.union([.appealsReviewer])
    case .choosePolicy, .amendRequest, .retractEvidence, .answerCriterion, .startReview, .approve, .pend,
      .refer, .route:
      Self.reviewRoles
    case .answerVoid, .terminateAuthorization, .correctCase, .reReview, .explainBreach, .extendClock,
      .changeUrgency:
      Self.reviewRoles.union([.supervisor])
    case .approveByOverride, .approveModified, .recordPeerToPeer: Self.clinicalRoles
    case .deny, .reconsider: [.medicalDirector]
    case .decideAppeal: [.appealsReviewer]
    case .takeOver, .withdrawRelation, .assignCase, .unassignCase, .recordAbsence, .drawSample:
      [.supervisor]
    case .placeHold, .liftHold: [.supervisor, .admin]
    case .importPolicy, .bindClause: [.policyAuthor]
    case .reviewPolicy: [.policyAuthor, .policyPublisher]
    case .publishPolicy, .withdrawPolicy: [.policyPublisher]
    case .exportCase: [.reviewer, .pharmacist, .medicalDirector, .appealsReviewer, .supervisor, .auditor]
    case .prepareLetter, .sendLetter: Self.reviewRoles.union([.appealsReviewer, .supervisor])
    case .upgrade, .fillDemo, .beRefused: []
    }
  }

  /// Whether the person signs it with their passphrase: what decides on a request, puts a policy in force, or lets
  /// people do more.
  public var isSigned: Bool {
    switch self {
    case .approve, .decideAppeal, .answerVoid, .terminateAuthorization, .publishPolicy, .withdrawPolicy,
      .enrol, .grantRole, .unlockPerson, .recordLicence,
      .clearPassphrase, .changeSetting, .setRetention, .purge:
      true
    default: takesClinician
    }
  }

  // Made once: every look at the record asks for it.
  private static let everyone = Set(Role.allCases)
  /// Whoever works with requests, from the one who takes them in to the one who looks after the queue.
  private static let deskRoles: Set<Role> = [
    .intake, .reviewer, .pharmacist, .medicalDirector, .supervisor,
  ]
  private static let reviewRoles: Set<Role> = [.reviewer, .pharmacist, .medicalDirector]
  /// Roles that rest on a licence.
  static let clinicalRoles: Set<Role> = [.pharmacist, .medicalDirector]

  /// Whether only clinicians do it, so that a licence has to be good on the day.
  public var takesClinician: Bool { !roles.isEmpty && roles.allSatisfy { $0.licence != nil } }
}

extension Determination.Outcome {
  /// The verb that records this outcome.
  public var verb: Verb {
    switch self {
    case .approved: .approve
    case .approvedModified: .approveModified
    case .denied: .deny
    case .upheld, .overturned, .partlyOverturned: .decideAppeal
    case .pended: .pend
    case .referredToClinician: .refer
    case .routed: .route
    }
  }
}
