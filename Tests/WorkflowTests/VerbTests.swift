import PriorAuth
import Testing

@testable import Workflow

@Suite struct VerbTests {
  @Test func `the auditor only signs in, looks, and takes away what was looked at`() {
    let verbs = Verb.allCases.filter { $0.roles.contains(.auditor) && $0 != .enrolFounder }
    #expect(verbs == [.setPassphrase, .signIn, .exportCase, .read, .beShown])
  }

  @Test func `the admin has no clinical power`() {
    let verbs = Verb.allCases.filter { $0.roles.contains(.admin) && $0 != .enrolFounder }
    #expect(
      verbs == [
        .enrol, .grantRole, .revokeRole, .lockPerson, .unlockPerson, .recordLicence, .setPassphrase,
        .clearPassphrase, .changeSetting, .signIn, .chooseReading, .addOverlay, .endOverlay, .importCodes,
        .withdrawCodes,
        .changeRegister, .addClockRule, .endClockRule, .setCalendar, .changeTemplate, .backUp, .restore,
        .compact, .setRetention, .placeHold, .liftHold, .purge, .read, .beShown,
      ])
  }

  @Test func `intake decides nothing`() {
    for verb in [Verb.approve, .pend, .refer, .route, .answerCriterion, .importPolicy] {
      #expect(!verb.roles.contains(.intake))
    }
  }
}
