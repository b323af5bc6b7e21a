import Glibc
import JSON
import Screens

/// What somebody typed at one desk and did not store, in a file beside the database that only its account can read.
///
/// It holds words on members, so it lies where the record does and is gone as soon as nothing waits to be stored. Each
/// desk has a file of its own and holds a lock on it, so that what a desk left that is gone can be told from what
/// another desk of the same person is at.
struct DraftFile {
  private let folder: String
  private let prefix: String
  private let path: String
  private var written: [FormDraft] = []
  /// A file of drafts that can't be read, where it lies now: somebody may still get out of it what was typed.
  private(set) var unreadable: String?
  /// The lock on the file; nil while there is none.
  private var lock: Int32?

  /// The drafts of a person in a database.
  init(database: String, login: String) {
    folder = FileWriting.folder(of: database)
    let name = database.split(separator: "/").last.map(String.init) ?? database
    prefix = "\(name).drafts-\(login)."
    path = "\(database).drafts-\(login).\(getpid())"
  }

  /// What desks left that are gone: the newest first, each once. It is this desk's from now on.
  mutating func read() -> [FormDraft] {
    let left = FolderListing.names(in: folder, beginning: prefix)
      .filter { isDesk($0.dropFirst(prefix.count)) }
      .compactMap { LeftDrafts(path: folder + "/" + $0) }
      .sorted { $0.changed > $1.changed }
    defer { left.forEach { $0.close() } }
    var found: [FormDraft] = []
    for file in left where file.forms == nil && !file.isHalf {
      let aside = file.path + ".unreadable"
      if rename(file.path, aside) == 0 { unreadable = aside }
    }
    for draft in left.compactMap(\.forms).joined()
    where !found.contains(where: { $0.place == draft.place && $0.fields == draft.fields }) {
      found.append(draft)
    }
    keep(found)
    // Where this desk could not keep them, they stay where they are.
    if written == found { left.filter { found.isEmpty || $0.path != path }.forEach { unlink($0.path) } }
    return found
  }

  /// Whether a file's name ends as that of a desk, or as what a desk was writing: another login may begin the same.
  private func isDesk(_ ending: Substring) -> Bool {
    let number = ending.hasSuffix(".0") ? ending.dropLast(2) : ending
    return number.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Keeps what is typed now, and answers whether it is kept. Where nothing can be written the desk works all the same.
  @discardableResult mutating func keep(_ drafts: [FormDraft]) -> Bool {
    guard drafts != written else { return true }
    guard !drafts.isEmpty else {
      unlink(path)
      hold(nil, on: [])
      return true
    }
    let json = JSONValue.object(["drafts": 1, "forms": .array(drafts.map(\.json))])
    // Written beside it and moved into place, so that a kill never leaves half of it.
    let fresh = path + ".0"
    unlink(fresh)
    guard let file = NewFile.writeLocked(Array((json.compact + "\n").utf8), to: fresh) else { return false }
    guard rename(fresh, path) == 0 else {
      unlink(fresh)
      close(file)
      return false
    }
    hold(file, on: drafts)
    return true
  }

  private mutating func hold(_ file: Int32?, on drafts: [FormDraft]) {
    if let lock { close(lock) }
    lock = file
    written = drafts
  }
}
