import CaseStore
import Commands
import Criteria
import PriorAuth
import TerminalUI
import Workflow

/// Surroundings with files in memory, one database on disk and a clock that stands still.
final class FuzzMachine: Surroundings {
  let now = Moment(seconds: 1_781_524_800)
  let ownDatabase: String
  /// The files there are, by name.
  var files: [String: [UInt8]] = [:]
  private var opened: CaseDesk?

  init(database: String) { ownDatabase = database }

  /// Makes the database anew, with one person who may do everything.
  func renewDatabase() throws {
    opened = nil
    for part in databaseParts { Files.remove(part) }
    _ = try desk(makingDatabaseAt: ownDatabase, at: WallClock(now: now, today: localDay))
  }

  /// Digests of the database as it lies on disk.
  var databaseDigests: [String?] { databaseParts.map { Files.digest($0) } }

  private var databaseParts: [String] { [ownDatabase, ownDatabase + "-wal"] }

  var localDay: Day { now.day }
  var inputIsTerminal: Bool { false }
  var isInteractive: Bool { false }
  var display: Display { Display(text: { plainDisplay($0) }, width: { displayWidth($0) }) }
  var digest: @Sendable ([UInt8]) -> String { { SHA256.hex($0) } }
  var elapsedSeconds: Double { 0 }
  var processorNanoseconds: UInt64 { 0 }
  var peakMemory: Int { 0 }
  var signatures: Signatures {
    Signatures(makeKey: { ("", "") }, sign: { _, _ in nil }, verifies: { _, _, _ in false })
  }

  func contents(ofFile path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    guard let bytes = files[path] else { throw .noSuchFile(path) }
    guard bytes.count <= limit else { throw .tooLarge(path, size: bytes.count, limit: limit) }
    return bytes
  }

  func deskToVerify(databaseAt path: String) throws -> CaseDesk { try desk(onDatabaseAt: path) }

  func desk(onDatabaseAt path: String) throws -> CaseDesk {
    guard path == ownDatabase, let opened else { throw DeskError.storage(.noDatabase) }
    return opened
  }

  func desk(makingDatabaseAt path: String, at clock: WallClock) throws -> CaseDesk {
    let records = try SQLiteRecords.create(at: path, login: "fuzz", now: clock.now)
    let engine = Engine { SHA256.hex($0) }
    let desk = CaseDesk(
      records: records, login: "fuzz", evaluate: { engine.evaluate($0, under: $1) },
      assess: { engine.assess($0, under: $1) })
    try desk.enrolFounder(name: "Fuzz", at: clock)
    opened = desk
    return desk
  }

  func standardInput(limit: Int) throws(InputProblem) -> [UInt8] { throw .inputIsTerminal }
  func standardInputLine(limit: Int) throws(InputProblem) -> [UInt8]? { nil }
  func text(ofPDF document: [UInt8]) throws(PDFProblem) -> [UInt8] { throw .noReader }
  func pdf(fromGroff source: String) throws(TypesettingProblem) -> [UInt8] { throw .noTypesetter }
  func secret(_ question: String, from descriptor: Int32?) throws(InputProblem) -> [UInt8]? { nil }
  func hasAccount(_ login: String) -> Bool { true }
  func zoneRule(of name: String) -> String? { nil }
  func write(_ content: [UInt8], toNewFile path: String) throws(OutputProblem) { throw .exists(path) }
  func write(_ content: [UInt8]) throws(OutputProblem) { throw .outputFailed }
  func checkOutput() throws(OutputProblem) { throw .outputIsTerminal }
  func checkNewFile(_ path: String) throws(OutputProblem) { throw .exists(path) }
  var showsProgress: Bool { false }
  func showProgress(_ line: String) {}
  func ask(_ question: String) -> String? { nil }
  func print(_ text: String) -> Bool { true }
  func packBenchmark(_ cases: ImpactBenchmarkCases, inDatabaseAt path: String) throws {}
  func draftDemo(at target: String, at clock: WallClock) throws -> any DemoDraft {
    throw DeskError.storage(.readOnly)
  }
  func headSeen(at path: String) -> AuditHead? { nil }
  func exists(_ path: String) -> Bool { files[path] != nil }
  func temporaryFolder() throws -> String { throw DeskError.storage(.readOnly) }

  func draftBackup(_ order: BackupOrder) throws -> any BackupDraft {
    throw OutputProblem.exists(order.target)
  }
  func draftDatabase(
    at target: String, fromBackup path: String, secretKey: String?
  ) throws -> any DatabaseDraft { throw InputProblem.noSuchFile(path) }
  func newSealingKey() -> (secretKey: String, publicKey: String) { ("", "") }
  func examination(ofDatabaseAt path: String) -> DatabaseExamination {
    DatabaseExamination(engine: DatabaseExamination.Engine(version: "", mayLoseLog: false))
  }
}
