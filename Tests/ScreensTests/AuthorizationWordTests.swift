import PriorAuth
import Testing

@testable import Screens

/// What the desk calls an authorization on a day.
@Suite struct AuthorizationWordTests {
  @Test func `after its last day an authorization is lapsed, and active on it`() {
    let row = FakeDesk.sample.authorization(0)
    guard let last = row.value.days.through else {
      Issue.record("the sample has an end")
      return
    }
    #expect(Wording.authorization(row.value, on: last) == "active")
    #expect(Wording.authorization(row.value, on: last.adding(days: 1)) == "lapsed")
    #expect(Wording.shortState(of: row.value, on: last.adding(days: 1)) == "lapsed")
    var ended = row.value
    ended.state = .terminated
    #expect(Wording.authorization(ended, on: last.adding(days: 1)) == "terminated")
  }
}
