import Criteria
import JSON
import PriorAuth
import Testing

@testable import Commands

@Suite struct CaseFileReadingTests {
  private static let head = #""caseFile":1,"request":{"received":"2026-06-01","reviewType":"initial"}"#

  private func reading(_ more: String) throws -> CaseFileReading {
    try CaseFileReading(json: JSONValue(parsing: "{" + Self.head + more + "}"))
  }

  /// Everything a case file can say.
  private static let whole = CaseFile(
    policy: "T.1", received: Day(number: 20_000), reviewType: .initial, lineOfBusiness: .medicaid,
    therapy: RequestedTherapy(
      drug: Drug(name: "a", brand: "b", hcpcs: "J0001"), start: Day(number: 20_001),
      dose: Dose(amount: 1, unit: DoseUnit(.milligram), everyDays: 7, concentrationMgPerMl: 2),
      previousDose: Dose(amount: 1, unit: DoseUnit(.milligram), everyDays: 7, concentrationMgPerMl: 2),
      doseIncrease: true, regimen: "r", intent: .primary, nccnRecommended: true,
      labelChangeDate: Day(number: 20_000), onFormulary: true),
    member: .init(
      birthDate: Day(number: 1), renewalDate: Day(number: 21_000), state: "OH",
      bodySize: BodySize(weightKg: 70, surfaceM2: 2), sex: .female),
    prescriber: Prescriber(name: "n", npi: "1", specialty: "s", consultSpecialty: "c"),
    evidence: [
      .diagnosis(.init(name: "n", code: "c", system: "s", extent: "e", status: "t", labelledUse: true)),
      .biomarker(.init(name: "n", result: .positive, assay: "a", specimen: "s", percent: 1)),
      .measurement(.init(name: "n", text: "t", low: 1, high: 2, unit: "mg", method: "m")),
      .therapy(
        .init(
          regimen: "r", product: "p", drugClass: "c", outcome: "o", firstDose: Day(number: 1),
          lastDose: Day(number: 2), expectedWithRequestedProduct: true)),
      .therapyHistory(.init(drugClass: "c", complete: true)),
      .currentTherapy(
        .init(
          product: "p", source: "s", firstDose: Day(number: 1), lastDose: Day(number: 2),
          coveredIndication: true, courseIncomplete: true)),
      .response("r"), .literature("t"), .shortage(.init(products: ["p"], complete: true)),
      .guidelinePreference(.init(over: "o", value: "equal")),
      .stateRule(
        .init(
          prohibitsPrerequisiteTrials: true, waives: "I.A", minimumMonths: 3, citation: "c",
          from: Day(number: 1))),
      .priorAuthorization(.init(basis: "b", start: Day(number: 1), firstDayAfter: Day(number: 2))),
      .supportingDocumentation(provided: true),
    ].map {
      Evidence($0, documented: true, date: Day(number: 3), source: "d", span: TextSpan(first: 1, last: 2))
    },
    answers: [
      Answer(
        criterion: "I.A", finding: .met, reason: "r", source: "s", span: TextSpan(first: 1, last: 2), by: "b",
        at: "a")
    ],
    overlays: [
      CaseOverlay(
        number: 1,
        overlay: StateOverlay(
          scope: .init(state: "OH", lineOfBusiness: .medicaid, drug: "a", policy: "T.1"),
          effect: .minimumMonths(3), citation: "c",
          days: DayRange(from: Day(number: 1), until: Day(number: 30_000))))
    ])

  @Test func `every field that a case file is written with is known`() throws {
    let reading = try CaseFileReading(json: Self.whole.json)
    #expect(reading.warnings == [])
    #expect(reading.file == Self.whole)
    #expect(Set(Self.whole.evidence.map(\.fact.kind)) == Set(CaseFileFields.byKind.map(\.kind)))
  }

  @Test(arguments: [
    (#","memeber":{}"#, "$.memeber", "member"),
    (#","member":{"birthdate":"x"}"#, "$.member.birthdate", "birthDate"),
    (#","prescriber":{"speciality":"x"}"#, "$.prescriber.speciality", "specialty"),
    (#","evidence":[{"kind":"response","value":"x","sorce":"d"}]"#, "$.evidence[0].sorce", "source"),
    (#","answers":[{"criterion":"I","finding":"met","reasn":"x"}]"#, "$.answers[0].reasn", "reason"),
  ])
  func `a misspelt field is told with its path and what was meant`(more: String, path: String, meant: String)
    throws
  {
    let warnings = try reading(more).warnings
    #expect(warnings.map(\.code) == ["unknown-field"])
    #expect(
      warnings.first?.text == "\(path) is no field of a case file and is not read; did you mean '\(meant)'?")
  }

  @Test func `a kind of evidence that is not known keeps its fields to itself`() throws {
    let warnings = try reading(#","evidence":[{"kind":"horoscope","sign":"leo"}]"#).warnings
    #expect(warnings.map(\.code) == ["unknown-evidence"])
    #expect(warnings.first?.text == "$.evidence[0].kind: evidence of the kind 'horoscope' is not evaluated")
  }

  @Test func `a unit that nobody knows is refused with its path`() {
    let error = #expect(throws: JSONShapeError.self) {
      try reading(#","evidence":[{"kind":"measurement","name":"LVEF","low":1,"unit":"stone"}]"#)
    }
    #expect(error?.path == "$.evidence[0].unit")
  }

  @Test(arguments: [
    ("2026-01-01", nil, "2026-01-01", nil, false), ("2026-01-01", nil, "2026-03-01", nil, true),
    ("2026-03-01", nil, "2026-01-01", nil, true), ("2026-01-01", "2026-03-01", "2026-03-01", nil, true),
    ("2026-01-01", "2026-03-16", "2026-03-01", nil, false),
    ("2026-03-01", nil, "2026-01-01", "2026-03-16", false),
  ])
  func `two documents are taken when one follows the other`(
    first: String, firstEnd: String?, second: String, secondEnd: String?, isTaken: Bool
  ) throws {
    func version(_ from: String, _ until: String?, _ digest: String) throws -> PolicyVersion {
      PolicyVersion(
        number: "T.1", title: "t",
        inForce: DayRange(from: try #require(Day(iso: from)), until: until.flatMap { Day(iso: $0) }),
        drugs: [],
        sections: [], sourceDigest: digest)
    }
    var files = PolicyFiles()
    try files.add(version(first, firstEnd, "1"), from: "one", for: "evaluate")
    try files.add(version(first, firstEnd, "1"), from: "copy", for: "evaluate")
    #expect(files.versions.count == 1)
    let refusal = Result<Void, any Error> {
      try files.add(version(second, secondEnd, "2"), from: "two", for: "evaluate")
    }
    switch refusal {
    case .success: #expect(isTaken)
    case .failure(let error):
      let refusal = error as? Refusal
      #expect(!isTaken && refusal?.code == "conflicting-policies" && refusal?.exit == .badInput)
      #expect(refusal?.sentence.contains("'one' and 'two'") == true)
    }
  }
}
