import CSQLite

/// A statement that is run many times with values bound one after the other, without a list of them in between.
public final class RepeatedStatement {
  private let statement: Statement
  private var place: Int32 = 0

  init(_ statement: Statement) { self.statement = statement }

  /// Binds the next value.
  public func bind(_ value: SQLValue) throws(SQLiteError) {
    place += 1
    try statement.bind(value, at: place)
  }

  /// Runs it; the next value bound is the first one again.
  public func run() throws(SQLiteError) {
    place = 0
    try statement.run([]) { _ in }
  }
}

extension Connection {
  /// A statement to be run many times.
  public func repeated(_ text: String) throws(SQLiteError) -> RepeatedStatement {
    guard let handle else { throw SQLiteError.statement(code: SQLITE_MISUSE, message: "closed") }
    return RepeatedStatement(try Statement(text, on: handle))
  }
}
