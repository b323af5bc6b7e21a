import Criteria
import Letters
import PriorAuth

/// What can be done with a case beside working on its evidence and deciding it plainly.
public enum CaseAct: String, Hashable, Sendable, CaseIterable {
  case startReview, deny, approveModified, override, referByOverride
  case uphold, overturn, overturnInPart
  case peerToPeer, stay, reconsider
  case openAppeal, dismissDuplicate, dismissNotEligible, withdraw
  case proposeVoid, agreeVoid, declineVoid
  case addendum, correction, reReview, takeOver

  /// What it is called in the menu and above its form.
  var title: String {
    switch self {
    case .startReview: "Start the review"
    case .deny: "Deny"
    case .approveModified: "Approve, modified"
    case .override: "Approve by override"
    case .referByOverride: "Refer by override"
    case .uphold: "Uphold on appeal"
    case .overturn: "Overturn on appeal"
    case .overturnInPart: "Overturn in part"
    case .peerToPeer: "Note a peer-to-peer"
    case .stay: "Uphold after peer-to-peer"
    case .reconsider: "Approve after peer-to-peer"
    case .openAppeal: "Open an appeal"
    case .dismissDuplicate: "Dismiss, duplicate"
    case .dismissNotEligible: "Dismiss, not eligible"
    case .withdraw: "Withdraw"
    case .proposeVoid: "Propose to make void"
    case .agreeVoid: "Agree to make void"
    case .declineVoid: "Decline to make void"
    case .addendum: "Add an addendum"
    case .correction: "Record a correction"
    case .reReview: "Review again"
    case .takeOver: "Take the case over"
    }
  }

  /// The acts that decide on a case or an appeal beside what F9 does.
  static let deciding: [CaseAct] = [
    .startReview, .deny, .approveModified, .override, .uphold, .overturn, .overturnInPart, .peerToPeer,
    .reconsider,
  ]

  /// What somebody can decide now beside what F9 does, and with which key; nil where nothing is.
  static func offered(in view: CaseView) -> String? {
    // What only waits for a document to be read can be done as well, and is what people mostly come for.
    let unread = [deny, uphold].filter { view.obstacles[$0] == nil && !view.unopened.isEmpty }.map { act in
      "\(act.inWords) once \(prose(view.unopened.map { "D\($0)" }, "and")) was read"
    }
    let acts = unread + deciding.filter { $0.obstacle(in: view) == nil }.map(\.inWords)
    return acts.isEmpty ? nil : "With m at the case you can \(prose(acts, "or"))"
  }

  /// What it is, inside a sentence.
  var inWords: String { title.prefix(1).lowercased() + title.dropFirst() }

  /// What it is for, in one line.
  var hint: String {
    switch self {
    case .startReview: "into review, from received, or from pended while no letter has gone"
    case .deny: "a medical director, on a criterion that is not met"
    case .approveModified: "a clinician grants another dose, other days or units"
    case .override: "a clinician approves what the criteria do not lead to"
    case .referByOverride: "a clinician looks at a case that meets the criteria"
    case .uphold: "the decision stays as it was"
    case .overturn: "approved after all"
    case .overturnInPart: "approved with another dose, other days or units"
    case .peerToPeer: "a conversation with the prescriber before the decision"
    case .stay: "the decision stays as it is"
    case .reconsider: "approved after all by a medical director"
    case .openAppeal: "somebody else than who decided looks at it again"
    case .dismissDuplicate: "the same was asked for in another case"
    case .dismissNotEligible: "the member has no coverage for it"
    case .withdraw: "the prescriber or the member took it back"
    case .proposeVoid: "it should never have been entered; a second person agrees"
    case .agreeVoid: "the second of two people"
    case .declineVoid: "the proposal is dropped"
    case .addendum: "words added to a decided case"
    case .correction: "what is wrong in a decided case, and what is right"
    case .reReview: "a new case with what was asked for and is on file"
    case .takeOver: "a supervisor takes it from whoever works on it"
    }
  }

  /// The fields its form asks for; none where agreeing is all there is to it.
  var fields: [CaseActField] {
    switch self {
    case .startReview, .agreeVoid, .declineVoid: []
    case .deny, .uphold: [.criterion, .reason]
    case .approveModified, .overturnInPart: [.criterion, .override, .through, .dose, .units, .reason]
    case .override, .overturn: [.override, .through, .reason]
    case .referByOverride: [.override, .reason]
    case .peerToPeer, .stay: [.with, .words]
    case .reconsider: [.with, .words, .override, .through, .reason]
    case .openAppeal: [.stage, .appellant, .level, .organization, .goodCause, .reason]
    case .dismissDuplicate: [.duplicate, .reason]
    case .withdraw: [.requester, .reason]
    case .dismissNotEligible, .proposeVoid, .reReview, .takeOver: [.reason]
    case .addendum: [.words]
    case .correction: [.subject, .words, .reason]
    }
  }

  /// The letter that is due when it is done; nil where none is.
  var letterDue: LetterKind? {
    switch self {
    case .deny: .denial
    case .approveModified: .modification
    case .override, .reconsider: .approval
    case .uphold, .overturn, .overturnInPart: .appealResolution
    case .openAppeal: .appealAcknowledgement
    case .dismissDuplicate, .dismissNotEligible: .dismissal
    case .withdraw: .withdrawal
    case .startReview, .referByOverride, .peerToPeer, .stay, .proposeVoid, .agreeVoid, .declineVoid,
      .addendum, .correction, .reReview, .takeOver:
      nil
    }
  }

  /// Whether its reason stands word for word in the letter that is due then.
  var isReasonInLetter: Bool {
    switch letterDue {
    case .denial, .modification, .appealResolution, .withdrawal, .dismissal: true
    default: false
    }
  }

  /// What the key that stores it is called, and the one that agrees to it.
  var verb: String {
    switch self {
    case .peerToPeer, .addendum, .correction: "Record"
    case .dismissDuplicate, .dismissNotEligible: "Dismiss"
    case .openAppeal: "Open"
    case .proposeVoid: "Propose"
    case .takeOver: "Take over"
    case .referByOverride: "Refer"
    case .override, .approveModified, .reconsider: "Approve"
    default: title
    }
  }
}

extension CaseAct {
  /// Why it can't be done on the case as it is; nil where it can.
  func obstacle(in view: CaseView) -> String? {
    if let obstacle = view.obstacles[self] { return obstacle }
    switch self {
    case .referByOverride where view.evaluation.outcome != .meets:
      return "the criteria are not all met, so nothing is overridden: refer it with F9 at the case"
    case .override where view.evaluation.outcome == .meets:
      return "the criteria are met, so nothing is overridden: approve it with F9 at the case"
    case .deny, .uphold, .approveModified, .overturnInPart:
      let unopened = view.unopened.map { "D\($0)" }
      return unopened.isEmpty
        ? nil : "nobody has opened \(prose(unopened, "and")); read every document first: Tab at the case"
    default: return nil
    }
  }
}

/// A field of the form of an act.
enum CaseActField: String, Hashable, Sendable, CaseIterable {
  case criterion, override, through, dose, units, with, level, appellant, duplicate, requester, subject, words
  case reason, stage, organization, goodCause
}
