import Foundation
import SQLite
import Testing

@testable import CaseStore

@Suite struct SchemaTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the embedded steps are the files in migrations`() throws {
    let folder = root.appending(path: "migrations")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(Schema.sources.map { $0.name + ".sql" } == names)
    for source in Schema.sources {
      let file = folder.appending(path: source.name + ".sql")
      #expect(try String(contentsOf: file, encoding: .utf8) == source.sql)
      #expect(source.digest == SHA256.hex(source.sql))
    }
  }

  @Test func `the written schema is what the steps produce`() throws {
    let written = try String(contentsOf: root.appending(path: "schema.sql"), encoding: .utf8)
    let produced = try SQLiteRecords.inMemory().connection.schema()
    #expect(written.hasSuffix("\n\n" + produced))
  }

  @Test func `tables are strict and foreign keys have an index`() throws {
    let connection = try SQLiteRecords.inMemory().connection
    let loose = try connection.rows(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'"
    ) { row throws(SQLiteError) in try row.text() }
    #expect(loose == [])
    let bare = try connection.rows(
      """
      select t.name || '.' || f."from" from pragma_table_list t join pragma_foreign_key_list(t.name) f
      where t.schema = 'main' and not exists (
        select 1 from pragma_index_list(t.name) i join pragma_index_info(i.name) c
        where c.seqno = 0 and c.name = f."from")
      """
    ) { row throws(SQLiteError) in try row.text() }
    #expect(bare == [])
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `digests are SHA-256`(text: String, digest: String) { #expect(SHA256.hex(text) == digest) }
}
