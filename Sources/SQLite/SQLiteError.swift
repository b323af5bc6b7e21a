/// Why a database could not be opened, read or written: facts, no prose and never a bound value.
public enum SQLiteError: Error, Sendable, Hashable {
  /// There is no file at that path.
  case notFound
  /// The path starts with `file:`, which the library would take apart as a URI with options in it.
  case pathIsURI
  case isDirectory
  /// A device, a pipe, a socket or a symbolic link.
  case notAFile
  /// The file has several names, or is mounted here from elsewhere; under each name it would get a log of its own.
  case severalNames
  /// A new database was asked for where something is already.
  case alreadyExists
  /// Others may read or write the file or its folder; the permission bits that say so.
  case tooOpen(mode: UInt32)
  /// The kind of network file system the file lies on, where locks can't be relied on.
  case networkFileSystem(String)
  /// Not a single byte in it.
  case empty
  case notADatabase
  /// A database of another program, by the number in its header.
  case otherProgram(applicationID: Int32)
  /// Made by a newer program than this one.
  case newerSchema(found: Int, known: Int)
  /// Made by an older program and not yet brought up to date.
  case olderSchema(found: Int, wanted: Int)
  /// The ledger lacks a step below one it has.
  case migrationGap(number: Int)
  /// The ledger's digest of a step is not the one of the step we know.
  case migrationEdited(number: Int)
  /// A step finds another schema than the steps before it make.
  case migrationUnfit(number: Int)
  /// A step would leave rows of that table pointing nowhere.
  case foreignKeysBroken(table: String)
  case readOnly
  /// Changes wait in the log beside a database that can't be written to, and nothing tells which of them hold.
  case logNotReadable
  /// Somebody wrote to a file that was read where nothing can be locked.
  case changedMeanwhile
  /// No room on the disk; nothing was saved.
  case full
  /// Somebody else was writing for longer than we wait; nothing was saved.
  case busy(GateHolder?)
  /// The file beside the database at which writers queue is another account's; nothing was saved.
  case gateClosed
  /// The file system gives no locks; nothing was saved.
  case cannotLock
  /// Reading or writing failed before the commit; nothing was saved.
  case ioError(code: Int32)
  /// Writing failed while committing: the change may or may not be on the disk.
  case ioErrorUnknownOutcome(code: Int32)
  case corrupt
  /// The file exists and can't be opened; the operating system's number for why.
  case cannotOpen(errno: Int32)
  /// A rule of the schema refused the change.
  case constraint(Constraint)
  /// The open file is no longer the one at its path: it was removed, renamed or replaced; nothing was saved.
  case moved
  /// A column holds something else than the reader expects.
  case unreadable(column: String)
  /// A transaction was begun inside another one.
  case nestedTransaction
  /// Anything else; the message names parts of the statement, not values.
  case statement(code: Int32, message: String)

  /// The rule of the schema that was broken.
  public enum Constraint: Sendable, Hashable {
    case unique, foreignKey, check, notNull, trigger, other
  }
}

/// Who holds the right to write, as they noted it themselves.
public struct GateHolder: Sendable, Hashable {
  /// The login name.
  public var login: String
  /// The number of the process.
  public var process: Int32

  /// A holder.
  public init(login: String, process: Int32) {
    self.login = login
    self.process = process
  }
}
