extension Wording {
  /// The words for trouble with the database.
  static func words(_ problem: StorageProblem) -> (String, String, ExitClass) {
    switch problem {
    case .noDatabase:
      ("no database at that path; 'priorauth init' makes one", "no-database", .noInput)
    case .pathIsURI:
      ("the database must be a plain path, not a file: URI", "database-uri", .usage)
    case .isDirectory:
      ("the database path is a directory, not a database file", "database-is-directory", .badInput)
    case .notAFile:
      ("the database path is a link or a device, not a database file", "database-not-a-file", .badInput)
    case .alreadyExists:
      ("there is a file at that path already; nothing was written", "database-exists", .cannotCreate)
    case .tooOpen(let mode):
      (
        "others can get at the database (mode \(octal(mode))); take their permissions on the file and its folder "
          + "away with 'chmod go-rwx'",
        "database-too-open", .configuration
      )
    case .networkFileSystem(let name):
      (
        "the database is on a network file system (\(name)), where locks are not safe; move it to a local disk",
        "database-on-network", .configuration
      )
    case .empty:
      (
        "the database file is empty; it was not made by 'priorauth init' or was cut to nothing. Restore a backup; "
          + "nothing was written",
        "database-empty", .badInput
      )
    case .notADatabase:
      ("that file is not a case database; nothing was written", "not-a-database", .badInput)
    case .otherProgram:
      ("that is a database of another program; nothing was written", "database-of-other-program", .badInput)
    case .newerSchema(let found, let known):
      (
        "this database is at schema \(found), this program knows up to \(known); use a newer program. Nothing was "
          + "written",
        "schema-newer", .configuration
      )
    case .olderSchema(let found, let wanted):
      (
        "this database is at schema \(found) and needs \(wanted); it has to be upgraded first. Nothing was written",
        "schema-older", .configuration
      )
    case .foreignSchema(let step):
      (
        "step \(step) of this database's schema is missing or not the one this program knows; use the program that "
          + "made it. Nothing was written",
        "schema-foreign", .configuration
      )
    case .readOnly:
      ("the database can't be written here; viewing works, nothing was saved", "read-only", .storage)
    case .logNotReadable:
      (
        "changes wait in the log beside the database (its name with '-wal'), which is not readable where nothing can be"
          + " written; copy both to a folder of your own, 'chmod u+w' the copies, and open that copy",
        "log-not-readable", .storage
      )
    case .changedMeanwhile:
      (
        "somebody wrote to the database while it was read without a lock, since it can't be written here; nothing was"
          + " saved, try again", "changed-meanwhile", .tryAgain
      )
    case .oldAndReadOnly(let found, let wanted):
      (
        "this database is at schema \(found) and needs \(wanted), and it can't be written here to be upgraded; copy it to"
          + " a folder of your own, 'chmod u+w' the copy, and open that",
        "schema-older-read-only", .configuration
      )
    case .rolledBack(let ends, let seen):
      (
        "this database ends at entry \(ends), but you have seen \(seen) before: an old copy was put back. Opened "
          + "read-only, nothing was saved",
        "rolled-back", .storage
      )
    case .noTrail:
      (
        "the audit trail of this database is empty, though its first entry was made with it: the file was altered, or "
          + "making it was cut off. Opened read-only, nothing was saved; restore a backup, or make a new one",
        "no-trail", .storage
      )
    case .rewritten(let entry):
      (
        "entry \(entry) of this database is not the one you have seen before: its history was written anew. Opened "
          + "read-only, nothing was saved",
        "rewritten", .storage
      )
    case .otherNumber:
      (
        "the database at this path has another number than the one you have seen here before: its number was changed, or "
          + "another file was put in its place. Opened read-only, nothing was saved; 'audit verify' says more. A file that "
          + "belongs here gets a path of its own", "other-number", .storage
      )
    case .full(let folder):
      (
        "disk full: nothing was saved. Free space and try again (the disk of \(words(folder: folder)))",
        "disk-full",
        .storage
      )
    case .busy(let login?, let process?):
      (
        "busy for too long: user '\(login)' (process \(process)) is saving; nothing was saved, try again",
        "busy", .tryAgain
      )
    case .busy:
      ("busy for too long: somebody else is saving; nothing was saved, try again", "busy", .tryAgain)
    case .gateClosed:
      (
        "the file beside the database that ends in .gate belongs to another account, so nobody can wait there to save; viewing"
          + " works, nothing was saved. Have whoever made it delete it while nobody works; it holds nothing",
        "gate-closed",
        .storage
      )
    case .cannotLock:
      (
        "the disk that the database is on gives no locks; nothing was saved. Move it to a local disk, or look why "
          + "the system has none left",
        "cannot-lock", .storage
      )
    case .failed(let code):
      ("storage error \(code): nothing was saved; check the disk", "storage-failed", .storage)
    case .unknownOutcome(let code):
      (
        "storage error \(code) while saving: the change may or may not have been saved. Look before repeating",
        "storage-outcome-unknown", .storage
      )
    case .damaged:
      ("the database is damaged; restore a backup. Nothing was saved", "database-damaged", .storage)
    case .unreadable(let column):
      (
        "the database is damaged, or was altered by another program (column \(column) can't be read); 'priorauth doctor' "
          + "looks over all of it. Restore a backup. Nothing was saved",
        "database-damaged", .storage
      )
    case .foreignLog:
      (
        "beside that path lies the log of another database (its name with '-wal' or '-journal'), which would damage this "
          + "one; move it and the file with '-shm' away and try again. Nothing was saved",
        "foreign-log", .storage
      )
    case .severalNames:
      (
        "the database has several names (a hard link), or is mounted here by itself; who comes by another name would not be "
          + "seen, and changes would be lost. Remove the other names, or use a folder of its own. Nothing was saved",
        "several-names", .storage
      )
    case .altered(let table):
      (
        "the record was altered by another program (\(table)), and a change would hide it; nothing was saved. 'priorauth audit "
          + "verify' tells which row it is; restore a backup, or have the administrator look at it",
        "record-altered", .storage
      )
    case .contradictory:
      (
        "what is on record does not fit together, so the database is damaged or was altered by another program; nothing was "
          + "saved. 'priorauth audit verify' looks over all of it; where it finds nothing, please report this",
        "record-unfit", .storage
      )
    case .moved:
      (
        "the database was removed, renamed or replaced while it was open, or its log beside it ('-wal', '-shm') was; nothing "
          + "was saved. Leave, see to it that the right files are at its path, and open it again",
        "database-moved", .storage
      )
    case .cannotOpen(let number):
      (
        "the database can't be opened (\(systemError(number))); check its folder and permissions",
        "cannot-open", .storage
      )
    case .unexpected(let fact):
      ("a fault of the program (\(fact)); nothing was saved, please report it", "fault", .fault)
    case .afterSaving(.moved):
      (
        "the database or its log was removed, renamed or replaced while open. What was saved before is on record in the file that was"
          + " there; the one in its place may lack it. Leave, and look before repeating",
        "failed-after-saving", .storage
      )
    case .afterSaving(let problem):
      (
        "trouble with the database: \(reason(problem)). What was saved before is on record; look before repeating",
        "failed-after-saving", .storage
      )
    }
  }

