import Glibc

/// Where a person's own database lies: under the data folder that the XDG base directory rules name.
enum DatabasePath {
  /// The path; its folder is made when a database is.
  static func own(home: String) -> String { dataFolder(home: home) + "/priorauth/priorauth.db" }

  private static func dataFolder(home: String) -> String {
    // The rules say that a relative value is to be ignored.
    if let value = getenv("XDG_DATA_HOME") {
      let folder = String(cString: value)
      if folder.hasPrefix("/") { return folder }
    }
    return home + "/.local/share"
  }
}
