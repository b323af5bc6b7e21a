import JSON
import PriorAuth
import Testing

@testable import Criteria

@Suite struct ReadingsTests {
  private func caseFile(_ readings: String) throws -> CaseFile {
    try CaseFile(
      json: JSONValue(
        parsing: """
          {"caseFile": 1, "request": {"received": "2026-06-01", "reviewType": "initial"}, "readings": \(readings)}
          """))
  }

  @Test func `readings are read and written, and absent ones leave no trace`() throws {
    let file = try caseFile(
      #"[{"point": "stable-disease", "reading": "yes", "by": "ann", "at": "2026-05-01T08:00:00Z"}]"#)
    #expect(file.readings[.stableDisease] == 1)
    #expect(try CaseFile(json: file.json) == file)
    #expect(CaseFile.sample().json["readings"] == nil)
    #expect(try caseFile("[]").readings.isEmpty)
  }

  @Test(arguments: [
    (#"[{"point": "nowhere", "reading": "yes"}]"#, "$.readings[0].point"),
    (#"[{"point": "stable-disease", "reading": "perhaps"}]"#, "$.readings[0].reading"),
    (#"[{"point": "stable-disease"}]"#, "$.readings[0].reading"),
    (
      #"[{"point": "stable-disease", "reading": "yes"}, {"point": "stable-disease", "reading": "no"}]"#,
      "$.readings[1].point"
    ), (#"{}"#, "$.readings"),
  ])
  func `a reading that is none is refused with its place`(text: String, path: String) {
    let error = #expect(throws: JSONShapeError.self) { try caseFile(text) }
    #expect(error?.path == path)
  }

  @Test func `an evaluation names who chose the reading it rests on`() throws {
    var file = CaseFile.sample(evidence: [.stated(.response("stable disease"))])
    file.readings[choiceAt: .stableDisease] = Readings.Choice(place: 1, by: "ann", at: "2026-05-01T08:00:00Z")
    let use = try #require(Engine.sample().evaluate(file, under: .asking(.response)).ambiguities.first)
    #expect(
      use.sentence
        == "Is stable disease a positive response? Here: it counts as a positive response (chosen by ann on 2026-05-01)"
    )
    #expect(use.json["by"] == "ann")
  }

  @Test func `readings are known by words that differ`() {
    for point in Ambiguity.register {
      #expect(Set(point.readings.map(\.id)).count == point.readings.count)
      #expect(point.readings.allSatisfy { point.place(of: $0.id) != nil && !$0.text.isEmpty })
    }
  }

  @Test func `the places where a point arises are those that name it`() {
    let kinds: [(CriterionKind, Ambiguity.ID)] = [
      (.response, .stableDisease), (.labelChange(LabelChangeRule(withinMonths: 3)), .labelChangeWindow),
      (.labelChange(LabelChangeRule(withinMonths: 3)), .labelChangeReflected),
      (.regimen(RegimenRule(recommendedSuffices: true)), .scheduleDiffers),
      (.regimen(RegimenRule(recommendedSuffices: true)), .doseOfOtherWeight),
      (
        .priorTherapy(PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])),
        .intoleranceAsFailure
      ),
    ]
    let label = DrugLabel(regimens: [
      LabelledRegimen(amount: 100, unit: DoseUnit(.milligram), everyDays: 7, belowWeightKg: 45)
    ])
    for (kind, point) in kinds {
      #expect(PolicyVersion.asking(kind, label: label).places(of: point) == ["I.1"])
      #expect(PolicyVersion.asking(kind).places(of: .renewalDateMissing) == [])
    }
    let durations = [ApprovalDuration(length: .monthsOrRenewalDate(6, .longer), text: "")]
    let version = PolicyVersion.sample(.leaf("I", .kind(.response)), durations: durations)
    #expect(version.places(of: .renewalDateMissing) == ["I"])
  }
}
