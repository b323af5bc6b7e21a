import JSON
import PriorAuth
import Testing

@testable import Workflow

@Suite struct AuditFindingTests {
  @Test(arguments: AuditFinding.Kind.allCases)
  func `every finding has one line, a token and the exit status for no`(kind: AuditFinding.Kind) {
    let wording = Wording(AuditFinding(kind, table: "evidence", row: 7, entry: 12))
    #expect(wording.message.count > 15 && wording.message.count < 120)
    #expect(!wording.message.contains { $0.isNewline } && !wording.message.contains("Optional"))
    #expect(wording.code == kind.rawValue && wording.exit == .no)
  }

  @Test(arguments: [
    (
      AuditFinding(.rowAltered, table: "evidence", row: 7, entry: 12),
      "row 7 of 'evidence' was altered; it is not what entry 12 saw"
    ),
    (AuditFinding(.entryMissing, entry: 12), "the audit trail lacks entry 12"),
    (AuditFinding(.listDiffers, table: "tally"), "the list 'tally' is not what follows from the records"),
  ])
  func `a finding says which entry, table and row`(finding: AuditFinding, message: String) {
    #expect(Wording(finding).message == message)
  }

  @Test func `a head reads back as it was written, with its signature or without`() throws {
    let head = AuditHead(database: "ab", sequence: 9, hash: "cd", at: "2026-06-15T09:00:00Z")
    for head in [
      SignedHead(head), SignedHead(head, signature: SignedHead.Signature(publicKey: "ef", value: "01")),
    ] {
      #expect(try SignedHead(json: JSONValue(parsing: head.json.compact)) == head)
    }
    #expect(throws: JSONShapeError.self) {
      try SignedHead(json: JSONValue(parsing: head.json.compact.dropLast() + #","signature":"01"}"#))
    }
  }
}