  /// What the trouble is, without a word on what was saved.
  public static func reason(_ problem: StorageProblem) -> String {
    switch problem {
    case .readOnly: "the database can't be written here"
    case .full(let folder): "the disk of \(words(folder: folder)) is full"
    case .busy: "somebody else is saving for too long"
    case .gateClosed: "the file beside it that ends in .gate belongs to another account"
    case .cannotLock: "the disk that the file is on gives no locks"
    case .failed(let code), .unknownOutcome(let code): "storage error \(code); check the disk"
    case .damaged: "it is damaged; restore a backup"
    case .unreadable(let column): "it is damaged or was altered (column \(column)); restore a backup"
    case .moved: "the file was removed, renamed or replaced; leave and open the right one again"
    case .unexpected(let fact): "a fault of the program (\(fact)); please report it"
    default: words(problem).0
    }
  }

  /// A folder by its path, which says nothing where it is the one the program runs in.
  private static func words(folder: String) -> String { folder == "." ? "this folder" : "'\(folder)'" }

  /// What the system's number says, where it is one that people meet.
  private static func systemError(_ number: Int32) -> String {
    switch number {
    case 13: "your account has no right to"
    case 20, 21: "a folder stands where a file should, or a file where a folder should"
    case 24: "too many files are open"
    case 36: "the name is too long"
    case 40: "a symbolic link stands where a file should"
    default: "system error \(number)"
    }
  }

  private static func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
