import CaseStore
import Commands
import Criteria
import Glibc
import PriorAuth
import Workflow

extension Machine {
  var digest: @Sendable ([UInt8]) -> String { { SHA256.hex($0) } }

  var signatures: Signatures {
    Signatures(
      makeKey: { SigningKey.make() }, sign: { SigningKey.sign($0, seed: $1) },
      verifies: { SigningKey.verifies($0, of: $1, publicKey: $2) })
  }

  func desk(onDatabaseAt path: String) throws -> CaseDesk { try desk(onDatabaseAt: path, enters: true) }

  /// Who can read the file can look at it with other means; the service's own is read for its users only.
  func deskToVerify(databaseAt path: String) throws -> CaseDesk {
    try desk(onDatabaseAt: path, enters: isService)
  }

  private func desk(onDatabaseAt path: String, enters: Bool) throws -> CaseDesk {
    let records = try openRecords(path)
    if !isThrownAway(path) { watch(records, at: path) }
    let desk = Program.desk(records, login: account.login)
    if enters, !isThrownAway(path) { try enter(desk) }
    zone = (try? records.reading { try records.planCalendar().zone }) ?? .utc
    return desk
  }

  /// Comes to a database; where it is damaged, what was asked for tells how far it can be read.
  private func enter(_ desk: CaseDesk) throws(DeskError) {
    do {
      try desk.enter(at: WallClock(now: now, today: localDay))
    } catch .storage(let problem) where problem.isDamage {
      warning = Refusal(.storage(problem))
    }
  }

  /// Makes a database that is whole when it gets its name: one that was broken off would know nobody who may use it.
  func desk(makingDatabaseAt path: String, at clock: WallClock) throws -> CaseDesk {
    var status = stat()
    // What lies there already is refused, or it is an empty file that waits for a record.
    if isThrownAway(path) || lstat(path, &status) == 0 {
      let records = try makeRecords(at: path, clock)
      if !isThrownAway(path) { opened.append((path, records)) }
      return Program.desk(records, login: account.login)
    }
    try FileWriting.checkName(path)
    try SQLiteRecords.checkNoLog(at: path)
    let file = UnnamedFile(for: path, at: UnnamedFile.path(for: path))
    try makeRecords(at: file.path, clock).close()
    try file.keep()
    memory.forget(path)
    let records = try SQLiteRecords.open(at: path, login: account.login)
    opened.append((path, records))
    return Program.desk(records, login: account.login)
  }

  /// A new record with its first person.
  private func makeRecords(at path: String, _ clock: WallClock) throws -> SQLiteRecords {
    let records = try SQLiteRecords.create(at: path, login: account.login, now: clock.now)
    do {
      try Program.desk(records, login: account.login).enrolFounder(name: account.name, at: clock)
    } catch {
      records.close()
      throw error
    }
    return records
  }

  func packBenchmark(_ cases: ImpactBenchmarkCases, inDatabaseAt path: String) throws {
    let records = try openRecords(path)
    defer { records.close() }
    try records.packBenchmark(cases)
  }

  func draftDemo(at target: String, at clock: WallClock) throws -> any DemoDraft {
    try MadeDemo(at: target, account, clock) { self.memory.forget(target) }
  }

  /// The record at a path; a refusal says which path that is.
  private func openRecords(_ path: String) throws -> SQLiteRecords {
    do {
      return try records(at: path)
    } catch let error as DeskError {
      var refusal = Refusal(error)
      refusal.sentence = "'\(path)': \(refusal.sentence)"
      throw refusal
    }
  }

  /// Whether a database is made for this run only; nothing is remembered of those.
  private func isThrownAway(_ path: String) -> Bool { thrownAway.map { path.hasPrefix($0 + "/") } ?? false }

  /// Removes the database that was made for this run only.
  func throwAway() {
    guard let folder = thrownAway else { return }
    for name in FolderListing.names(in: folder, beginning: "") { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// The record at a path; one made by an older program is brought up to date first.
  func records(at path: String) throws -> SQLiteRecords {
    do {
      return try SQLiteRecords.open(at: path, login: account.login)
    } catch DeskError.storage(.olderSchema(let found, let wanted)) {
      showProgress("The database is of an older version and brought up to date; a large one takes minutes.")
      defer { showProgress("") }
      do {
        try SQLiteRecords.upgrade(at: path, login: account.login, now: now)
      } catch DeskError.storage(.readOnly) {
        throw DeskError.storage(.oldAndReadOnly(found: found, wanted: wanted))
      }
      return try SQLiteRecords.open(at: path, login: account.login)
    }
  }
}

extension Program {
  /// A desk on a record, with the criteria engine.
  static func desk(_ records: any Records, login: String) -> CaseDesk {
    CaseDesk(records: records, login: login, engine: Engine { SHA256.hex($0) })
  }
}
