import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// What is on record for the fields of forms.
@Suite struct KnownValueTests {
  @Test func `drugs are those of the published policies, each once`() throws {
    let test = try TestDesk(policies: [.sample(), .sample(from: "2026-06-12", source: "second text")])
    let drug = GovernedDrug(
      generic: "testumab-abcd", brand: "Testra", hcpcs: "J9382",
      perUnit: CodeUnit(amount: 1, base: .milligram))
    #expect(try test.desk.governedDrugs() == [drug])
  }

  @Test func `plans are those of the newest coverages, each once`() throws {
    let test = try TestDesk()
    #expect(try test.desk.plans(on: test.clock.today) == [])
    _ = try test.addRequest(number: "M-1")
    _ = try test.addRequest(number: "M-2")
    let plans = try test.desk.plans(on: test.clock.today)
    #expect(plans.map(\.line) == [.commercial])
    #expect(plans.first?.name == Coverage.sample.plan)
  }

  @Test func `prescribers are those of the newest requests, the newest first and each once`() throws {
    let test = try TestDesk()
    _ = try test.addRequest(number: "M-1")
    _ = try test.addRequest(number: "M-2")
    let member = try test.addMember(.sample(number: "M-3"))
    var request = Request.sample(member: member)
    request.prescriber = Prescriber(name: "Dr. Fern", npi: "1245319599", specialty: "hematology")
    _ = try test.desk.addRequest(request, at: test.clock)
    let prescribers = try test.desk.prescribers(on: test.clock.today)
    #expect(prescribers.first == Prescriber(name: "Dr. Fern", npi: "1245319599", specialty: "hematology"))
    #expect(prescribers.count == 2)
    let plan = try test.records.connection.plan(of: SQLiteRecords.prescribersQuery(ofNewest: 500))
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}
