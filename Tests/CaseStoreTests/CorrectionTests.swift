import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// What is put right after it was entered: the facts of a request, and evidence.
@Suite struct CorrectionTests {
  static let changes: [(name: String, change: @Sendable (inout RequestFacts) -> Void)] = [
    ("drug", { $0.drug.brand = "Bizengry" }), ("prescriberName", { $0.prescriberName = "Dr. Moss" }),
    ("npi", { $0.npi = "1245319599" }), ("specialty", { $0.specialty = "hematology" }),
    ("consultSpecialty", { $0.consultSpecialty = nil }),
    ("start", { $0.start = day("2026-07-09") }), ("dose", { $0.dose = nil }),
    ("previousDose", { $0.previousDose = Dose(amount: 375, unit: DoseUnit(.milligram)) }),
    ("doseIncrease", { $0.doseIncrease = nil }), ("regimen", { $0.regimen = "with another drug" }),
    ("intent", { $0.intent = .primary }), ("nccnRecommended", { $0.nccnRecommended = false }),
    ("labelChangeDate", { $0.labelChangeDate = day("2026-02-01") }),
    ("onFormulary", { $0.onFormulary = nil }),
    ("weightKg", { $0.bodySize.weightKg = 80 }), ("bsaM2", { $0.bodySize.surfaceM2 = nil }),
  ]

