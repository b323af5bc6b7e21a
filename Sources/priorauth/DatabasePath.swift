import Commands
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

  /// Makes the folders above a database, for its owner only.
  static func makeFolders(above path: String) throws(Refusal) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if access(folder, F_OK) == 0 { return }
    try makeFolders(above: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Refusal(
        code: "cannot-create", "the folder '\(folder)' can't be made (error \(errno)); nothing was saved",
        exit: .cannotCreate)
    }
  }
}
