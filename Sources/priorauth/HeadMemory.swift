import CaseStore
import Commands
import Glibc
import JSON
import PriorAuth
import Workflow

/// The newest audit entry this person has seen of each database file, in their own state folder.
///
/// A trail that was cut, or a copy from yesterday put back, fits together as well as the whole; only somebody who
/// remembers a later entry can tell. What is written to a copy elsewhere says nothing of the original, so a head is
/// remembered by the place of the file, with the database's number in it: a number that was changed is told as well.
/// Where nothing can be kept, nothing is remembered and the program works all the same.
struct HeadMemory {
  private let folder: String

  init(home: String) { folder = Self.stateFolder(home: home) + "/priorauth/heads" }

  /// What was seen last at a path, of whichever database lay there.
  func head(at place: String) -> AuditHead? {
    guard let bytes = try? FileReading.contents(ofFile: path(of: place), limit: 4096),
      let json = try? JSONValue(parsing: bytes)
    else { return nil }
    return try? AuditHead(json: json)
  }

  /// Keeps a head, unless a later one of that database was seen.
  func keep(_ head: AuditHead, at place: String) {
    removeLeftDrafts()
    if let seen = self.head(at: place), seen.database == head.database, seen.sequence >= head.sequence {
      return
    }
    let path = path(of: place)
    Self.makeFolder(folder)
    // Written beside it and moved into place, so that two programs never leave half a line.
    let draft = path + ".\(getpid())"
    unlink(draft)
    let failure = NewFile.write(Array((head.json.compact + "\n").utf8), to: draft)
    if failure != nil || rename(draft, path) != 0 { unlink(draft) }
  }

  /// Whether there is a folder for it, or one was named where nothing is to be kept.
  var isKept: Bool {
    Self.makeFolder(folder)
    return getenv("XDG_STATE_HOME") != nil || access(folder, W_OK | X_OK) == 0
  }

  /// Takes away what programs were writing here when they were killed.
  private func removeLeftDrafts() {
    for name in FolderListing.names(in: folder, beginning: "") {
      guard let number = name.split(separator: ".").dropFirst().last.flatMap({ Int32($0) }), number > 0,
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + name)
    }
  }

  /// Forgets what lay at a path before: this person has just put another database there.
  func forget(_ place: String) { unlink(path(of: place)) }

  private func path(of place: String) -> String { "\(folder)/\(SHA256.hex(Self.real(place)).prefix(32))" }

  /// The path without links and dots; the path itself where nothing is there.
  private static func real(_ place: String) -> String {
    guard let found = realpath(place, nil) else { return place }
    defer { free(found) }
    return String(cString: found)
  }

  private static func stateFolder(home: String) -> String {
    // The rules of the XDG base directories say that a relative value is to be ignored.
    if let value = getenv("XDG_STATE_HOME") {
      let folder = String(cString: value)
      if folder.hasPrefix("/") { return folder }
    }
    return home + "/.local/state"
  }

  private static func makeFolder(_ folder: String) {
    if access(folder, F_OK) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      makeFolder(String(folder[..<slash]))
    }
    mkdir(folder, 0o700)
  }
}
