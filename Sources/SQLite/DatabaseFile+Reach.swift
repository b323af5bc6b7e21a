import Glibc

extension DatabaseFile {
  /// What can be done with a database by the permissions of its files and its folder, and by what it lies on.
  enum Reach {
    /// Written and read beside others.
    case writing
    /// Read beside others, by the locks in the memory that they share.
    case reading
    /// Read as it lies there, without a lock: nothing can be put beside it, and nobody has it open.
    case alone
  }

  /// How a database that exists is to be opened.
  ///
  /// - Throws: `SQLiteError.logNotReadable` where changes wait in a log that can't be read without writing.
  func reach() throws(SQLiteError) -> Reach {
    let beside = ["-wal", "-shm", ".gate"].map { path + $0 }
    if Self.allows(W_OK, path),
      Self.allows(W_OK, Self.folder(of: path)) || beside.allSatisfy({ Self.allows(W_OK, $0) })
    {
      return .writing
    }
    guard Self.hasLog(beside: path) else { return .alone }
    // The library would make the file itself, and leave it for ever as closed to writing as the database is now.
    guard Self.allows(R_OK, path + "-shm") else { throw SQLiteError.logNotReadable }
    return .reading
  }

  /// The path as the library takes it with the wish that no lock be asked for.
  var unlockedURI: String {
    let plain = UInt8(ascii: "a")...UInt8(ascii: "z")
    let parts = path.utf8.map { byte in
      // A letter needs no sign before it; of the others some would end the path.
      plain.contains(byte | 0x20) || byte == UInt8(ascii: "/")
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + parts.joined() + "?immutable=1"
  }

  private static func allows(_ right: Int32, _ path: String) -> Bool {
    faccessat(AT_FDCWD, path, right, AT_EACCESS) == 0
  }
}

/// A database file as it lay there when it was opened without a lock, which others can't see.
struct UnlockedFile {
  private let path: String
  private let mark: Mark?

  init(_ path: String) {
    self.path = path
    mark = Mark(path)
  }

  /// Refuses what was read when somebody has written to the file since.
  func check() throws(SQLiteError) {
    guard let mark, mark == Mark(path), !DatabaseFile.hasLog(beside: path) else {
      throw SQLiteError.changedMeanwhile
    }
  }

  /// What is another one after every write.
  private struct Mark: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}
