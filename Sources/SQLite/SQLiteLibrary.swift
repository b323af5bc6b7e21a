import CSQLite

/// The library that the program is linked to.
public enum SQLiteLibrary {
  /// Its version, `3.40.1`.
  public static var version: String { String(cString: sqlite3_libversion()) }

  /// Whether a version may damage a database when one process writes the log back while another commits.
  ///
  /// By the number alone: a distribution may have mended an older version.
  ///
  /// - Parameter number: as the library gives it, 3040001; nil for the one linked.
  public static func mayLoseLog(_ number: Int32? = nil) -> Bool {
    (3_007_000..<3_051_003).contains(number ?? sqlite3_libversion_number())
  }
}
