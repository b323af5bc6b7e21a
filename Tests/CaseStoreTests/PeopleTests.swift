import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct PeopleTests {
  /// A desk with an administrator, ines, and ravi with some roles.
  private func desk(_ roles: Set<Role> = [.reviewer]) throws -> TestDesk {
    let test = try TestDesk()
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: roles), at: test.clock)
    return test
  }

  @Test func `a role that was revoked and granted again is two dated rows`() throws {
    let test = try desk()
    try test.desk.revoke(.reviewer, of: "ravi", at: test.clock)
    #expect(throws: DeskError.notPermitted(.choosePolicy, has: [])) {
      try test.desk(of: "ravi").choosePolicy("TT.PHAR.1", for: Identifier(1), at: test.clock)
    }
    try test.desk.grant(.reviewer, to: "ravi", at: test.clock)
    let stamp = Stamp(by: "ines", at: test.clock.now)
    #expect(
      try test.desk.person("ravi").grants == [
        RoleGrant(role: .reviewer, granted: stamp, revoked: stamp),
        RoleGrant(role: .reviewer, granted: stamp),
      ])
    #expect(try test.desk.person("ravi").person.roles == [.reviewer])
  }

  @Test func `a role is not granted twice nor revoked from who lacks it`() throws {
    let test = try desk()
    #expect(throws: DeskError.person(.roleHeld(login: "ravi", .reviewer))) {
      try test.desk.grant(.reviewer, to: "ravi", at: test.clock)
    }
    #expect(throws: DeskError.person(.roleNotHeld(login: "ravi", .intake))) {
      try test.desk.revoke(.intake, of: "ravi", at: test.clock)
    }
    #expect(throws: DeskError.notFound(.person(login: "mona"))) {
      try test.desk.grant(.intake, to: "mona", at: test.clock)
    }
  }

  @Test func `the only administrator stays one and stays in`() throws {
    let test = try desk()
    #expect(throws: DeskError.person(.lastAdmin(login: "ines"))) {
      try test.desk.revoke(.admin, of: "ines", at: test.clock)
    }
    #expect(throws: DeskError.person(.lastAdmin(login: "ines"))) {
      try test.desk.lockPerson("ines", reason: "Left", at: test.clock)
    }
    // Another administrator who is locked out is of no help.
    try test.desk.grant(.admin, to: "ravi", at: test.clock)
    try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
    #expect(throws: DeskError.person(.lastAdmin(login: "ines"))) {
      try test.desk.revoke(.admin, of: "ines", at: test.clock)
    }
  }

  @Test func `what is rehearsed is refused as it would be, and leaves nothing`() throws {
    let test = try desk()
    func kept() throws -> [Int64] {
      try ["audit", "person_lock", "person_role"].map { table in
        try #require(
          try test.records.connection.row("select count(*) from \(raw: table)") { row throws(SQLiteError) in
            try row.integer()
          })
      }
    }
    let before = try kept()
    try test.desk.rehearsing().lockPerson("ravi", reason: "Left", at: test.clock)
    #expect(throws: DeskError.person(.lastAdmin(login: "ines"))) {
      try test.desk.rehearsing().lockPerson("ines", reason: "Left", at: test.clock)
    }
    #expect(throws: DeskError.self) {
      try test.desk(of: "ravi").rehearsing().grant(.admin, to: "ravi", at: test.clock)
    }
    #expect(try kept() == before)
    #expect(try test.check().lines == [])
    try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
  }

  @Test func `nobody changes their own standing while another administrator could`() throws {
    let test = try desk()
    try test.desk.grant(.pharmacist, to: "ines", at: test.clock)
    try test.desk.grant(.admin, to: "ravi", at: test.clock)
    let refusal = DeskError.person(.ownStanding(others: ["ravi"]))
    #expect(throws: refusal) { try test.desk.grant(.auditor, to: "ines", at: test.clock) }
    #expect(throws: refusal) { try test.desk.revoke(.admin, of: "ines", at: test.clock) }
    #expect(throws: refusal) { try test.desk.recordLicence(.sample(), of: "ines", at: test.clock) }
    #expect(throws: DeskError.person(.ownLock)) {
      try test.desk.lockPerson("ines", reason: "Left", at: test.clock)
    }
    try test.desk(of: "ravi").revoke(.admin, of: "ines", at: test.clock)
    #expect(try test.desk.whoAmI().roles.contains(.admin) == false)
  }

  @Test func `somebody who is locked out may not even look`() throws {
    let test = try desk()
    try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
    let refusal = DeskError.person(.locked(login: "ravi", Stamp(by: "ines", at: test.clock.now)))
    let ravi = test.desk(of: "ravi")
    #expect(throws: refusal) { try ravi.worklist(PageCall(limit: 1)) }
    #expect(throws: refusal) { try ravi.whoAmI() }
    #expect(throws: refusal) { try ravi.addMember(.sample(), coverages: [], at: test.clock) }
    #expect(throws: DeskError.person(.lockedAlready(login: "ravi"))) {
      try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
    }
    try test.desk.unlockPerson("ravi", at: test.clock)
    #expect(throws: DeskError.person(.notLocked(login: "ravi"))) {
      try test.desk.unlockPerson("ravi", at: test.clock)
    }
    #expect(try ravi.whoAmI().locked == nil)
    #expect(try test.desk.person("ravi").locks.count == 1)
  }

  @Test(arguments: [
    (Licence.sample(state: "ZZ"), DeskError.invalid(.licenceState, .noState)),
    (Licence.sample(state: ""), .invalid(.licenceState, .noState)),
    (Licence.sample(state: "Ohioo"), .invalid(.licenceState, .noState)),
    (
      Licence(kind: .physician, number: "", state: "OH", lastDay: day("2027-01-01")),
      .invalid(.licenceNumber, .missing)
    ),
    (
      Licence(kind: .physician, number: "М1", state: "OH", lastDay: day("2027-01-01")),
      .invalid(.licenceNumber, .foreignCharacter(0x41C, at: 1))
    ),
  ])
  func `a licence that can't be right is refused`(licence: Licence, error: DeskError) throws {
    let test = try desk()
    #expect(throws: error) { try test.desk.recordLicence(licence, of: "ravi", at: test.clock) }
    #expect(try test.count("licence") == 0)
  }

  @Test(arguments: ["oh", "Ohio", "OH"])
  func `the state of a licence is kept by its letters`(state: String) throws {
    let test = try desk()
    try test.desk.recordLicence(.sample(state: state), of: "ravi", at: test.clock)
    #expect(try test.desk.person("ravi").licences.map(\.value.state) == ["OH"])
  }

  @Test func `of a kind and a state the newest licence counts`() throws {
    let test = try desk()
    for licence in [
      Licence.sample(through: "2026-01-01"), .sample(state: "KY", through: "2026-03-01"),
      .sample(through: "2028-01-01"), .sample(.pharmacist, through: "2026-02-02"),
    ] {
      try test.desk.recordLicence(licence, of: "ravi", at: test.clock)
    }
    #expect(
      try test.desk.person("ravi").countingLicences == [
        .sample(state: "KY", through: "2026-03-01"), .sample(through: "2028-01-01"),
        .sample(.pharmacist, through: "2026-02-02"),
      ])
  }

  @Test func `nobody decides on themselves or their family`() throws {
    let test = try desk()
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk(of: "ravi").declareRelation(.family, to: Identifier(1), at: test.clock)
    #expect(throws: DeskError.person(.relationHeld(login: "ravi", Identifier(1)))) {
      try test.desk.declareRelation(.myself, of: "ravi", to: Identifier(1), at: test.clock)
    }
    for outcome in [Determination.Outcome.approved, .pended, .referredToClinician, .routed(to: "X")] {
      #expect(throws: DeskError.person(.related(.family, Identifier(1)))) {
        try test.desk(of: "ravi").determine(id, outcome, reason: "Because", at: test.clock)
      }
    }
    #expect(try test.count("determination") == 0)
    try test.desk.withdrawRelation(of: "ravi", to: Identifier(1), reason: "Another Oakes", at: test.clock)
    _ = try test.desk(of: "ravi").determine(id, .approved, reason: "Met", at: test.clock)
  }

  @Test func `marks of others are for supervisors, and nobody lifts their own`() throws {
    let test = try desk([.reviewer, .supervisor])
    let member = try test.addMember()
    try test.desk.enrol(Reviewer(login: "mona", name: "Mona", roles: [.reviewer]), at: test.clock)
    #expect(throws: DeskError.notPermitted(.withdrawRelation, has: [.reviewer])) {
      try test.desk(of: "mona").declareRelation(.family, of: "ravi", to: member, at: test.clock)
    }
    let ravi = test.desk(of: "ravi")
    _ = try ravi.declareRelation(.myself, to: member, at: test.clock)
    #expect(throws: DeskError.person(.ownRelation)) {
      try ravi.withdrawRelation(of: "ravi", to: member, reason: "Error", at: test.clock)
    }
    #expect(throws: DeskError.person(.noRelation(login: "mona", member))) {
      try ravi.withdrawRelation(of: "mona", to: member, reason: "Error", at: test.clock)
    }
    #expect(throws: DeskError.notFound(.member(Identifier(9)))) {
      try ravi.declareRelation(.myself, to: Identifier(9), at: test.clock)
    }
  }

  @Test(arguments: [
    ("update person_lock set unlocked = null, unlocked_by = null", "row-altered person_lock 1"),
    ("update licence set last_day = 99999", "row-altered licence 1"),
    ("delete from licence", "row-deleted licence 1"),
    ("update relation set withdrawn = 1, withdrawn_by = 'x', reason = 'x'", "row-altered relation 1"),
    ("delete from relation", "row-deleted relation 1"),
    ("update person_role set revoked = null, revoked_by = null", "row-altered person_role 2"),
  ])
  func `the trail tells what became of people and was altered`(statement: String, says: String) throws {
    let test = try desk()
    let member = try test.addMember()
    try test.desk.revoke(.reviewer, of: "ravi", at: test.clock)
    try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
    try test.desk.unlockPerson("ravi", at: test.clock)
    try test.desk.recordLicence(.sample(), of: "ravi", at: test.clock)
    _ = try test.desk.declareRelation(.family, of: "ravi", to: member, at: test.clock)
    #expect(try test.check().lines == [])
    try test.withoutGuards(statement)
    #expect(try test.check().lines.contains { $0.hasPrefix(says) })
  }

  @Test(arguments: [
    "update person_role set role = 'admin' where person_id = 2", "delete from person_role",
    "update person_lock set reason = 'x'", "delete from person_lock", "update licence set last_day = 0",
    "delete from licence", "update relation set kind = 'self'", "delete from relation",
  ])
  func `what became of people is not rewritten`(statement: String) throws {
    let test = try desk()
    let member = try test.addMember()
    try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
    try test.desk.recordLicence(.sample(), of: "ravi", at: test.clock)
    _ = try test.desk.declareRelation(.family, of: "ravi", to: member, at: test.clock)
    #expect(throws: SQLiteError.constraint(.trigger)) {
      try test.records.connection.execute(script: statement)
    }
  }
}
