import Criteria
import JSON
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

/// A verb on a case that nothing but the person's roles and the state of the case stands in the way of.
enum CaseAttempt {
  /// The verb was not done, although nothing was thrown.
  struct NotDone: Error {}

  /// Whether a verb is tried on a case that meets the criteria; any other on one that does not.
  static func wantsCriteriaMet(_ verb: Verb) -> Bool { verb == .approve }

  /// Uses a verb on a case.
  static func use(_ verb: Verb, on id: Identifier<Request>, _ desk: CaseDesk, _ clock: WallClock) throws {
    switch verb {
    case .startReview: _ = try desk.startReview(id, at: clock)
    case .choosePolicy: _ = try desk.choosePolicy("TT.PHAR.1", for: id, at: clock)
    case .amendRequest: _ = try desk.amendRequest(id, to: .otherDose, at: clock)
    case .attachDocument:
      _ = try desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock)
    case .replaceDocument:
      // Who may replace a document may attach one.
      let old =
        try? desk.request(id).documents.first?.id
        ?? desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock).id
      _ = try desk.replaceDocument(
        old ?? Identifier(0), by: DocumentFile([66], named: "b.txt"), reason: "Page 2", at: clock)
    case .retractDocument:
      let old =
        try? desk.request(id).documents.first { $0.value.replacement == nil }?.id
        ?? desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock).id
      try desk.retractDocument(old ?? Identifier(0), reason: "Another member's", at: clock)
    case .addEvidence: _ = try desk.addEvidence(.diagnosis, to: id, at: clock)
    case .answerCriterion:
      _ = try desk.answerCriterion(Answer(criterion: "I.A.1", finding: .met), of: id, at: clock)
    case .dismiss: _ = try desk.dismiss(id, Closing(.notEligible, words: "No coverage"), at: clock)
    case .withdraw: _ = try desk.withdraw(id, by: .member, words: "Called", at: clock)
    case .proposeVoid: _ = try desk.proposeVoid(id, reason: "Wrong member", at: clock)
    case .answerVoid: _ = try desk.answerVoid(id, agreeing: true, at: clock)
    case .openAppeal:
      _ = try desk.openAppeal(on: id, Appeal.Filing(.standard, by: .member, words: "Why"), at: clock)
    case .addAddendum: _ = try desk.add(Addendum("Called back"), to: id, at: clock)
    case .correctCase:
      _ = try desk.add(
        Addendum("2 June", correcting: Addendum.Correction(.received, reason: "Log")), to: id, at: clock)
    case .reReview: _ = try desk.reReview(id, reason: "Audit", at: clock)
    case .takeCase: guard try desk.takeCase(id, at: clock)?.holder == desk.login else { throw NotDone() }
    case .assignCase: _ = try desk.assign(id, to: worker(on: id, desk), reason: "Knows it", at: clock)
    case .unassignCase:
      _ = try? desk.assign(id, to: worker(on: id, desk), reason: "Knows it", at: clock)
      _ = try desk.takeBack(id, reason: "Too many", at: clock)
    case .takeOver: _ = try desk.takeOver(id, reason: "On leave", at: clock)
    default: try decide(verb, id, desk, clock)
    }
  }

  /// Somebody of the staff who may work on a case as it stands.
  private static func worker(on id: Identifier<Request>, _ desk: CaseDesk) throws -> String {
    switch try desk.request(id).request.state {
    case .clinicalReview: "mary"
    case .appealed: "ana"
    default: "rene"
    }
  }

  private static func decide(
    _ verb: Verb, _ id: Identifier<Request>, _ desk: CaseDesk, _ clock: WallClock
  ) throws {
    switch verb {
    case .approve: _ = try desk.determine(id, .approved, reason: "Met", at: clock)
    case .approveByOverride: _ = try desk.determine(id, .byOverride, at: clock)
    case .approveModified: _ = try desk.determine(id, .modified, at: clock)
    case .deny: _ = try desk.determine(id, .denial, at: clock)
    case .pend: _ = try desk.determine(id, .pended, reason: "More", at: clock)
    case .refer: _ = try desk.determine(id, .referredToClinician, reason: "More", at: clock)
    case .route: _ = try desk.determine(id, .routed(to: "TT.PHAR.2"), reason: "Other use", at: clock)
    case .recordPeerToPeer:
      _ = try desk.addPeerToPeer(with: "Dr. Fern", words: "Asked", leadingTo: .noted, on: id, at: clock)
    case .reconsider:
      _ = try desk.addPeerToPeer(with: "Dr. Fern", words: "Asked", leadingTo: .upheld, on: id, at: clock)
    case .decideAppeal: _ = try desk.decideAppeal(on: id, .upheld, at: clock)
    case .retractEvidence:
      let item = try desk.request(id).evidence.first
      try desk.retractEvidence(item?.id ?? Identifier(1), of: id, reason: "Wrong", at: clock)
    default: throw NotDone()
    }
  }
}

