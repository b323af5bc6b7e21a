extension DatabaseExamination {
  /// What there is to say of the file, the disk and the library.
  public var findings: [DoctorFinding] {
    let all =
      isFile
      ? [
        access, writing, permissions, library, checkpoints, durability, log, space, unfinished, memory,
        crashes,
      ]
      : [access, library, crashes]
    return all.compactMap(\.self)
  }

  private var access: DoctorFinding {
    guard let problem else { return .fine("database", "The database opens.") }
    return .error(
      "database", "The database can't be used: \(problem.sentence).",
      cure:
        "Do what the sentence says; where a copy is needed, 'priorauth restore' makes a database of a backup."
    )
  }

  private var writing: DoctorFinding? {
    guard let obstacle else { return nil }
    let cause: String
    let cure: String
    switch obstacle {
    case .file(let path):
      (cause, cure) = (
        "The file '\(path)' can't be written to", "give it the right to write: chmod u+w on it"
      )
    case .gate(let path):
      (cause, cure) = (
        "The file '\(path)', at which writers wait for each other, belongs to another account",
        "have whoever made it delete it while nobody works; it holds nothing"
      )
    case .folder(let path):
      (cause, cure) = (
        "No file can be made in the folder '\(path)'",
        "have its owner let you write to it (chmod u+w where it is yours)"
      )
    case .fileSystem(let path):
      (cause, cure) = (
        "The file system that '\(path)' lies on is read-only",
        "mount it to be written; one that became so by itself has had errors, so look at the system's log first"
      )
    }
    return .warning(
      "writing",
      problem == nil ? "\(cause): the record can be looked at, and nothing can be saved." : "\(cause).",
      cure: "If it is to be worked with, \(cure). A copy in a folder of your own can be worked with, too.")
  }

  private var permissions: DoctorFinding {
    guard let file = tooOpen.first else { return .fine("permissions", "Nobody else can open its files.") }
    let others = tooOpen.count == 1 ? "" : " and \(tooOpen.count - 1) more"
    return .error(
      "permissions",
      "Others can get at '\(file.name)'\(others) (mode 0\(String(file.mode, radix: 8))).",
      cure:
        "Take their permissions away: chmod go-rwx on the database, what lies beside it under its name, and its"
        + " folder.")
  }

  private var library: DoctorFinding {
    engine.mayLoseLog
      ? .fine(
        "library",
        "SQLite \(engine.version) by its number has the fault that writing the log back while another process commits"
          + " can damage the database; the line 'checkpoints' says whether the remedy is in force.")
      : .fine("library", "SQLite \(engine.version) writes the log back safely.")
  }

  private var checkpoints: DoctorFinding? {
    guard engine.journal != nil else { return nil }
    return engine.automaticCheckpoint == 0
      ? .fine(
        "checkpoints", "The log is written back only while everybody else waits: the remedy is in force.")
      : .error(
        "checkpoints",
        "SQLite writes the log back by itself every \(engine.automaticCheckpoint) pages, beside other writers.",
        cure: "Do not work with this build of the program; use one that was released.")
  }

  private var durability: DoctorFinding? {
    guard let journal = engine.journal else { return nil }
    return journal == "wal" && engine.synchronous >= 2
      ? .fine("durability", "What was acknowledged is on the disk (journal \(journal), synchronous full).")
      : .error(
        "durability", "What was acknowledged may be lost with the power (journal \(journal)).",
        cure: "Do not work with this build of the program; use one that was released.")
  }

  private var log: DoctorFinding {
    let megabytes = logBytes / 1_048_576
    guard logBytes > 64 * 1_048_576 else {
      return .fine("log", "\(megabytes) MB wait in the log to be written back.")
    }
    return .warning(
      "log", "\(megabytes) MB wait in the log to be written back: somebody has been reading for long.",
      cure: "Have everybody leave the program once; the last one to leave writes it back.")
  }

  private var space: DoctorFinding {
    guard let freeBytes else { return .fine("disk-space", "The free room on the disk can't be told.") }
    let megabytes = freeBytes / 1_048_576
    let cure = "Free room on the disk the database lies on; when it is full, nothing more can be saved."
    if freeBytes < 16 * 1_048_576 {
      return .error("disk-space", "There are \(megabytes) MB left on the disk.", cure: cure)
    }
    if freeBytes / 2 < bytes || freeBytes < 256 * 1_048_576 {
      return .warning(
        "disk-space",
        "There are \(megabytes) MB left on the disk, less than twice the database or than 256 MB.",
        cure: cure)
    }
    return .fine("disk-space", "There are \(megabytes) MB left on the disk.")
  }

  private var unfinished: DoctorFinding? {
    guard let first = leftovers.first else { return nil }
    return .warning(
      "leftovers", "'\(first)' is the rest of a copy that was broken off (\(leftovers.count) in all).",
      cure: "Delete it once no backup is running; it holds the record as it was.")
  }

  private var memory: DoctorFinding? {
    guard !remembersHeads else { return nil }
    return .warning(
      "memory",
      "Nothing can be remembered for this account, so it does not notice when an older copy is put in place of the record.",
      cure:
        "Give it a home folder it can write to, or name one in XDG_STATE_HOME; or verify against a head from elsewhere."
    )
  }

  private var crashes: DoctorFinding {
    leavesCore
      ? .error(
        "crash", "A crash of the program would leave an image of its memory behind.",
        cure: "Do not work with this build of the program; use one that was released.")
      : .fine("crash", "A crash leaves no image of the program's memory behind.")
  }
}
