import Foundation
import Testing

@testable import SQLite

@Suite struct MigratorTests {
  private let connection: Connection

  init() throws { connection = try .inMemory(applicationID: 7) }

  private static func step(_ number: Int, _ sql: String, digest: Character = "a") -> Migration {
    Migration(
      number: number, name: "step", sql: sql, digest: String(repeating: String(digest), count: 64))
  }

  private let steps = [
    step(1, "create table a (id integer primary key) strict"),
    step(2, "create table b (a integer references a) strict"),
    step(3, "insert into a values (1)"),
  ]

  @Test func `steps run once and in order`() throws {
    let migrator = Migrator(steps)
    #expect(throws: SQLiteError.olderSchema(found: 0, wanted: 3)) { try migrator.check(connection) }
    try migrator.migrate(connection, at: 5)
    try migrator.migrate(connection, at: 6)
    try migrator.check(connection)
    let times = try connection.rows("select applied from migration") { row throws(SQLiteError) in
      try row.integer()
    }
    #expect(times == [5, 5, 5])
  }

  @Test func `an older database gets what it lacks`() throws {
    try Migrator(Array(steps.prefix(1))).migrate(connection, at: 1)
    #expect(throws: SQLiteError.olderSchema(found: 1, wanted: 3)) { try Migrator(steps).check(connection) }
    try Migrator(steps).migrate(connection, at: 2)
    try Migrator(steps).check(connection)
  }

  @Test func `what steps touch is told without taking them`() throws {
    let script = [
      "create table c (id integer primary key); create table d (id integer)",
      """
      create table e (id integer primary key);
      create trigger t after insert on e begin update c set id = 1; end
      """,
      "insert into e values (1)",
      "alter table b add column more text",
      "create table new_d (id integer); drop table d; alter table new_d rename to d",
      "delete from a where 0",
    ]
    let more = steps.dropLast() + script.enumerated().map { Self.step($0.offset + 3, $0.element) }
    try Migrator(Array(more.prefix(4))).migrate(connection, at: 1)
    let touched = try Migrator(Array(more)).tables(touchedBy: connection)
    #expect(touched.isSuperset(of: ["migration", "a", "b", "c", "d", "e"]))
    #expect(
      try Migrator(Array(more.prefix(5))).tables(touchedBy: connection).isDisjoint(with: ["a", "b", "d"]))
    #expect(throws: SQLiteError.olderSchema(found: 4, wanted: 8)) {
      try Migrator(Array(more)).check(connection)
    }
  }

  @Test func `a newer database is refused`() throws {
    try Migrator(steps).migrate(connection, at: 1)
    let older = Migrator(Array(steps.prefix(2)))
    #expect(throws: SQLiteError.newerSchema(found: 3, known: 2)) { try older.check(connection) }
    #expect(throws: SQLiteError.newerSchema(found: 3, known: 2)) { try older.migrate(connection, at: 2) }
  }

  @Test func `an edited step is refused`() throws {
    try Migrator(steps).migrate(connection, at: 1)
    var edited = steps
    edited[1].digest = String(repeating: "b", count: 64)
    #expect(throws: SQLiteError.migrationEdited(number: 2)) { try Migrator(edited).check(connection) }
  }

  @Test func `a gap is refused`() throws {
    try Migrator(steps).migrate(connection, at: 1)
    try connection.execute("delete from migration where number = 2")
    #expect(throws: SQLiteError.migrationGap(number: 2)) { try Migrator(steps).check(connection) }
  }

  @Test(arguments: ["create table c (x", "insert into b values (99)", "create table c (x integer); nonsense"])
  func `a step that fails leaves the steps before it and foreign keys on`(sql: String) throws {
    let migrator = Migrator([steps[0], steps[1], Self.step(3, sql)])
    #expect(throws: SQLiteError.self) { try migrator.migrate(connection, at: 1) }
    #expect(throws: SQLiteError.olderSchema(found: 2, wanted: 3)) { try migrator.check(connection) }
    #expect(try !connection.schema().contains("table c"))
    let keys = try connection.row("pragma foreign_keys") { row throws(SQLiteError) in try row.integer() }
    #expect(keys == 1)
  }

  @Test func `the rows of a step that only adds a table are not gone through`() throws {
    try Migrator(Array(steps.prefix(2))).migrate(connection, at: 1)
    try connection.execute("pragma foreign_keys = off")
    try connection.execute("insert into b values (99)")
    try connection.execute("pragma foreign_keys = on")
    let adding = Self.step(3, "create table c (x integer)")
    try Migrator([steps[0], steps[1], adding]).migrate(connection, at: 2)
    let touching = Self.step(4, "insert into c values (1)")
    #expect(throws: SQLiteError.foreignKeysBroken(table: "b")) {
      try Migrator([steps[0], steps[1], adding, touching]).migrate(connection, at: 3)
    }
  }

  @Test func `two programs that start together migrate once`() throws {
    let folder = try TemporaryFolder()
    let one = try Connection.create(folder.file(), applicationID: 7, login: "ines")
    let two = try Connection.open(folder.file(), applicationID: 7, login: "ravi")
    try Migrator(steps).migrate(one, at: 1)
    try Migrator(steps).migrate(two, at: 2)
    try Migrator(steps).check(two)
  }
}
