import Foundation
import Testing

@testable import SQLite

@Suite struct ConnectionOpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ path: String) throws { _ = try Connection.open(path, applicationID: 7, login: "ines") }

  private func create(_ name: String = "case.db", applicationID: Int32 = 7) throws -> Connection {
    try Connection.create(folder.file(name), applicationID: applicationID, login: "ines")
  }

  @Test func `a new database and its folders belong to nobody else`() throws {
    try create("a/b/case.db").close()
    for (name, mode) in [("a", 0o700), ("a/b", 0o700), ("a/b/case.db", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test(arguments: [
    ("foreign_keys", 1), ("recursive_triggers", 1), ("trusted_schema", 0), ("cell_size_check", 1),
    ("temp_store", 2), ("mmap_size", 0), ("synchronous", 2), ("wal_autocheckpoint", 0),
    ("busy_timeout", 5000), ("journal_size_limit", 16_777_216),
    ("application_id", 7),
  ])
  func `every connection has the safe settings`(name: String, value: Int64) throws {
    try create().close()
    let connection = try Connection.open(folder.file(), applicationID: 7, login: "ines")
    let found = try connection.row("pragma \(raw: name)") { row throws(SQLiteError) in try row.integer() }
    // A pragma that answers nothing about a mapped size means that nothing is mapped.
    #expect(found ?? 0 == value)
    let journal = try connection.row("pragma journal_mode") { row throws(SQLiteError) in try row.text() }
    #expect(journal == "wal")
  }

  /// A connection without locks to a file whose name holds what means something in a URI.
  private func openAlone() throws -> Connection {
    let made = try create("a %41?b#é.db")
    try made.write { try made.execute("create table t (a integer) strict") }
    made.close()
    return try Connection.open(DatabaseFile.existing(folder.file("a %41?b#é.db")), .alone, "ines", 0)
  }

  private func count(_ connection: Connection) throws -> Int64? {
    try connection.read {
      try connection.row("select count(*) from t") { row throws(SQLiteError) in try row.integer() }
    }
  }

  @Test func `what is read without a lock puts nothing beside the file and refuses to write`() throws {
    let reader = try openAlone()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(try count(reader) == 0)
    #expect(throws: SQLiteError.readOnly) {
      try reader.write { try reader.execute("insert into t values (1)") }
    }
    reader.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
  }

  @Test func `what was read without a lock is refused once somebody has written`() throws {
    let reader = try openAlone()
    let writer = try Connection.open(folder.file("a %41?b#é.db"), applicationID: 7, login: "ravi")
    #expect(try count(reader) == 0)
    try writer.write { try writer.execute("insert into t values (1)") }
    #expect(throws: SQLiteError.changedMeanwhile) { try count(reader) }
    writer.close()
    #expect(throws: SQLiteError.changedMeanwhile) { try count(reader) }
  }

  @Test func `the schema can't be rewritten from inside`() throws {
    let connection = try create()
    try connection.execute(script: "create table t (a integer) strict; pragma writable_schema = on")
    #expect(throws: SQLiteError.self) { try connection.execute("delete from sqlite_schema") }
  }

  @Test func `what is no database of ours is refused and left as it was`() throws {
    try create("other.db", applicationID: 9).close()
    let garbage = Array("this is a plain letter, not a database at all".utf8)
    let cases: [(String, SQLiteError)] = [
      (folder.file("missing.db"), .notFound),
      (folder.file("no/such/folder.db"), .notFound),
      ("file:" + folder.file(), .pathIsURI),
      ("FILE:x.db?mode=memory", .pathIsURI),
      (folder.path, .isDirectory),
      ("/dev/null", .notAFile),
      ("", .notAFile),
      (try folder.write([], to: "empty.db"), .empty),
      (try folder.write(garbage, to: "letter.db"), .notADatabase),
      (try folder.write(garbage, to: "open.db", mode: 0o644), .tooOpen(mode: 0o644)),
      (folder.file("other.db"), .otherProgram(applicationID: 9)),
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for (path, error) in cases {
      let before = FileManager.default.contents(atPath: path)
      #expect(throws: error, "\(path)") { try open(path) }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
  }

  @Test func `a file that ends within a page is damaged, unless its log has the rest`() throws {
    let connection = try create()
    try connection.execute(script: "create table t (a integer) strict")
    connection.close()
    let whole = try #require(FileManager.default.contents(atPath: folder.file()))
    for cut in [1, 100, 512, 4095] {
      _ = try folder.write(Array(whole.dropLast(cut)), to: "cut.db")
      #expect(throws: SQLiteError.corrupt, "\(cut) bytes less") { try open(folder.file("cut.db")) }
    }
    try open(folder.file())
    let writer = try Connection.open(folder.file(), applicationID: 7, login: "ines")
    try writer.write { try writer.execute("insert into t values (1)") }
    // As it stands when writing the log back was broken off.
    let log = try #require(FileManager.default.contents(atPath: folder.file() + "-wal"))
    _ = try folder.write(Array(whole.dropLast(100)), to: "late.db")
    _ = try folder.write(Array(log), to: "late.db-wal")
    try open(folder.file("late.db"))
  }

  @Test func `a link is refused where the file should be, and followed on the way there`() throws {
    try create("real.db").close()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("real.db"))
    #expect(throws: SQLiteError.notAFile) { try open(folder.file("link.db")) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("way"), withDestinationPath: folder.path)
    try open(folder.file("way/real.db"))
  }

  @Test func `a folder that others may write to is refused`() throws {
    try create().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    #expect(throws: SQLiteError.tooOpen(mode: 0o777)) { try open(folder.file()) }
  }

  @Test func `creating over something is refused, except over what a broken creation left`() throws {
    _ = try folder.write([1, 2, 3], to: "used.db")
    #expect(throws: SQLiteError.alreadyExists) { try create("used.db") }
    _ = try folder.write([], to: "left.db")
    try create("left.db").close()
    _ = try folder.write([], to: "cut.db")
    _ = try folder.write([1], to: "cut.db-wal")
    #expect(throws: SQLiteError.alreadyExists) { try create("cut.db") }
  }

  @Test func `a connection for reading only refuses to write`() throws {
    let writer = try create()
    try writer.write { try writer.execute("create table t (a integer) strict") }
    let reader = try Connection.open(folder.file(), access: .readOnly, applicationID: 7, login: "ines")
    #expect(reader.isReadOnly)
    #expect(throws: SQLiteError.readOnly) { try reader.write {} }
    #expect(throws: SQLiteError.readOnly) { try reader.execute("insert into t values (1)") }
  }

  @Test(
    arguments: [
      (UInt32(0x6969), "nfs"), (0xFF53_4D42, "cifs"), (0xFE53_4D42, "cifs"), (0x0102_1997, "9p"),
      (0x6573_5546, "fuse"), (0xEF53, nil), (0x0102_1994, nil), (0x794C_7630, nil),
    ] as [(UInt32, String?)])
  func `network file systems are told by their number`(magic: UInt32, name: String?) {
    #expect(DatabaseFile.networkFileSystem(magic) == name)
  }

  @Test func `the last one to leave takes the log along`() throws {
    let connection = try create()
    try connection.write { try connection.execute("create table t (a integer) strict") }
    #expect(FileManager.default.fileExists(atPath: folder.file("case.db-wal")))
    connection.close()
    #expect(!FileManager.default.fileExists(atPath: folder.file("case.db-wal")))
    #expect(throws: SQLiteError.self) { try connection.execute("select 1") }
  }
}
