import Criteria
import JSON
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct PolicyExportTests {
  private func digest(_ version: PolicyVersion) -> String { Engine { SHA256.hex($0) }.policyDigest(version) }

  @Test(arguments: [Array("Plain text.\r\n".utf8), [0x25, 0x50, 0x44, 0x46, 0xFF, 0x00, 0x01], [0xC3]])
  func `an exported version is the same in another database`(source: [UInt8]) throws {
    let here = try TestDesk(policies: [])
    var policy = ReadPolicy.sample()
    policy.source = source
    policy.extracted = Array("Read out.".utf8)
    let kept = try here.desk.importPolicy(policy, at: here.clock)
    let written = try here.desk.exportPolicy(kept, digest: digest).json().pretty
    let export = try #require(PolicyExport(json: try JSONValue(parsing: written)))
    let there = try TestDesk(policies: [])
    let again = try there.desk.importPolicy(export.policy, at: there.clock)
    #expect(digest(again.version) == export.digest)
    #expect(again.version == kept.version)
    #expect(try there.desk.source(of: again) == source)
    #expect(try there.desk.text(of: again) == policy.extracted)
    #expect(try there.desk.exportPolicy(again, digest: digest).json().pretty == written)
  }

  @Test(arguments: ["version", "policyDigest", "bindings", "source", "sourceName", "report", "format"])
  func `a file that lacks a part is none`(part: String) throws {
    let test = try TestDesk()
    let kept = try test.desk.policy("TT.PHAR.1", at: test.clock)
    guard case .object(let members) = try test.desk.exportPolicy(kept, digest: digest).json() else { return }
    #expect(PolicyExport(json: .object(members)) != nil)
    #expect(PolicyExport(json: .object(members.filter { $0.key != part })) == nil)
  }
}
