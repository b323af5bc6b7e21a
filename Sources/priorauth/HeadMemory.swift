import CaseStore
import Commands
import Glibc
import JSON
import PriorAuth
import Workflow

/// The newest audit entry this person has seen of each database file, in their own state folder.
///
/// A trail that was cut, or a copy from yesterday put back, fits together as well as the whole; only somebody who
/// remembers a later entry can tell. What is written to a copy elsewhere says nothing of the original, so a database
/// is remembered by its number and its place. Where nothing can be kept, nothing is remembered and the program works
/// all the same.
struct HeadMemory {
  private let folder: String

  init(home: String) { folder = Self.stateFolder(home: home) + "/priorauth/heads" }

  /// What was seen of the database at a path.
  func head(of database: String, at place: String) -> AuditHead? {
    guard let path = path(of: database, at: place),
      let bytes = try? FileReading.contents(ofFile: path, limit: 4096),
      let json = try? JSONValue(parsing: bytes), let head = try? AuditHead(json: json),
      head.database == database
    else { return nil }
    return head
  }

  /// Keeps a head, unless a later one was seen.
  func keep(_ head: AuditHead, at place: String) {
    guard let path = path(of: head.database, at: place),
      self.head(of: head.database, at: place)?.sequence ?? 0 < head.sequence
    else { return }
    Self.makeFolder(folder)
    // Written beside it and moved into place, so that two programs never leave half a line.
    let draft = path + ".\(getpid())"
    unlink(draft)
    let failure = NewFile.write(Array((head.json.compact + "\n").utf8), to: draft)
    if failure != nil || rename(draft, path) != 0 { unlink(draft) }
  }

  /// The number comes out of a database, so it may be no more than hexadecimal digits.
  private func path(of database: String, at place: String) -> String? {
    let isNumber = database.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isNumber, (1...64).contains(database.utf8.count) else { return nil }
    return "\(folder)/\(database)-\(SHA256.hex(Self.real(place)).prefix(16))"
  }

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
