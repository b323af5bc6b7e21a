import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

/// Where UTC has the next day already, a request still is of the plan's own day.
@Suite struct DayOfReceiptTests {
  /// 19:01 in New York on the last day of the first version, and 00:01 in UTC on the first day of the second.
  private static let evening = Moment(seconds: moment("2026-03-01").seconds + 60)

  private func desk() throws -> (test: TestDesk, request: RequestOnFile) {
    let test = try TestDesk(policies: [
      .sample(from: "2025-09-01", source: "1"), .sample(from: "2026-03-01", source: "2"),
    ])
    _ = try test.desk.setZone(.newYork, at: test.clock)
    let request = try test.desk.addRequest(
      .sample(member: try test.addMember(), received: Self.evening), at: test.clock)
    return (test, request)
  }

  @Test func `the version of the plan's day governs, and ages are counted to that day`() throws {
    let (test, request) = try desk()
    let evaluated = try test.desk.evaluate(request.id)
    #expect(evaluated.file.received == day("2026-02-28"))
    #expect(evaluated.evaluation.version == day("2025-09-01"))
    #expect(try test.desk.caseFile(of: request.id, under: nil).received == day("2026-02-28"))
  }

  @Test func `a decision replays under the day it was made with when the plan's zone changes`() throws {
    let (test, request) = try desk()
    _ = try test.desk.setZone(.utc, at: test.clock)
    #expect(try test.desk.evaluate(request.id).evaluation.version == day("2026-03-01"))
    _ = try test.desk.setZone(.newYork, at: test.clock)
    _ = try test.desk.addEvidence(
      Evidence(.diagnosis(.init(name: "meadow carcinoma", extent: "metastatic"))), to: request.id,
      at: test.clock)
    _ = try test.desk.determine(request.id, .approved, reason: "All met", at: test.clock)
    _ = try test.desk.setZone(.utc, at: test.clock)
    #expect(try test.desk.replay(request.id).map(\.differences) == [[]])
    let kept = try #require(try test.desk.request(request.id).determinations.last?.value.caseFile)
    #expect(kept.contains("\"received\":\"2026-02-28\""))
  }

  @Test func `the first version does not govern the evening before it`() throws {
    let test = try TestDesk(policies: [.sample(from: "2026-03-01", source: "1")])
    _ = try test.desk.setZone(.newYork, at: test.clock)
    let early = try test.desk.addRequest(
      .sample(member: try test.addMember(), received: Self.evening), at: test.clock)
    #expect(early.request.policyNumber == nil)
  }
}
