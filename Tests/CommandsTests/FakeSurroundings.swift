import Criteria
import PriorAuth
import Workflow

@testable import Commands

/// Surroundings without files, databases or a clock: answers come from a list.
final class FakeSurroundings: Surroundings {
  let now = Moment(seconds: 1_781_000_000)
  let localDay = Moment(seconds: 1_781_000_000).day
  let inputIsTerminal: Bool
  let isInteractive = false
  let ownDatabase = "/nowhere/priorauth.db"
  private(set) var asked: [String] = []
  private var answers: [String]
  private let files: [String: [UInt8]]

  init(answers: [String] = [], files: [String: String] = [:], inputIsTerminal: Bool = true) {
    self.answers = answers
    self.files = files.mapValues { Array($0.utf8) }
    self.inputIsTerminal = inputIsTerminal
  }

  var display: Display { Display(text: { $0 }, width: { $0.count }) }
  var digest: @Sendable ([UInt8]) -> String { { "digest of \($0.count)" } }

  func contents(ofFile path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    guard let bytes = files[path] else { throw .noSuchFile(path) }
    return bytes
  }

  func standardInput(limit: Int) throws(InputProblem) -> [UInt8] {
    if inputIsTerminal { throw .inputIsTerminal }
    return files["-"] ?? []
  }

  func text(ofPDF document: [UInt8]) throws(PDFProblem) -> [UInt8] { throw .noReader }
  func pdf(fromGroff source: String) throws(TypesettingProblem) -> [UInt8] { throw .noTypesetter }
  func write(_ content: [UInt8], toNewFile path: String) throws(OutputProblem) { throw .exists(path) }
  func write(_ content: [UInt8]) throws(OutputProblem) { throw .outputFailed }
  func checkOutput() throws(OutputProblem) { throw .outputIsTerminal }
  var showsProgress: Bool { true }
  func showProgress(_ line: String) {}
  var elapsedSeconds = 0.0
  var processorNanoseconds: UInt64 { 0 }
  var peakMemory: Int { 0 }

  func standardInputLine(limit: Int) throws(InputProblem) -> [UInt8]? { nil }

  func ask(_ question: String) -> String? {
    asked.append(question)
    return answers.isEmpty ? nil : answers.removeFirst()
  }

  func secret(_ question: String, from descriptor: Int32?) throws(InputProblem) -> [UInt8]? { nil }
  func print(_ text: String) -> Bool { true }
  func checkNewFile(_ path: String) throws(OutputProblem) { throw .noSuchFolder(path) }
  func headSeen(at path: String) -> AuditHead? { nil }
  var signatures: Signatures {
    Signatures(makeKey: { ("", "") }, sign: { _, _ in nil }, verifies: { _, _, _ in false })
  }
  func desk(onDatabaseAt path: String) throws -> CaseDesk { throw DeskError.storage(.noDatabase) }
  func deskToVerify(databaseAt path: String) throws -> CaseDesk { throw DeskError.storage(.noDatabase) }
  func desk(makingDatabaseAt path: String, at clock: WallClock) throws -> CaseDesk {
    throw DeskError.storage(.readOnly)
  }
  func packBenchmark(_ cases: ImpactBenchmarkCases, inDatabaseAt path: String) throws {}
  func draftDemo(at target: String, at clock: WallClock) throws -> any DemoDraft {
    throw DeskError.storage(.readOnly)
  }
  func hasAccount(_ login: String) -> Bool { true }
  func zoneRule(of name: String) -> String? { nil }
  func exists(_ path: String) -> Bool { false }
  func temporaryFolder() throws -> String { "/nowhere" }

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