  @Test(arguments: changes.indices)
  func `every fact of an open request can be amended, and the trail names it`(index: Int) throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let before = try test.desk.request(id).request
    var facts = RequestFacts(before.request)
    Self.changes[index].change(&facts)
    let after = try test.desk.amendRequest(id, to: facts, seen: before.version, at: test.clock)
    #expect(RequestFacts(after.request) == facts)
    #expect(after.version == before.version + 1)
    let entry = try #require(test.desk.auditTrail(of: id).last)
    #expect(entry.payload.contains("\"changed\":[\"\(Self.changes[index].name)\"]"), "\(entry.payload)")
    let amendment = try #require(test.desk.request(id).course.amendments.first)
    #expect(amendment.value.fact == Self.changes[index].name)
    #expect(amendment.value.was != amendment.value.became)
    #expect(try test.desk.request(id).course.amendments.count == 1)
    #expect(throws: DeskError.self) { try test.desk.amendRequest(id, to: facts, seen: 1, at: test.clock) }
  }

  @Test func `the strength of a solution is kept with the dose that was stated`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    var facts = RequestFacts(try test.desk.request(id).request.request)
    facts.dose = Dose(amount: 20, unit: DoseUnit(.millilitre), everyDays: 14, concentrationMgPerMl: 20)
    _ = try test.desk.amendRequest(id, to: facts, at: test.clock)
    facts.dose?.concentrationMgPerMl = 25
    _ = try test.desk.amendRequest(id, to: facts, at: test.clock)
    let amendment = try #require(test.desk.request(id).course.amendments.last).value
    #expect(amendment.was == "20 mL every 14 days, 20 mg in 1 mL")
    #expect(amendment.became == "20 mL every 14 days, 25 mg in 1 mL")
  }

  @Test func `what somebody else changed meanwhile stays, and both changes are on record`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let seen = RequestFacts(try test.desk.request(id).request.request)
    var theirs = seen
    theirs.dose = Dose(amount: 500, unit: DoseUnit(.milligram), everyDays: 35)
    _ = try test.desk.amendRequest(id, to: theirs, changedFrom: seen, at: test.clock)
    var mine = seen
    mine.bodySize.weightKg = 80
    let after = try test.desk.amendRequest(id, to: mine, changedFrom: seen, at: test.later(2))
    #expect(after.request.therapy.dose == theirs.dose)
    #expect(after.request.bodySize.weightKg == 80)
    let amendments = try test.desk.request(id).course.amendments.map(\.value)
    #expect(amendments.map(\.fact) == ["dose", "weightKg"])
    #expect(amendments[0].was == seen.dose?.description)
    #expect(amendments[0].became == "500 mg every 35 days")
    let changes = try test.desk.newestChanges(of: id, count: 2)
    #expect(changes[0].hasSuffix("put right what the request states: \(amendments[0].words)"), "\(changes)")
    #expect(
      changes[1].hasSuffix("weightKg: 80, was \(seen.bodySize.weightKg?.description ?? "not stated")"),
      "\(changes)")
  }

  @Test func `a drug that was misspelt is put right on every list, and its policy follows`() throws {
    let test = try TestDesk()
    _ = try test.addMember(.sample(number: "M-9"))
    var request = try test.desk.request(try test.addRequest()).request.request
    let right = request.therapy.drug
    request.therapy.drug = Drug(brand: "Unheard")
    request.policyNumber = nil
    let id = try test.desk.addRequest(request, at: test.clock).id
    #expect(try test.desk.request(id).request.request.policyNumber == nil)
    var facts = RequestFacts(request)
    facts.drug = right
    let after = try test.desk.amendRequest(id, to: facts, at: test.clock)
    #expect(after.request.therapy.drug == right)
    #expect(after.request.policyNumber != nil)
    let listed = try test.desk.worklist(
      WorklistChoice(words: "r\(id.number)"), PageCall(limit: 9), at: test.clock)
    #expect(listed.rows.map(\.drug) == [right.listName])
    #expect(listed.rows.first?.policyNumber == after.request.policyNumber)
    facts.drug = Drug()
    #expect(throws: DeskError.invalid(.drug, .missing)) {
      try test.desk.amendRequest(id, to: facts, at: test.clock)
    }
  }

  @Test func `the drug of a renewal and that of a decided request are kept`() throws {
    let test = try TestDesk()
    let granted = try test.approve().id
    let renewal = try test.desk.renew(granted, at: test.clock).request
    var facts = RequestFacts(renewal.request)
    facts.drug = Drug(brand: "Other")
    #expect(throws: DeskError.invalid(.drug, .ofRenewed)) {
      try test.desk.amendRequest(renewal.id, to: facts, at: test.clock)
    }
    #expect(throws: (any Error).self) {
      try test.records.connection.execute("update request set drug_brand = 'Other' where state = 'approved'")
    }
  }

  @Test func `a prescriber that was not known is put in, with a number whose last digit fits`() throws {
    let test = try TestDesk()
    var request = try test.desk.request(try test.addRequest()).request.request
    request.prescriber = Prescriber()
    let before = try test.desk.addRequest(request, at: test.clock)
    var facts = RequestFacts(before.request)
    facts.prescriberName = "Dr. Fern"
    facts.npi = "1234567890"
    #expect(throws: DeskError.invalid(.npi, .malformed)) {
      try test.desk.amendRequest(before.id, to: facts, at: test.clock)
    }
    facts.npi = "1234567893"
    let after = try test.desk.amendRequest(before.id, to: facts, at: test.clock)
    #expect(after.request.prescriber == Prescriber(name: "Dr. Fern", npi: "1234567893"))
    facts.npi = nil
    #expect(try test.desk.amendRequest(before.id, to: facts, at: test.clock).request.prescriber.npi == nil)
  }

  @Test func `amending nothing leaves the case as it is`() throws {
    let test = try TestDesk()
    let before = try test.desk.request(try test.addRequest()).request
    let after = try test.desk.amendRequest(before.id, to: RequestFacts(before.request), at: test.clock)
    #expect(after == before)
  }

  @Test func `what could not be taken in can't be amended to`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    var facts = RequestFacts(try test.desk.request(id).request.request)
    facts.dose = Dose(amount: 0, unit: DoseUnit(.milligram))
    #expect(throws: DeskError.invalid(.dose, .notPositive)) {
      try test.desk.amendRequest(id, to: facts, at: test.clock)
    }
  }

  @Test func `evidence that was taken back stays on record and counts no more`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    let item = try #require(test.desk.request(id).evidence.first)
    try test.desk.retractEvidence(item.id, of: id, reason: "Another member's", at: test.clock)
    #expect(try test.desk.request(id).evidence.isEmpty)
    #expect(try test.count("evidence") == 1)
    let struck = try #require(test.desk.request(id).course.struck.first)
    #expect(throws: DeskError.evidenceChanged(struck, standing: nil)) {
      try test.desk.retractEvidence(item.id, of: id, reason: "Again", at: test.clock)
    }
    #expect(throws: DeskError.notFound(.evidence(Identifier(99)))) {
      try test.desk.retractEvidence(Identifier(99), of: id, reason: "None", at: test.clock)
    }
    #expect(throws: DeskError.invalid(.reason, .blank)) {
      try test.desk.retractEvidence(item.id, of: id, reason: " ", at: test.clock)
    }
  }

  @Test func `who corrects what was corrected meanwhile is told what stands now, and nothing is lost`() throws
  {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    let item = try #require(test.desk.request(id).evidence.first)
    let first = try test.desk.addEvidence(.lvef, replacing: item.id, to: id, at: test.clock)
    let theirs = try test.desk.addEvidence(.diagnosis, replacing: first.id, to: id, at: test.clock)
    for attempt in [
      { _ = try test.desk.addEvidence(.lvef, replacing: item.id, to: id, at: test.clock) },
      { try test.desk.retractEvidence(item.id, of: id, reason: "Wrong", at: test.clock) },
    ] as [() throws -> Void] {
      #expect { try attempt() } throws: { error in
        guard case DeskError.evidenceChanged(let struck, let standing)? = error as? DeskError else {
          return false
        }
        return struck.item.id == first.id && standing == theirs && struck.stamp.by == "ines"
      }
    }
    let mine = try test.desk.addEvidence(.lvef, replacing: theirs.id, to: id, at: test.clock)
    let onFile = try test.desk.request(id)
    #expect(onFile.evidence.map(\.id) == [mine.id])
    #expect(onFile.course.struck.map(\.item.id) == [item.id, first.id, theirs.id])
  }
}
