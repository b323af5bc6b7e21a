import JSON
import Testing
import Workflow

@Suite struct BackupManifestTests {
  private static func manifest(seal: BackupManifest.Seal?) -> BackupManifest {
    BackupManifest(
      head: AuditHead(database: "ab", sequence: 12, hash: "cd", at: "2026-06-15T09:00:00Z"), schema: 3,
      bytes: 4096, sha256: "ef", findings: 2, seal: seal)
  }

  @Test(arguments: [nil, BackupManifest.Seal(publicKey: "01", key: "02", header: "03")])
  func `a manifest is read as it was written`(seal: BackupManifest.Seal?) throws {
    let manifest = Self.manifest(seal: seal)
    let json = try JSONValue(parsing: Array(manifest.json.compact.utf8))
    #expect(try BackupManifest(json: json) == manifest)
  }

  @Test(arguments: ["head", "schema", "bytes", "sha256", "findings"])
  func `a manifest that lacks something is refused`(name: String) throws {
    guard case .object(let members) = Self.manifest(seal: nil).json else { return }
    let json = JSONValue.object(members.filter { $0.key != name })
    #expect(throws: JSONShapeError.self) { try BackupManifest(json: json) }
  }
}
