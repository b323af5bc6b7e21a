import CSQLite

extension Connection {
  /// The tables that the statements prepared in `body` write to or change the columns of, triggers' statements included;
  /// whether they find a row to write makes no difference.
  ///
  /// The library asks for leave as it prepares a statement, and says then what the statement does
  /// (<https://sqlite.org/c3ref/set_authorizer.html>).
  func tablesWritten(_ body: () throws -> Void) rethrows -> Set<String> {
    let names = Names()
    sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        let name =
          switch action {
          case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_DROP_TABLE: first
          case SQLITE_ALTER_TABLE: second
          default: UnsafePointer<CChar>?.none
          }
        if let context, let name {
          Unmanaged<Names>.fromOpaque(context).takeUnretainedValue().all.insert(String(cString: name))
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(names).toOpaque())
    defer { sqlite3_set_authorizer(handle, nil, nil) }
    try withExtendedLifetime(names) { try body() }
    return names.all
  }

  private final class Names {
    var all: Set<String> = []
  }
}
