import Foundation
import Testing

@testable import SQLite

@Suite struct TransactionTests {
  private struct Stop: Error {}
  private let folder: TemporaryFolder
  private let first: Connection

  init() throws {
    folder = try TemporaryFolder()
    let first = try Connection.create(folder.file(), applicationID: 7, login: "ines")
    try first.write { try first.execute("create table t (a integer not null unique) strict") }
    self.first = first
  }

  private func second(wait: Int = 5000) throws -> Connection {
    try Connection.open(folder.file(), applicationID: 7, login: "ravi", waitMilliseconds: wait)
  }

  private func count(_ connection: Connection) throws -> Int64? {
    try connection.row("select count(*) from t") { row throws(SQLiteError) in try row.integer() }
  }

  @Test func `a body that fails leaves nothing behind`() throws {
    #expect(throws: Stop.self) {
      try first.write {
        try first.execute("insert into t values (1)")
        throw Stop()
      }
    }
    #expect(try count(first) == 0)
    try first.write { try first.execute("insert into t values (2)") }
    #expect(try count(first) == 1)
  }

  @Test func `what is put in order goes through files until the last who asked for it is done`() throws {
    func place() throws -> Int64? {
      try first.row("pragma temp_store") { row throws(SQLiteError) in try row.integer() }
    }
    #expect(try place() == 2)
    try first.sortingInFiles {
      try first.write {
        try first.sortingInFiles { try first.execute("create temp table aside (a integer)") }
        #expect(try place() == 1)
      }
    }
    #expect(try place() == 2)
    #expect(throws: Stop.self) { try first.sortingInFiles { throw Stop() } }
    #expect(try place() == 2)
  }

  @Test func `several transactions made one are kept together or not at all`() throws {
    #expect(throws: Stop.self) {
      try first.asOne {
        try first.write { try first.execute("insert into t values (1)") }
        #expect(try first.read { try count(first) } == 1)
        #expect(try count(second()) == 0)
        try first.write { try first.execute("insert into t values (2)") }
        throw Stop()
      }
    }
    #expect(try count(second()) == 0)
    try first.asOne {
      try first.write { try first.execute("insert into t values (1)") }
      try first.write { try first.execute("insert into t values (2)") }
    }
    #expect(try count(second()) == 2)
    // Afterwards a transaction is one of its own again.
    #expect(throws: SQLiteError.nestedTransaction) { try first.write { try first.write {} } }
  }

  @Test(arguments: [
    ("insert into t values (1), (1)", SQLiteError.Constraint.unique),
    ("insert into t values (null)", .notNull),
    ("insert into t values ('word')", .other),
  ])
  func `a broken rule is named`(sql: String, rule: SQLiteError.Constraint) {
    #expect(throws: SQLiteError.constraint(rule)) {
      try first.write { try first.execute(script: sql) }
    }
  }

  @Test func `two connections take turns`() throws {
    let second = try second()
    for number in 0..<20 {
      let writer = number.isMultiple(of: 2) ? first : second
      try writer.write { try writer.execute("insert into t values (\(number))") }
    }
    #expect(try count(first) == 20)
    #expect(try count(second) == 20)
  }

  @Test func `writers of several threads all get their turn`() async throws {
    let path = folder.file()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let own = try Connection.open(path, applicationID: 7, login: "w\(writer)")
          for number in 0..<25 {
            try own.write { try own.execute("insert into t values (\(writer * 1000 + number))") }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try count(first) == 100)
  }

  @Test func `who waits too long is told who is saving`() throws {
    let second = try second(wait: 20)
    _ = try first.write {
      #expect(throws: SQLiteError.busy(GateHolder(login: "ines", process: getpid()))) {
        try second.write {}
      }
    }
    try second.write { try second.execute("insert into t values (1)") }
  }

  @Test func `a program that does not know the gate is waited for as well`() throws {
    let second = try second(wait: 20)
    try first.execute("begin exclusive")
    #expect(throws: SQLiteError.busy(nil)) { try second.write {} }
    try first.execute("rollback")
  }

  @Test func `a gate that is a link is refused`() throws {
    let fresh = try Connection.create(folder.file("b.db"), applicationID: 7, login: "ines")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("b.db.gate"), withDestinationPath: "/dev/null")
    #expect(throws: SQLiteError.cannotOpen(errno: ELOOP)) { try fresh.write {} }
  }

  @Test func `a transaction has no other inside`() throws {
    let second = try second(wait: 20)
    _ = try first.write {
      #expect(throws: SQLiteError.nestedTransaction) { try first.write {} }
      #expect(throws: SQLiteError.nestedTransaction) { try first.read {} }
      #expect(throws: SQLiteError.busy(GateHolder(login: "ines", process: getpid()))) {
        try second.write {}
      }
    }
  }

  @Test func `reading sees one moment`() throws {
    let second = try second()
    try first.read {
      let before = try count(first)
      try second.write { try second.execute("insert into t values (1)") }
      #expect(try count(first) == before)
    }
    #expect(try count(first) == 1)
  }

  @Test func `the log is written back after a thousand pages`() throws {
    try first.execute(script: "create table big (b blob) strict")
    for _ in 0..<10 {
      try first.write { try first.execute("insert into big values (zeroblob(600000))") }
    }
    let size = try FileManager.default.attributesOfItem(atPath: folder.file())[.size] as? Int ?? 0
    #expect(size > 4_000_000)
  }

  @Test func `nothing is saved in a file that was removed, renamed or replaced`() throws {
    try first.write { try first.execute("insert into t values (1)") }
    try FileManager.default.moveItem(atPath: folder.file(), toPath: folder.file("aside.db"))
    #expect(throws: SQLiteError.moved) { try first.write { try first.execute("insert into t values (2)") } }
    #expect(throws: SQLiteError.moved) { try first.checkPlace() }
    try FileManager.default.moveItem(atPath: folder.file("aside.db"), toPath: folder.file())
    try first.write { try first.execute("insert into t values (3)") }
    #expect(try count(second()) == 2)
    try FileManager.default.removeItem(atPath: folder.file())
    #expect(throws: SQLiteError.moved) { try first.write { try first.execute("insert into t values (4)") } }
  }

  @Test(arguments: ["-wal", "-shm"])
  func `nothing is saved beside a file that was removed from under the connection`(ending: String) throws {
    try first.write { try first.execute("insert into t values (1)") }
    try FileManager.default.removeItem(atPath: folder.file() + ending)
    #expect(throws: SQLiteError.moved) { try first.write { try first.execute("insert into t values (2)") } }
  }

  @Test func `a log that a reader kept growing gets short again once the reader is done`() throws {
    try first.write { try first.execute("create table filling (content blob not null) strict") }
    func fill(_ bytes: Int) throws {
      try first.write { try first.execute("insert into filling values (zeroblob(\(bytes)))") }
    }
    func logSize() throws -> Int {
      try FileManager.default.attributesOfItem(atPath: folder.file() + "-wal")[.size] as? Int ?? 0
    }
    let reader = try second()
    try reader.read {
      #expect(try count(reader) == 0)
      for _ in 0..<3 { try fill(10_000_000) }
      #expect(try logSize() > 30_000_000)
      #expect(try count(reader) == 0)
    }
    // Written back with the next long change, begun anew and cut with the one behind it.
    try fill(5_000_000)
    try fill(1)
    #expect(try logSize() <= 16_777_216)
    let rows = try first.rows("select length(content) from filling") { row throws(SQLiteError) in
      try row.integer()
    }
    #expect(rows.count == 5)
  }

  @Test func `a file with a second name is not opened`() throws {
    try FileManager.default.linkItem(atPath: folder.file(), toPath: folder.file("second.db"))
    #expect(throws: SQLiteError.severalNames) { _ = try second() }
  }

  @Test func `a file that moves while a change is made keeps nothing of it`() throws {
    #expect(throws: SQLiteError.moved) {
      try first.write {
        try first.execute("insert into t values (1)")
        try FileManager.default.moveItem(atPath: folder.file(), toPath: folder.file("aside.db"))
      }
    }
    try FileManager.default.moveItem(atPath: folder.file("aside.db"), toPath: folder.file())
    #expect(try count(second()) == 0)
  }

  @Test func `leaving a file that was replaced takes nothing from the one in its place`() throws {
    try FileManager.default.removeItem(atPath: folder.file())
    try? FileManager.default.removeItem(atPath: folder.file() + "-wal")
    try? FileManager.default.removeItem(atPath: folder.file() + "-shm")
    let new = try Connection.create(folder.file(), applicationID: 7, login: "ravi")
    try new.write { try new.execute("create table t (a integer not null unique) strict") }
    try new.write { try new.execute("insert into t values (7)") }
    first.close()
    #expect(FileManager.default.fileExists(atPath: folder.file() + "-wal"))
    #expect(try count(second()) == 1)
    #expect(try count(new) == 1)
  }
}
