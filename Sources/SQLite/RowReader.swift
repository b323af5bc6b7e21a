import CSQLite

/// Reads a row's columns one after the other, in the order of the statement's column list.
public struct RowReader {
  private let statement: OpaquePointer
  private var column: Int32 = 0

  init(statement: OpaquePointer) { self.statement = statement }

  /// The next column as a whole number.
  public mutating func integer() throws(SQLiteError) -> Int64 {
    guard let value = try optionalInteger() else { throw unreadable(column - 1) }
    return value
  }

  /// The next column as a whole number, nil for null.
  public mutating func optionalInteger() throws(SQLiteError) -> Int64? {
    try next(SQLITE_INTEGER).map { sqlite3_value_int64($0) }
  }

  /// The next column as a truth value.
  public mutating func isTrue() throws(SQLiteError) -> Bool { try integer() != 0 }

  /// The next column as a truth value, nil for null.
  public mutating func optionalBool() throws(SQLiteError) -> Bool? {
    try optionalInteger().map { $0 != 0 }
  }

  /// The next column as text.
  public mutating func text() throws(SQLiteError) -> String {
    guard let value = try optionalText() else { throw unreadable(column - 1) }
    return value
  }

  /// The next column as text, nil for null.
  public mutating func optionalText() throws(SQLiteError) -> String? {
    // The length is asked for after the pointer: asking for the text may convert it.
    guard let value = try next(SQLITE_TEXT), let start = sqlite3_value_text(value) else { return nil }
    let count = Int(sqlite3_value_bytes(value))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The next column as bytes.
  public mutating func blob() throws(SQLiteError) -> [UInt8] {
    guard let value = try next(SQLITE_BLOB) else { throw unreadable(column - 1) }
    guard let start = sqlite3_value_blob(value) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
  }

  /// What is made of the next column's bytes where they lie, none for null; they are gone with the row.
  public mutating func bytes<Result>(_ make: (UnsafeRawBufferPointer) -> Result) -> Result {
    // The type is not asked for: where speed counts, each question to the library is felt.
    let start = sqlite3_column_blob(statement, column)
    column += 1
    return make(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column - 1))))
  }

  /// The next column whatever it holds.
  public mutating func value() throws(SQLiteError) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(try integer())
    case SQLITE_TEXT: return .text(try text())
    case SQLITE_BLOB: return .blob(try blob())
    default:
      _ = try next(SQLITE_NULL)
      return .null
    }
  }

  /// The next column as text that something else is made of; what can't be made is an unreadable column.
  public mutating func text<Value>(_ make: (String) -> Value?) throws(SQLiteError) -> Value {
    guard let value = make(try text()) else { throw unreadable(column - 1) }
    return value
  }

  /// The next column as text that something else is made of, nil for null.
  public mutating func optionalText<Value>(_ make: (String) -> Value?) throws(SQLiteError) -> Value? {
    guard let text = try optionalText() else { return nil }
    guard let value = make(text) else { throw unreadable(column - 1) }
    return value
  }

  /// The values of all columns still to be read.
  public mutating func remainingValues() throws(SQLiteError) -> [SQLValue] {
    var values: [SQLValue] = []
    values.reserveCapacity(Int(max(0, sqlite3_column_count(statement) - column)))
    while column < sqlite3_column_count(statement) { values.append(try value()) }
    return values
  }

  /// The names of the columns still to be read.
  public var columnNames: [String] {
    (column..<max(column, sqlite3_column_count(statement))).map(name)
  }

  /// The error for the column that was read last.
  public var unreadable: SQLiteError { unreadable(column - 1) }

  /// Steps over the next column and answers it as it lies in the library; nil for null, an error when it is not of the type.
  ///
  /// Each question to the statement takes about as long as its answer, so it is asked for the value once, and the value
  /// for everything else. That is allowed because a connection is used from one thread at a time.
  private mutating func next(_ type: Int32) throws(SQLiteError) -> OpaquePointer? {
    let value = sqlite3_column_value(statement, column)
    column += 1
    let found = sqlite3_value_type(value)
    if found == type { return value }
    guard found == SQLITE_NULL, column <= sqlite3_column_count(statement) else {
      throw unreadable(column - 1)
    }
    return nil
  }

  private func unreadable(_ column: Int32) -> SQLiteError { .unreadable(column: name(column)) }

  private func name(_ column: Int32) -> String {
    sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "column \(column)"
  }
}
