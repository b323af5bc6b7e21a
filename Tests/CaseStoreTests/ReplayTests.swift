import JSON
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct ReplayTests {
  @Test func `every decision comes out byte for byte as it was kept`() throws {
    let test = try TestDesk()
    let id = try test.approve().value.request
    let replays = try test.desk.replay(id)
    #expect(replays.map(\.isIdentical) == [true])
    #expect(replays.first?.evaluation == replays.first?.determination.value.evaluation)
  }

  @Test(arguments: [
    (
      "update determination set evaluation = replace(evaluation, '\"finding\":\"met\"', '\"finding\":\"unknown\"')",
      [
        Replay.Difference.criterion(id: "I.A", kept: "unknown", now: "met"),
        .criterion(id: "I.A.1", kept: "unknown", now: "met"),
      ]
    ),
    (
      "update determination set evaluation = replace(evaluation, '12 months', '36 months')",
      [
        .member(
          name: "authorization",
          kept:
            #"{"start":"2026-07-01","through":"2027-06-30","firstDayAfter":"2027-07-01","basis":"36 months","arithmetic":[]}"#,
          now:
            #"{"start":"2026-07-01","through":"2027-06-30","firstDayAfter":"2027-07-01","basis":"12 months","arithmetic":[]}"#
        )
      ]
    ),
    ("update determination set evaluation = replace(evaluation, ',', ', ')", [.bytes]),
    ("update determination set evaluation = 'x'", [.evaluationUnreadable]),
    ("update determination set case_file = 'x'", [.caseFileUnreadable]),
    ("update determination set case_file = '{}'", [.caseFileUnreadable]),
  ])
  func `what differs is named`(sql: String, differences: [Replay.Difference]) throws {
    let test = try TestDesk()
    let id = try test.approve().value.request
    try test.withoutGuards(sql)
    #expect(try test.desk.replay(id).first?.differences == differences)
  }

  @Test func `a decision whose policy is gone does not pass for one never made`() throws {
    let test = try TestDesk()
    let id = try test.approve().value.request
    try test.withoutGuards("delete from policy_version")
    #expect(throws: DeskError.storage(.damaged)) { try test.desk.replay(id) }
  }

  @Test func `an export holds the whole case and is on record`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let document = try test.desk.attachDocument(
      Array("A note. Meadow carcinoma, spread.".utf8), named: "note.txt", kind: .chartNote, to: id,
      at: test.clock)
    var diagnosis = Evidence.diagnosis
    diagnosis.source = document.id.description
    diagnosis.span = TextSpan(first: 8, last: 23)
    let first = try test.desk.addEvidence(diagnosis, to: id, at: test.clock)
    _ = try test.desk.addEvidence(diagnosis, replacing: first.id, to: id, at: test.clock)
    _ = try test.desk.determine(id, .approved, reason: "All met", at: test.clock)
    let digest = String(repeating: "e", count: 64)
    let export = try test.desk.exportCase(id, at: test.clock) { _ in digest }
    #expect(export.evidence.count == 2)
    #expect(export.onFile.evidence.count == 1)
    #expect(export.words(source: document.id.description, span: diagnosis.span) == "Meadow carcinoma")
    #expect(export.replays.map(\.isIdentical) == [true])
    #expect(export.policies.count == 1)
    #expect(export.trail == Array(try test.desk.auditTrail(of: id).dropLast()))
    let own = try #require(try test.desk.auditTrail(of: id).last)
    #expect(try JSONValue(parsing: own.payload)["details"]?["sha256"] == .string(digest))
    #expect(try test.check().lines == [])
  }

  @Test func `heads are signed, and what was signed can be told`() throws {
    let key = SigningKey.make()
    let made = try #require(SigningKey.sign("a head", seed: key.seed))
    #expect(made.publicKey == key.publicKey)
    #expect(SigningKey.verifies(made.signature, of: "a head", publicKey: key.publicKey))
    #expect(!SigningKey.verifies(made.signature, of: "a heap", publicKey: key.publicKey))
    #expect(!SigningKey.verifies(made.signature, of: "a head", publicKey: SigningKey.make().publicKey))
    #expect(!SigningKey.verifies("zz", of: "a head", publicKey: key.publicKey))
    #expect(SigningKey.sign("a head", seed: "12") == nil)
  }
}
