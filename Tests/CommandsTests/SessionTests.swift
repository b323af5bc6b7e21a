import PriorAuth
import Testing
import Workflow

@testable import Commands

@Suite struct SessionTests {
  func session(_ values: [String: [String]]) throws -> Session {
    try Session(Arguments(command: "", operands: [], values: values), in: FakeSurroundings())
  }

  @Test func `a chosen day has no time of its own, so that the same run gives the same record`() throws {
    let session = try session(["today": ["2026-06-15"]])
    #expect(session.today.description == "2026-06-15")
    #expect(session.now.description == "2026-06-15T12:00:00Z")
    #expect(session.isTodaySet)
  }

  @Test func `without a chosen day the clock as it was read counts`() throws {
    let session = try session([:])
    #expect(session.now == session.surroundings.now)
    #expect(session.today == session.surroundings.localDay)
    #expect(session.database == "/nowhere/priorauth.db" && !session.isDatabaseNamed)
  }

  @Test func `the clock goes on while a long command works, unless its day was chosen`() throws {
    let surroundings = FakeSurroundings()
    surroundings.elapsedSeconds = 7.5
    let arguments = Arguments(command: "", operands: [], values: [:])
    let session = try Session(arguments, in: surroundings)
    #expect(session.clock.now == session.now)
    surroundings.elapsedSeconds = 98
    #expect(session.clock.now.seconds == session.now.seconds + 90)
    let chosen = Arguments(command: "", operands: [], values: ["today": ["2026-06-15"]])
    let still = try Session(chosen, in: surroundings)
    surroundings.elapsedSeconds = 1000
    #expect(still.clock.now.description == "2026-06-15T12:00:00Z")
  }

  @Test(arguments: [("2026-06-15", "2026-06-15T12:00:00Z"), ("2026-06-01", "2026-06-01T00:00:00Z")])
  func `what came in today came in now, what came in on another day at its start`(day: String, moment: String)
    throws
  {
    let session = try session(["today": ["2026-06-15"]])
    #expect(session.moment(of: try #require(Day(iso: day))).description == moment)
  }

  @Test(arguments: ["0001-01-01", "1989-12-31", "2100-01-01", "9999-12-31"])
  func `a day that no request comes in on is not worked on`(day: String) {
    let error = #expect(throws: UsageError.self) { try session(["today": [day]]) }
    #expect(error?.sentence == "--today can't be \(day); it takes a day from 1990-01-01 to 2099-12-31")
    #expect(error?.code == "bad-date")
  }

  @Test func `an impossible day is refused in words`() {
    let error = #expect(throws: UsageError.self) { try session(["today": ["2026-02-30"]]) }
    #expect(error?.sentence == "2026-02-30 is not a date: February 2026 has 28 days")
  }
}
