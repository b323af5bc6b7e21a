import CSQLite
import Glibc

extension SQLiteError {
  /// The error for a result code of the library.
  init(code: Int32, on handle: OpaquePointer?) {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(nil)
    case SQLITE_READONLY where code >> 8 == 4: self = .moved
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: self = .readOnly
    case SQLITE_PROTOCOL: self = .cannotLock
    case SQLITE_FULL: self = .full
    // The memory that processes share is a file as well, and this is its error where there is no room for it.
    case SQLITE_IOERR where code >> 8 == 19: self = .full
    // A limit on the sizes of files, or a person's share of the disk: the library says only that a write failed, and does
    // not keep the system's number where that was at a commit.
    case SQLITE_IOERR where code >> 8 == 3 && [EFBIG, EDQUOT].contains(errno): self = .full
    case SQLITE_IOERR: self = .ioError(code: code)
    case SQLITE_CORRUPT: self = .corrupt
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_CANTOPEN: self = .cannotOpen(errno: handle.map { sqlite3_system_errno($0) } ?? 0)
    case SQLITE_CONSTRAINT: self = .constraint(Constraint(extended: code >> 8))
    default:
      let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? ""
      // What the library's functions say of a column that should hold JSON.
      self =
        message == "malformed JSON" ? .unreadable(column: "JSON") : .statement(code: code, message: message)
    }
  }

  /// The same error when it happened while committing, where a failed write leaves the outcome open.
  var duringCommit: SQLiteError {
    if case .ioError(let code) = self { .ioErrorUnknownOutcome(code: code) } else { self }
  }
}

extension SQLiteError.Constraint {
  /// The rule by the upper bits of the library's extended code, whose names are macros Swift can't see.
  init(extended: Int32) {
    switch extended {
    case 1: self = .check
    case 3: self = .foreignKey
    case 5: self = .notNull
    case 6, 8, 10: self = .unique
    case 7: self = .trigger
    default: self = .other
    }
  }
}
