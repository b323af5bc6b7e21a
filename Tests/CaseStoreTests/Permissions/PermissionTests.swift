import PriorAuth
import Testing
import Workflow

/// Every role with every verb at a real desk, against the table in `docs/permissions.md`.
@Suite struct PermissionTests {
  /// What the program does by itself, without a role.
  private static let withoutRole: Set<Verb> = [.enrolFounder, .upgrade, .fillDemo, .beRefused]

  @Test func `the documented table is the program's own`() throws {
    let table = try PermissionTable()
    #expect(table.strangers.isEmpty)
    for verb in Verb.allCases where !Self.withoutRole.contains(verb) {
      #expect(table.roles[verb] == verb.roles, "\(verb.rawValue)")
    }
    #expect(Self.withoutRole.isDisjoint(with: table.roles.keys))
  }

  @Test(arguments: Role.allCases)
  func `a role does what the table says and nothing else`(role: Role) throws {
    let table = try PermissionTable()
    let shut = try Office(for: role)
    for verb in Verb.allCases {
      if let roles = table.roles[verb], roles.contains(role) {
        // What one verb changes may stand in the way of the next, so each has an office of its own.
        let office = try Office(for: role)
        do {
          #expect(try Attempt.use(verb, in: office), "\(verb.rawValue)")
        } catch {
          Issue.record("\(role.rawValue) should be allowed to \(verb.rawValue): \(error)")
        }
      } else if !Self.withoutRole.contains(verb) {
        #expect(throws: DeskError.notPermitted(verb, has: [role]), "\(verb.rawValue)") {
          _ = try Attempt.use(verb, in: shut)
        }
        // Looking is refused nobody who has a role.
        #expect(try shut.lastRefusal() == verb.rawValue)
      }
    }
  }

  @Test
  func `whoever belongs to a member's family is refused what the list keeps from them, and nothing else`()
    throws
  {
    let table = try PermissionTable()
    #expect(Set(Verb.allCases.filter(\.isForUnrelated)) == table.forUnrelated)
    for verb in Verb.allCases {
      guard let role = Role.allCases.first(where: verb.roles.contains) else { continue }
      let office = try Office(for: role, isFamily: true)
      var isRefused = false
      do {
        _ = try Attempt.use(verb, in: office)
      } catch DeskError.person(.related) {
        isRefused = true
      } catch is CaseAttempt.NotDone {
        // A case that is not theirs to take is left alone without a word.
        isRefused = verb == .takeCase
      } catch {
        // The mark they have stands in the way of a second one.
        #expect(verb == .declareRelation, "\(verb.rawValue): \(error)")
      }
      #expect(isRefused == verb.isForUnrelated, "\(verb.rawValue)")
    }
  }
}
