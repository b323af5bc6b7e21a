import Testing

@testable import SQLite

@Suite struct StatementTests {
  private let connection: Connection

  init() throws { connection = try .inMemory(applicationID: 7) }

  @Test(arguments: [
    SQLValue.null, .integer(.min), .integer(0), .text(""), .text("x' or 1=1; --"), .text("a\u{0}b"),
    .text("Ünï 🙂"),
    .blob([]), .blob([0, 255]),
  ])
  func `a bound value comes back as it went in`(value: SQLValue) throws {
    let back = try connection.row("select \(value)") { row throws(SQLiteError) in try row.value() }
    #expect(back == value)
  }

  @Test func `interpolated values are bound and pieces are spliced`() {
    let piece: SQL = "b = \("x")"
    let missing: Int? = nil
    let sql: SQL = "select \(raw: "a") from t where a = \(5) and \(piece) and c is \(missing)"
    #expect(sql.text == "select a from t where a = ? and b = ? and c is ?")
    #expect(sql.values == [.integer(5), .text("x"), .null])
  }

  @Test func `a column of another type is named`() throws {
    #expect(throws: SQLiteError.unreadable(column: "n")) {
      try connection.row("select 'x' as n") { row throws(SQLiteError) in try row.integer() }
    }
    #expect(throws: SQLiteError.unreadable(column: "n")) {
      try connection.row("select null as n") { row throws(SQLiteError) in try row.text() }
    }
    #expect(throws: SQLiteError.self) {
      try connection.row("select 1 as n") { row throws(SQLiteError) in
        _ = try row.integer()
        _ = try row.optionalInteger()
      }
    }
  }

  @Test func `the same query may run inside itself`() throws {
    let query: SQL = "select 1 union all select 2"
    let connection = connection
    let pairs = try connection.rows(query) { row throws(SQLiteError) in
      let outer = try row.integer()
      return try connection.rows(query) { row throws(SQLiteError) in outer * 10 + (try row.integer()) }
    }
    #expect(pairs == [[11, 12], [21, 22]])
  }

  @Test func `a failing statement says nothing of the values`() {
    #expect(throws: SQLiteError.statement(code: 1, message: "no such table: missing")) {
      try connection.execute("insert into missing values (\("secret"))")
    }
  }
}
