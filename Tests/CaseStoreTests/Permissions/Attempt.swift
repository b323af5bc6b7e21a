import Criteria
import JSON
import Letters
import PriorAuth
import Testing
import Workflow

/// A use of a verb that nothing but the person's roles stands in the way of.
enum Attempt {
  /// Uses a verb at the desk of the second person; false for one that no role is asked for.
  static func use(_ verb: Verb, in office: Office) throws -> Bool {
    let (desk, clock) = (office.desk, office.clock)
    if verb.states != nil || verb == .openDocument { return try office.tryCase(verb) }
    switch verb {
    case .addMember: _ = try desk.addMember(.sample(number: "N-1"), coverages: [], at: clock)
    case .addRequest: _ = try desk.addRequest(.sample(member: Identifier(1)), at: clock)
    case .renew: _ = try desk.renew(office.authorization, at: clock)
    case .drawSample: _ = try desk.drawSample(.sample, at: clock)
    case .reviewSecond:
      let sample = try office.test.desk.drawSample(.sample, at: clock)
      try desk.review(1, of: sample.id, as: SecondReview(.approved, findings: [:], reason: "Met"), at: clock)
    case .importCodes:
      _ = try desk.importCodes(TestDesk.codes, named: "codes.csv", .hcpcs, from: clock.today, at: clock)
    case .withdrawCodes:
      _ = try office.test.desk.importCodes(
        TestDesk.codes, named: "codes.csv", .hcpcs, from: clock.today, at: clock)
      _ = try desk.withdrawCodes(.hcpcs, from: clock.today, reason: "Another quarter", at: clock)
    case .changeRegister:
      _ = try desk.change(.sample(from: clock.today), at: clock)
    case .recordAbsence:
      _ = try desk.recordAbsence(
        Absence(Office.colleague, clock.today...clock.today, cover: nil, reason: "Leave"), at: clock)
    case .planCourse:
      _ = try desk.planCourse(
        PlannedCourse(from: clock.today, cycles: 2, of: 42), on: office.request, at: clock)
    case .beShown: try desk.noteShowing(of: .request(office.request), at: clock)
    case .exportCase: _ = try desk.exportCase(office.request, at: clock) { _ in "" }
    case .terminateAuthorization:
      _ = try desk.terminateAuthorization(
        office.authorization, Termination(from: day("2026-09-01"), .coverageEnded, words: "Left"), at: clock)
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
    case .addClockRule: _ = try desk.addClockRule(.sample(), at: clock)
    case .endClockRule:
      _ = try desk.endClockRule(Identifier(1), from: clock.today, reason: "Repealed", at: clock)
    case .setCalendar: try desk.setZone(.newYork, at: clock)
    case .explainBreach:
      _ = try desk.explainBreach(of: .decision, of: office.late, reason: "Fax was down", at: clock)
    case .recordNotice: _ = try desk.recordNotice(of: office.decided, by: "fax", at: clock)
    case .extendClock: _ = try desk.extendClock(of: office.extendable, reason: "More time", at: clock)
    case .changeUrgency:
      _ = try desk.changeUrgency(of: office.request, to: .expedited, reason: "Worse", at: clock)
    case .addOverlay: _ = try desk.addOverlay(.sample(.prohibitsPrerequisiteTrials), at: clock)
    case .endOverlay:
      _ = try desk.endOverlay(office.overlay, from: day("2027-01-01"), reason: "Repealed", at: clock)
    case .enrol: try desk.enrol(Reviewer(login: "third", name: "T", roles: []), at: clock)
    case .grantRole: try desk.grant(.intake, to: Office.colleague, at: clock)
    case .revokeRole: try desk.revoke(.auditor, of: Office.colleague, at: clock)
    case .lockPerson: try desk.lockPerson(Office.colleague, reason: "Left", at: clock)
    case .unlockPerson: try desk.unlockPerson(Office.lockedOut, at: clock)
    case .recordLicence: try desk.recordLicence(.sample(), of: Office.colleague, at: clock)
    case .setPassphrase:
      try desk.setPassphrase(Array("long enough".utf8), instead: nil, at: clock)
    case .clearPassphrase: try desk.clearPassphrase(of: Office.colleague, at: clock)
    case .changeSetting: try desk.change(.idleMinutes, to: "10", at: clock)
    case .signIn: try desk.noteOpening(at: clock)
    case .declareRelation: _ = try desk.declareRelation(.family, to: Identifier(1), at: clock)
    case .withdrawRelation:
      try desk.withdrawRelation(of: Office.colleague, to: Identifier(1), reason: "Error", at: clock)
    case .prepareLetter, .sendLetter, .changeTemplate: try write(verb, in: office)
    case .backUp: _ = try desk.backUp(at: clock, copy: { .sample() }, handOver: {})
    case .restore: try desk.noteRestoring(of: .sample(), at: clock)
    case .setRetention: _ = try desk.setRetention(.sample(from: clock.today), at: clock)
    case .placeHold: _ = try desk.placeHold(on: office.decided, reason: "Subpoena", at: clock)
    case .liftHold:
      _ = try office.test.desk.placeHold(on: office.decided, reason: "Subpoena", at: clock)
      try desk.liftHold(on: office.decided, reason: "Settled", at: clock)
    case .purge:
      _ = try office.test.desk.recordNotice(of: office.decided, by: "fax", at: clock)
      var later = clock
      later.today = day("2100-01-01")
      _ = try desk.purge(office.decided, expecting: 1, limit: 1, at: later)
    case .compact: _ = try desk.compact(at: clock)
    case .read: _ = try desk.worklist(PageCall(limit: 5))
    default: return false
    }
    return true
  }

  /// A letter on the request that was approved.
  private static func write(_ verb: Verb, in office: Office) throws {
    let (desk, clock) = (office.desk, office.clock)
    let id = try office.test.desk.authorization(office.authorization).value.request
    switch verb {
    case .prepareLetter: _ = try desk.prepareLetter(on: id, at: clock)
    case .sendLetter:
      try office.test.setLetterhead()
      let draft = try office.test.desk.prepareLetter(on: id, at: clock)
      _ = try desk.sendLetter(draft.onFile.id, by: "mail", asSeen: draft.letter.text, at: clock)
    default:
      _ = try desk.changeTemplate(.letterhead, to: TestDesk.letterhead, reason: "First", at: clock)
    }
  }
}
