import Foundation
import Testing

@testable import SQLite

@Suite struct CopyingTests {
  private let folder: TemporaryFolder
  private let source: Connection

  init() throws {
    folder = try TemporaryFolder()
    let source = try Connection.create(folder.file(), applicationID: 7, login: "ines")
    try source.write {
      try source.execute("create table t (a integer not null) strict")
      for number in 0..<2000 { try source.execute("insert into t values (\(number))") }
    }
    self.source = source
  }

  private func count(_ path: String) throws -> Int64? {
    let copy = try Connection.open(path, applicationID: 7, login: "ines")
    return try copy.row("select count(*) from t") { row throws(SQLiteError) in try row.integer() }
  }

  @Test func `a copy holds what was there, and nobody else can read it`() throws {
    let path = folder.file("copy")
    try source.copy(to: path)
    #expect(try count(path) == 2000)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `somebody who writes meanwhile neither waits nor gets into the copy`() throws {
    let other = try Connection.open(folder.file(), applicationID: 7, login: "ravi", waitMilliseconds: 50)
    let path = folder.file("copy")
    var added = false
    try source.copy(to: path) { _, _ in
      guard !added else { return }
      added = true
      try? other.write { try other.execute("insert into t values (1)") }
    }
    #expect(try count(path) == 2000)
    #expect(try count(folder.file()) == 2001)
  }

  @Test func `nothing is copied over a file that is there`() throws {
    let path = try folder.write(Array("mine".utf8), to: "copy")
    #expect(throws: SQLiteError.alreadyExists) { try source.copy(to: path) }
    #expect(throws: SQLiteError.alreadyExists) { try source.copy(to: folder.file()) }
    #expect(FileManager.default.contents(atPath: path) == Data("mine".utf8))
  }

  @Test func `nothing is left of a copy for which there was no room`() throws {
    #expect(throws: (any Error).self) { try source.copy(to: "/dev/full/copy") }
    #expect(!FileManager.default.fileExists(atPath: folder.file("copy")))
  }

  @Test func `compacting gives back what was deleted and empties the log`() throws {
    try source.write { try source.execute("delete from t") }
    let before = try source.extent()
    try source.compact()
    let after = try source.extent()
    #expect(before.freePages > 0 && after.freePages == 0)
    #expect(after.pages < before.pages)
    let log = try FileManager.default.attributesOfItem(atPath: folder.file() + "-wal")[.size] as? Int
    #expect(log == 0)
  }

  @Test func `every connection waits for the disk and leaves the log to the gate`() throws {
    let reopened = try Connection.open(folder.file(), applicationID: 7, login: "ines")
    for connection in [source, reopened] {
      let safety = try connection.safety()
      #expect(safety == ConnectionSafety(journal: "wal", synchronous: 2, automaticCheckpoint: 0))
    }
  }

  @Test(arguments: [
    (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_051_002, true), (3_051_003, false),
    (3_053_000, false),
  ])
  func `the versions with the fault of the log are known`(version: Int32, mayLoseLog: Bool) {
    #expect(SQLiteLibrary.mayLoseLog(version) == mayLoseLog)
  }
}
