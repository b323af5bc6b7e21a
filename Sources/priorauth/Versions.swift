import CSQLite
import CaseStore

/// Which program this is and what it is built on, for whoever asks for help.
enum Versions {
  /// The version of the program.
  static let program = "0.1.0"

  /// One line for each part.
  static var text: String {
    """
    priorauth \(program)
    SQLite \(String(cString: sqlite3_libversion()))
    database schema \(Schema.migrations.count)

    """
  }
}
