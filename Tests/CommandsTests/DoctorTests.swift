import Testing

@testable import Commands

@Suite struct DoctorTests {
  /// A database with nothing wrong.
  private static var healthy: DatabaseExamination {
    var engine = DatabaseExamination.Engine(version: "3.40.1", mayLoseLog: true)
    engine.journal = "wal"
    engine.synchronous = 2
    var examination = DatabaseExamination(engine: engine)
    examination.bytes = 1_000_000
    examination.freeBytes = 10_000_000_000
    return examination
  }

  @Test func `nothing is said against a healthy database`() {
    for finding in Self.healthy.findings {
      #expect(finding.severity == .fine && finding.cure.isEmpty, "\(finding)")
    }
  }

  @Test func `nothing is said of a file that is not there`() {
    var examination = Self.healthy
    examination.problem = Refusal(code: "x", "no database", exit: .noInput)
    examination.isFile = false
    #expect(examination.findings.map(\.code) == ["database", "library", "crash"])
  }

  @Test func `a file that nobody may read is not said to be one that can be looked at`() throws {
    var examination = Self.healthy
    examination.obstacle = .file("/srv/plan/a.db")
    func words() throws -> String {
      try #require(examination.findings.first { $0.code == "writing" }).message
    }
    #expect(try words().contains("can be looked at"))
    examination.problem = Refusal(code: "x", "broken", exit: .ioError)
    #expect(try !words().contains("can be looked at"))
  }

  private static let ailments:
    [(String, DoctorFinding.Severity, @Sendable (inout DatabaseExamination) -> Void)] = [
      ("database", .error, { $0.problem = Refusal(code: "x", "broken", exit: .ioError) }),
      ("writing", .warning, { $0.obstacle = .folder("/srv/plan") }),
      ("writing", .warning, { $0.obstacle = .gate("/srv/plan/a.db.gate") }),
      ("memory", .warning, { $0.remembersHeads = false }),
      ("permissions", .error, { $0.tooOpen = [.init(name: "a.db", mode: 0o644)] }),
      ("checkpoints", .error, { $0.engine.automaticCheckpoint = 1000 }),
      ("durability", .error, { $0.engine.synchronous = 1 }),
      ("durability", .error, { $0.engine.journal = "off" }),
      ("log", .warning, { $0.logBytes = 100 * 1_048_576 }),
      ("disk-space", .error, { $0.freeBytes = 1_000_000 }),
      ("disk-space", .warning, { $0.freeBytes = 100 * 1_048_576 }),
      ("disk-space", .warning, { $0.bytes = 9_000_000_000 }),
      ("leftovers", .warning, { $0.leftovers = ["a.db.copy-12"] }),
      ("crash", .error, { $0.leavesCore = true }),
    ]

  @Test(arguments: ailments.indices)
  func `every ailment is found, weighed and has a cure`(place: Int) {
    let (code, severity, harm) = Self.ailments[place]
    var examination = Self.healthy
    harm(&examination)
    let wrong = examination.findings.filter { $0.severity != .fine }
    #expect(wrong.map(\.code) == [code])
    #expect(wrong.first?.severity == severity)
    #expect(wrong.first?.cure.isEmpty == false)
  }
}
