import CSQLite

/// A prepared statement. It is prepared once and kept for as long as its connection.
final class Statement {
  /// Whether its rows are being read; a second reader of the same text then needs a statement of its own.
  private(set) var isRunning = false

  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ text: String, on connection: OpaquePointer) throws(SQLiteError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: connection) }
    guard let prepared else { throw SQLiteError.statement(code: SQLITE_MISUSE, message: "no statement") }
    self.handle = prepared
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds the values and hands each row to `read`.
  func run(
    _ values: [SQLValue], _ read: (inout RowReader) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    isRunning = true
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
      isRunning = false
    }
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW:
        var row = RowReader(statement: handle)
        try read(&row)
      case SQLITE_DONE: return
      case let code: throw SQLiteError(code: code, on: connection)
      }
    }
  }

  /// Binds one value; places count from 1.
  func bind(_ value: SQLValue, at index: Int32) throws(SQLiteError) {
    let code =
      switch value {
      case .null: sqlite3_bind_null(handle, index)
      case .integer(let number): sqlite3_bind_int64(handle, index, number)
      case .text(var text):
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { bytes in
            // An empty text may have no address, which would bind as null.
            bytes.baseAddress.map { csqlite_bind_text(handle, index, $0, Int32(clamping: bytes.count)) }
              ?? csqlite_bind_text(handle, index, "", 0)
          }
        }
      case .blob(let bytes):
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(handle, index, 0)
          : bytes.withUnsafeBytes {
            csqlite_bind_blob(handle, index, $0.baseAddress, Int32(clamping: $0.count))
          }
      }
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: connection) }
  }
}
