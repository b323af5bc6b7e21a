import SQLite
import Workflow

extension AuditCheck {
  /// The schema has to be the one that the migrations produce, its triggers included.
  mutating func compareSchema() throws(SQLiteError) {
    guard let expected = try Self.expectedSchema() else { return }
    let actual = try connection.schemaObjects()
    for (object, statement) in expected.sorted(by: { $0.key < $1.key }) where actual[object] != statement {
      report(actual[object] == nil ? .schemaMissing : .schemaChanged, object)
    }
    // The library's own statistics are no part of the schema.
    for object in actual.keys.sorted() where expected[object] == nil && !object.contains(" sqlite_stat") {
      report(.schemaAdded, object)
    }
    // A number in the file's header that is for programs to set: this one leaves it alone, so another one has written here.
    let number = try connection.row("pragma user_version") { row throws(SQLiteError) in try row.integer() }
    if number != 0 { report(.schemaChanged, "user_version") }
  }

  /// The pages of the file have to fit together, and every reference has to lead somewhere.
  mutating func compareFile() throws(SQLiteError) {
    let trouble = try connection.rows("pragma integrity_check(10)") { row throws(SQLiteError) in
      try row.text()
    }
    for line in trouble where line != "ok" { report(.damaged) }
    var dangling: [(table: String, row: Int64?)] = []
    try connection.each("pragma foreign_key_check") { row throws(SQLiteError) in
      if dangling.count < 100 {
        dangling.append((try row.text(), try row.optionalInteger()))
      }
    }
    for reference in dangling { report(.rowDangling, reference.table, row: reference.row) }
  }

  private static func expectedSchema() throws(SQLiteError) -> [String: String]? {
    try (try? SQLiteRecords.inMemory())?.connection.schemaObjects()
  }
}
