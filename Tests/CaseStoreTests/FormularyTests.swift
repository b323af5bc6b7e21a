import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct FormularyTests {
  private let test: TestDesk

  init() throws { test = try TestDesk() }

  /// A request that does not say how its drug stands.
  private func addSilent() throws -> Identifier<Request> {
    var request = Request.sample(member: try test.addMember())
    request.therapy.onFormulary = nil
    return try test.desk.addRequest(request, at: test.clock).id
  }

  private func list(_ status: FormularyStatus, from first: String) throws {
    let drug = Request.sample(member: Identifier(1)).therapy.drug
    let name = try #require(drug.brand ?? drug.name)
    let key = RegisterEntry.formularyKey(.commercial, name)
    _ = try test.desk.change(
      RegisterEntry(.formulary, key, from: day(first), .formulary(status), reason: "Committee"),
      at: test.clock)
  }

  @Test func `the formulary of the day of receipt tells what the request does not state`() throws {
    let id = try addSilent()
    #expect(try test.desk.caseFile(of: id, under: nil).therapy.onFormulary == nil)
    try list(.preferred, from: "2026-01-01")
    try list(.notListed, from: "2026-07-01")
    #expect(try test.desk.caseFile(of: id, under: nil).therapy.onFormulary == true)
    #expect(try test.desk.formularyFact(of: id)?.value.firstDay == day("2026-01-01"))
  }

  @Test func `what the request states comes first`() throws {
    let id = try test.addRequest()
    try list(.notListed, from: "2026-01-01")
    #expect(try test.desk.formularyFact(of: id) == nil)
    #expect(try test.desk.caseFile(of: id, under: nil).therapy.onFormulary == true)
  }

  @Test func `a row that begins after the receipt says nothing`() throws {
    let id = try addSilent()
    try list(.listed, from: "2026-06-15")
    #expect(try test.desk.formularyFact(of: id) == nil)
    #expect(try test.desk.caseFile(of: id, under: nil).therapy.onFormulary == nil)
  }

  @Test func `a row says how long it holds, and that one which another took the place of never did`() throws {
    try list(.preferred, from: "2026-01-01")
    try list(.notListed, from: "2027-01-01")
    try list(.listed, from: "2026-12-01")
    let rows = try test.desk.register(.formulary)
    let spans = CaseDesk.spans(of: rows)
    #expect(rows.map { spans[$0.id] } == [.through(day("2026-11-30")), .never, .on])
  }

  @Test func `an end that was to come is moved to an earlier day, and a change likewise`() throws {
    let plan = RegisterContent.plan(line: LineOfBusiness("HIM"), name: "Red")
    func change(_ content: RegisterContent?, from first: String) throws -> RegisterChanged {
      let entry = RegisterEntry(.plan, "Red", from: day(first), content, reason: "Contract")
      return try test.desk.change(entry, at: test.clock)
    }
    _ = try change(plan, from: "2026-06-01")
    _ = try change(nil, from: "2026-12-01")
    let moved = try change(nil, from: "2026-09-01")
    #expect(moved.before == plan && moved.overtaken == day("2026-12-01"))
    #expect(try test.desk.register(.plan, on: day("2026-08-31")).count == 1)
    #expect(try test.desk.register(.plan, on: day("2026-09-01")).isEmpty)
    #expect(throws: DeskError.code(.notListed(.plan, "Red"))) { try change(nil, from: "2026-10-01") }
    _ = try change(plan, from: "2027-01-01")
    #expect(try change(plan, from: "2026-12-01").overtaken == day("2027-01-01"))
  }
}
