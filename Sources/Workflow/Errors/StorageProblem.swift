/// Why the record could not be opened, read or written.
public enum StorageProblem: Sendable, Hashable {
  case noDatabase
  case pathIsURI
  case isDirectory
  case notAFile
  case alreadyExists
  case tooOpen(mode: UInt32)
  case networkFileSystem(String)
  case empty
  case notADatabase
  case otherProgram(Int32)
  case newerSchema(found: Int, known: Int)
  case olderSchema(found: Int, wanted: Int)
  /// The database's own account of its schema lacks a step or has another one than we know.
  case foreignSchema(step: Int)
  case readOnly
  /// Changes wait in a log that can't be read where nothing can be written.
  case logNotReadable
  /// Somebody wrote to the database while it was read where nothing can be locked.
  case changedMeanwhile
  /// It has to be upgraded first and can't be written.
  case oldAndReadOnly(found: Int, wanted: Int)
  /// The record ends before an entry that this person has seen: an older copy of the file.
  case rolledBack(ends: Int64, seen: Int64)
  /// There is no audit entry at all, though the first one is made with the database.
  case noTrail
  /// The record has another entry where this person has seen one before.
  case rewritten(entry: Int64)
  /// Where this person has seen one database, another one lies now, or the same with another number.
  case otherNumber
  /// No room is left on the disk of a folder.
  case full(folder: String)
  /// Somebody else was saving for too long; login and process where they are known.
  case busy(login: String?, process: Int32?)
  /// The file at which writers queue belongs to another account.
  case gateClosed
  /// The file system gives no locks.
  case cannotLock
  case failed(code: Int32)
  /// It failed so late that the change may have been saved.
  case unknownOutcome(code: Int32)
  case damaged
  /// A column holds what the program never writes there.
  case unreadable(column: String)
  /// The log beside the database is that of another file.
  case foreignLog
  /// The file has several names; whoever comes by another one would not be seen.
  case severalNames
  /// A row that was to be changed is not what the trail says of it.
  case altered(table: String)
  /// What was to be changed does not fit what the program wrote there before.
  case contradictory
  /// The open file was removed, renamed or replaced.
  case moved
  case cannotOpen(errno: Int32)
  /// A fault of the program.
  case unexpected(String)
  /// Something was saved before the trouble came.
  indirect case afterSaving(StorageProblem)

  /// Whether the file is not what the program wrote there.
  public var isDamage: Bool {
    switch self {
    case .damaged, .unreadable: true
    default: false
    }
  }

  /// Whether nothing can be written, while what is there can be read all the same.
  var leavesReading: Bool {
    switch self {
    case .readOnly, .full, .gateClosed: true
    default: false
    }
  }
}
