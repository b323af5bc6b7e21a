import PriorAuth
import Testing

@testable import Criteria

@Suite struct PolicyDigestTests {
  @Test func `a version keeps its digest when a successor ends it`() throws {
    let engine = Engine { $0 }
    let first = try #require(Day(iso: "2026-01-01"))
    var version = PolicyVersion(
      number: "TT.1", title: "T", inForce: DayRange(from: first), drugs: [], sections: [])
    let digest = engine.policyDigest(version)
    version.inForce.firstDayAfter = Day(iso: "2026-06-01")
    #expect(engine.policyDigest(version) == digest)
    version.inForce.first = first.adding(days: 1)
    #expect(engine.policyDigest(version) != digest)
  }
}
