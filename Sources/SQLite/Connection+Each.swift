extension Connection {
  /// Hands the rows of a query over one by one, so that a long answer is never held as a whole.
  public func each(
    _ sql: SQL, _ read: (inout RowReader) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try run(sql, read)
  }
}
