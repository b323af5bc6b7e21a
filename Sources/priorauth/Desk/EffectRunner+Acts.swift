import PriorAuth
import Screens
import Workflow

extension EffectRunner {
  /// Does what a change of a case asks for.
  func change(_ seen: SeenCase, _ change: CaseChange, at now: WallClock) throws -> Reply {
    let (id, version) = (seen.id, seen.version)
    switch change {
    case .startReview: _ = try desk.startReview(id, seen: version, at: now)
    case .decide(let decision):
      return .decided(try desk.determine(id, decision, seen: version, at: now).authorization?.id)
    case .decideAppeal(let decision):
      return .decided(try desk.decideAppeal(on: id, decision, seen: version, at: now).authorization?.id)
    case .peerToPeer(let prescriber, let words, let result):
      let onFile = try desk.addPeerToPeer(
        with: prescriber, words: words, leadingTo: result, on: id, seen: version, at: now)
      return .decided(onFile.authorization?.id)
    case .openAppeal(let stage, let filing):
      _ = try desk.openAppeal(on: id, filing, to: stage, seen: version, at: now)
    case .close(let closing):
      if case .takenBack(let requester) = closing.reason {
        _ = try desk.withdraw(id, by: requester, words: closing.words, seen: version, at: now)
      } else {
        _ = try desk.dismiss(id, closing, seen: version, at: now)
      }
    case .proposeVoid(let reason): _ = try desk.proposeVoid(id, reason: reason, seen: version, at: now)
    case .answerVoid(let agreeing): _ = try desk.answerVoid(id, agreeing: agreeing, seen: version, at: now)
    case .add(let addendum): _ = try desk.add(addendum, to: id, seen: version, at: now)
    case .reReview(let reason):
      return .renewalStarted(try desk.reReview(id, reason: reason, at: now).request.id)
    case .takeOver(let reason): _ = try desk.takeOver(id, reason: reason, at: now)
    }
    return .done
  }

  /// Who else works on a case.
  func heldBy(_ file: CaseOnFile) -> Lease? {
    file.course.lease.flatMap { $0.until > clock.now.now && $0.holder != desk.login ? $0 : nil }
  }

  /// Keeps the case that is open at the desk for this person, and leaves the one that was.
  func hold(_ id: Identifier<Request>?, insteadOf before: Identifier<Request>?) {
    // A desk that can't write, or may not, is no reason to keep anybody from looking.
    if let before, before != id { try? desk.leaveCase(before, at: clock.now) }
    if let id { _ = try? desk.takeCase(id, at: clock.now) }
  }

  /// Why nothing can be decided on a case; nil where something can be.
  func notDecidable(_ id: Identifier<Request>) throws -> String? {
    let verbs: [Verb] = [.approve, .pend, .refer, .route]
    let found = try desk.obstacles(to: verbs, on: id, at: clock.now)
    return found.count == verbs.count ? found[.approve].map(reason) : nil
  }

  /// Why something can't be done, without the names the program has for it.
  private func reason(_ error: DeskError) -> String {
    switch error {
    case .wrongState(_, let state, _): return Self.standing(of: state)
    case .notPermitted(let verb, _): return "it takes \(Self.people(verb.roles))"
    case .notPermittedHere(_, let state, let verb, _):
      return "\(Self.standing(of: state)), and it takes \(Self.people(verb.roles(in: state)))"
    case .person(.noLicence(_, let role)):
      return
        "no licence for your role \(role.rawValue.replacing("-", with: " ")) is on record; an administrator records it"
        + " (A, People)"
    case .person(.licenceExpired(_, let role, let day)):
      return
        "your licence for the role \(role.rawValue.replacing("-", with: " ")) was good through \(day); an administrator"
        + " records the new one (A, People)"
    case .decision(.ownDecision):
      return "you decided against the request, so somebody else decides on the appeal"
    default: return Wording(error, in: zone).message
    }
  }

  private static func standing(of state: CaseState) -> String { "the case is \(Wording.words(state))" }

  private static func people(_ roles: Set<Role>) -> String {
    "the role " + prose(roles.map { $0.rawValue.replacing("-", with: " ") }.sorted())
  }

  /// Why what else could be done with a case can't be, in words.
  func obstacles(on id: Identifier<Request>, _ file: CaseOnFile) throws -> [CaseAct: String] {
    let found = try desk.obstacles(to: Array(Set(CaseAct.allCases.map(\.deskVerb))), on: id, at: clock.now)
    var obstacles: [CaseAct: String] = [:]
    for act in CaseAct.allCases {
      obstacles[act] = found[act.deskVerb].map(reason)
    }
    let isProposed = file.course.openProposal != nil
    for act in [CaseAct.agreeVoid, .declineVoid] where !isProposed && obstacles[act] == nil {
      obstacles[act] = "nobody has proposed to make the case void"
    }
    if isProposed, obstacles[.proposeVoid] == nil { obstacles[.proposeVoid] = "it is proposed already" }
    if file.course.nextStages.isEmpty, obstacles[.openAppeal] == nil {
      obstacles[.openAppeal] = "the review outside of the plan was the last appeal"
    }
    if heldBy(file) == nil, obstacles[.takeOver] == nil {
      obstacles[.takeOver] = "nobody else works on the case"
    }
    return obstacles
  }
}

extension CaseAct {
  /// The verb that stands behind it.
  var deskVerb: Verb {
    switch self {
    case .startReview: .startReview
    case .deny: .deny
    case .approveModified: .approveModified
    case .override: .approveByOverride
    case .referByOverride: .refer
    case .uphold, .overturn, .overturnInPart: .decideAppeal
    case .peerToPeer: .recordPeerToPeer
    case .stay, .reconsider: .reconsider
    case .openAppeal: .openAppeal
    case .dismissDuplicate, .dismissNotEligible: .dismiss
    case .withdraw: .withdraw
    case .proposeVoid: .proposeVoid
    case .agreeVoid, .declineVoid: .answerVoid
    case .addendum: .addAddendum
    case .correction: .correctCase
    case .reReview: .reReview
    case .takeOver: .takeOver
    }
  }
}
