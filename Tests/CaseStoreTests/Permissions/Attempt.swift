import Criteria
import JSON
import PriorAuth
import Testing
import Workflow

/// A use of a verb that nothing but the person's roles stands in the way of.
enum Attempt {
  /// Uses a verb at the desk of the second person; false for one that no role is asked for.
  static func use(_ verb: Verb, in office: Office) throws -> Bool {
    let (desk, clock, id) = (office.desk, office.clock, office.request)
    switch verb {
    case .addMember: _ = try desk.addMember(.sample(number: "N-1"), coverages: [], at: clock)
    case .addRequest: _ = try desk.addRequest(.sample(member: Identifier(1)), at: clock)
    case .attachDocument:
      _ = try desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock)
    case .addEvidence: _ = try desk.addEvidence(.diagnosis, to: id, at: clock)
    case .answerCriterion:
      _ = try desk.answerCriterion(Answer(criterion: "I.A.1", finding: .met), of: id, at: clock)
    case .retractEvidence:
      let item = try #require(office.test.desk.request(id).evidence.first)
      try desk.retractEvidence(item.id, of: id, reason: "Wrong", at: clock)
    case .amendRequest: _ = try desk.amendRequest(id, to: .otherDose, at: clock)
    case .choosePolicy: _ = try desk.choosePolicy("TT.PHAR.1", for: id, at: clock)
    case .pend: _ = try desk.determine(id, .pended, reason: "More", at: clock)
    case .refer: _ = try desk.determine(id, .referredToClinician, reason: "More", at: clock)
    case .route: _ = try desk.determine(id, .routed(to: "TT.PHAR.2"), reason: "Other use", at: clock)
    case .approve: _ = try desk.determine(id, .approved, reason: "Met", at: clock)
    case .renew: _ = try desk.renew(office.authorization, at: clock)
    case .exportCase: _ = try desk.exportCase(id, at: clock) { _ in "" }
    case .importPolicy: _ = try desk.importPolicy(.sample(from: "2027-01-01", source: "x"), at: clock)
    case .bindClause: _ = try desk.bindClause("I.A", to: .combinator(.any), in: Office.draft, at: clock)
    case .reviewPolicy: _ = try desk.reviewPolicy(Office.draft, at: clock)
    case .publishPolicy: _ = try desk.publishPolicy(Office.reviewed, at: clock)
    case .withdrawPolicy:
      _ = try desk.withdrawPolicy(
        Office.draft, version: day("2026-01-01"), from: day("2027-01-01"), reason: "Old", at: clock)
    case .chooseReading:
      _ = try desk.chooseReading(
        ReadingChoice(point: .stableDisease, place: 1, reason: "Committee"), at: clock)
    case .addOverlay: _ = try desk.addOverlay(.sample(.prohibitsPrerequisiteTrials), at: clock)
    case .endOverlay:
      _ = try desk.endOverlay(office.overlay, from: day("2027-01-01"), reason: "Repealed", at: clock)
    case .enrol: try desk.enrol(Reviewer(login: "third", name: "T", roles: []), at: clock)
    case .grantRole: try desk.grant(.intake, to: Office.colleague, at: clock)
    case .revokeRole: try desk.revoke(.auditor, of: Office.colleague, at: clock)
    case .lockPerson: try desk.lockPerson(Office.colleague, reason: "Left", at: clock)
    case .unlockPerson: try desk.unlockPerson(Office.lockedOut, at: clock)
    case .recordLicence: try desk.recordLicence(.sample(), of: Office.colleague, at: clock)
    case .declareRelation: _ = try desk.declareRelation(.family, to: Identifier(1), at: clock)
    case .withdrawRelation:
      try desk.withdrawRelation(of: Office.colleague, to: Identifier(1), reason: "Error", at: clock)
    case .read: _ = try desk.worklist(PageCall(limit: 5))
    case .enrolFounder, .upgrade: return false
    }
    return true
  }
}
