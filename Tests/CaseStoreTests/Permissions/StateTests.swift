import PriorAuth
import Testing
import Workflow

@testable import CaseStore

/// Every verb on a case in every state by every role at a real desk, against the table in `docs/permissions.md`.
@Suite struct StateTests {
  private static let verbs = Verb.allCases.filter { $0.states != nil }

  @Test func `the documented states are the program's own`() throws {
    let table = try PermissionTable()
    #expect(table.strangers.isEmpty)
    for verb in Self.verbs {
      for state in CaseState.allCases {
        let documented = table.states[verb]?[state] ?? []
        #expect(documented == verb.roles(in: state), "\(verb.rawValue) in \(state.rawValue)")
        #expect(documented.isSubset(of: verb.roles), "\(verb.rawValue) in \(state.rawValue)")
      }
    }
    #expect(Set(table.states.keys) == Set(Self.verbs))
  }

  @Test(arguments: Role.allCases)
  func `a role does in a state what the table says and nothing else`(role: Role) throws {
    let table = try PermissionTable()
    let shut = try room(for: role)
    let cases = try CaseState.allCases.map { (state: $0, id: try shut.test.addCase(in: $0, meeting: false)) }
    for verb in Self.verbs {
      for (state, id) in cases {
        let what = "\(verb.rawValue) in \(state.rawValue)"
        if table.states[verb]?[state]?.contains(role) == true {
          // What one verb changes may stand in the way of the next, so each has a case of its own.
          let own = try shut.test.addCase(in: state, meeting: CaseAttempt.wantsCriteriaMet(verb))
          if verb == .answerVoid {
            _ = try shut.test.desk.proposeVoid(own, reason: "Error", at: shut.test.clock)
          }
          do {
            try CaseAttempt.use(verb, on: own, shut.desk, shut.test.clock)
          } catch {
            Issue.record("\(role.rawValue) should be allowed to \(what): \(error)")
          }
        } else {
          let before = try shut.test.records.request(id)
          #expect(throws: (any Error).self, "\(what)") {
            try CaseAttempt.use(verb, on: id, shut.desk, shut.test.clock)
          }
          #expect(try shut.test.records.request(id) == before, "\(what)")
        }
      }
    }
    #expect(try shut.test.check().lines == [])
  }

  /// A desk with the staff of an office, and one more person who holds the role and every licence.
  private func room(for role: Role) throws -> (test: TestDesk, desk: CaseDesk) {
    let test = try TestDesk()
    try test.enrolStaff()
    try test.desk.enrol(Reviewer(login: "other", name: "Other", roles: [role]), at: test.clock)
    for kind in Licence.Kind.allCases {
      try test.desk.recordLicence(.good(kind), of: "other", at: test.clock)
    }
    return (test, test.desk(of: "other"))
  }
}
