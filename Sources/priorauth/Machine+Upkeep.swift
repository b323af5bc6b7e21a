import CaseStore
import Commands
import Glibc
import SQLite
import Workflow

// What keeps a record safe.
extension Machine {
  func draftBackup(_ order: BackupOrder) throws -> any BackupDraft {
    if order.target == "-" {
      if isatty(STDOUT_FILENO) == 1 { throw BackupProblem.outputIsTerminal }
    } else {
      try checkNewFile(order.target)
    }
    if isService, order.publicKey == nil { throw BackupProblem.serviceSeals }
    return try BackupMaking(order: order, login: account.login, showProgress: showProgress).draft()
  }

  func draftDatabase(
    at target: String, fromBackup path: String, secretKey: String?
  ) throws -> any DatabaseDraft {
    try checkNewFile(target)
    try SQLiteRecords.checkNoLog(at: target)
    let file = UnnamedFile(for: target, at: UnnamedFile.path(for: target))
    let manifest = try BackupReading(path: path).unpack(to: file, called: target, secretKey: secretKey)
    let records = try records(at: file.path)
    return UnpackedDatabase(
      manifest: manifest, desk: Program.desk(records, login: account.login), records: records, file: file
    ) {
      self.memory.forget(target)
    }
  }

  func newSealingKey() -> (secretKey: String, publicKey: String) { SealingKey.make() }

  func examination(ofDatabaseAt path: String) -> DatabaseExamination {
    var found = DatabaseExamination(
      engine: DatabaseExamination.Engine(
        version: SQLiteLibrary.version, mayLoseLog: SQLiteLibrary.mayLoseLog()))
    let look = FileLook(path)
    found.obstacle = look.obstacle
    do {
      let records = try SQLiteRecords.open(at: path, login: account.login)
      defer { records.close() }
      // What is only read is read without a journal.
      if !records.connection.isReadOnly {
        found.obstacle = look.gateObstacle
        let safety = try records.safety()
        found.engine.journal = safety.journal
        found.engine.synchronous = safety.synchronous
        found.engine.automaticCheckpoint = safety.automaticCheckpoint
      }
    } catch {
      found.problem = Refusal(error)
    }
    found.isFile = look.isFile
    found.remembersHeads = memory.isKept
    found.tooOpen = look.tooOpen
    found.bytes = look.size("")
    found.logBytes = look.size("-wal")
    found.freeBytes = look.freeBytes
    found.leftovers = look.leftovers
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    found.leavesCore = limit.rlim_cur != 0
    return found
  }
}