extension Office {
  /// Uses a verb on a case in a state in which the second person's role may.
  func tryCase(_ verb: Verb) throws -> Bool {
    try test.enrolStaff()
    let role = try #require(test.records.person(login: desk.login)?.roles.first)
    let states = CaseState.allCases
    let state =
      states.first { verb.roles(in: $0).contains(role) } ?? states.first { !verb.roles(in: $0).isEmpty }
    let id = try test.addCase(in: state ?? .received, meeting: CaseAttempt.wantsCriteriaMet(verb))
    if isFamily {
      if verb == .replaceDocument || verb == .retractDocument {
        _ = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock)
      }
      try relate()
    }
    if verb == .openDocument {
      let document = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock)
      try desk.noteOpening(of: document.id, at: clock)
      return true
    }
    if verb == .answerVoid { _ = try test.desk.proposeVoid(id, reason: "Wrong member", at: clock) }
    if verb == .takeCase, verb.roles.isDisjoint(with: [role]) { _ = try desk.takeNextCase(at: clock) }
    try CaseAttempt.use(verb, on: id, desk, clock)
    return true
  }
}

extension TestDesk {
  /// A case of a new member in a state; open ones meet the criteria or fail one.
  func addCase(in state: CaseState, meeting: Bool) throws -> Identifier<Request> {
    let number = "S-\(try count("member"))"
    switch state {
    case .received, .inReview, .pended, .clinicalReview, .routed, .withdrawn, .dismissed, .void:
      let id = try addRequest(number: number)
      let stamp = Stamp(by: "ines", at: clock.now)
      // Straight into the record, so that the request stays received.
      for item in meeting ? [Evidence.diagnosis] : [.diagnosis, .lvef] {
        try records.writing {
          _ = try records.insert(item, for: id, replaces: nil, carriedFrom: nil, stamp)
          try records.append(AuditEntry(verb: .addEvidence, stamp: stamp, request: id, details: .null))
        }
      }
      try move(id, to: state, meeting)
      return id
    case .approved:
      return try approve(number: number).value.request
    case .approvedModified:
      let id = try addReferred(number: number)
      _ = try desk(.phil).determine(id, .modified, at: clock)
      return id
    case .denied: return try addDenied(number: number)
    case .appealed, .upheld, .overturned, .partlyOverturned:
      let id = try addAppealed(number: number)
      let decisions: [CaseState: Decision] = [
        .upheld: .upheld, .overturned: .overturned, .partlyOverturned: .partly,
      ]
      if let decision = decisions[state] { _ = try desk(.ana).decideAppeal(on: id, decision, at: clock) }
      return id
    }
  }

  private func move(_ id: Identifier<Request>, to state: CaseState, _ meeting: Bool) throws {
    switch state {
    case .inReview:
      _ = try desk.startReview(id, at: clock)
      try desk.leaveCase(id, at: clock)
    case .pended: _ = try desk.determine(id, .pended, reason: "More", at: clock)
    case .clinicalReview:
      let override = meeting ? Override(.misread, words: "Odd dates") : nil
      _ = try desk.determine(
        id, Decision(.referredToClinician, reason: "See", override: override), at: clock)
    case .routed: _ = try desk.determine(id, .routed(to: "TT.PHAR.2"), reason: "Other use", at: clock)
    case .withdrawn: _ = try desk.withdraw(id, by: .member, words: "Called", at: clock)
    case .dismissed: _ = try desk.dismiss(id, Closing(.notEligible, words: "No coverage"), at: clock)
    case .void:
      _ = try desk.proposeVoid(id, reason: "Wrong member", at: clock)
      _ = try desk(.sue).answerVoid(id, agreeing: true, at: clock)
    default: break
    }
  }
}
