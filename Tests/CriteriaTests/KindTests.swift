import Criteria
import PriorAuth
import Testing

/// Each kind by itself: what it must refuse as carefully as what it must grant, and where it has to ask.
@Suite struct KindTests {
  @Test(
    arguments: [
      (216, nil, "2008-06-01", Finding.met), (216, nil, "2008-06-02", .notMet), (216, nil, nil, .unknown),
      (nil, 24, "2024-06-02", .met), (nil, 24, "2024-06-01", .notMet), (72, 216, "2020-06-01", .met),
      (72, 216, "2020-06-02", .notMet), (72, 216, "2008-06-01", .notMet), (1, nil, "2026-05-01", .met),
      (1, nil, "2026-05-02", .notMet),
    ] as [(Int?, Int?, String?, Finding)])
  func `age in completed months`(atLeast: Int?, below: Int?, born: String?, finding: Finding) {
    let kind = CriterionKind.age(AgeRule(atLeastMonths: atLeast, belowMonths: below))
    let file = CaseFile.sample { $0.member.birthDate = born.map { day($0) } }
    #expect(Engine.sample().finding(of: kind, in: file) == finding)
  }

  @Test(arguments: [
    (MeasurementRule.Comparison.atLeast, "10", Finding.met), (.atLeast, "9.99", .notMet),
    (.above, "10", .notMet),
    (.above, "10.01", .met), (.atMost, "10", .met), (.atMost, "10.01", .notMet), (.below, "10", .notMet),
    (.below, "9.99", .met),
  ])
  func `a value against a threshold`(comparison: MeasurementRule.Comparison, value: String, finding: Finding)
  {
    let kind = CriterionKind.measurement(
      MeasurementRule(names: ["ANC"], comparison: comparison, threshold: 10, unit: "g/L"))
    let file = CaseFile.sample(evidence: [.measured("ANC", value, value, "g/L")])
    #expect(Engine.sample().finding(of: kind, in: file) == finding)
  }

  @Test(
    arguments: [
      ("12", "12", "mmol/L", "2026-05-01", Finding.unknown), ("12", "12", nil, "2026-05-01", .met),
      ("12", "12", "G / L", "2026-05-01", .met), ("8", "12", "g/L", "2026-05-01", .unknown),
      ("12", nil, "g/L", "2026-05-01", .met), (nil, "12", "g/L", "2026-05-01", .unknown),
      (nil, "8", "g/L", "2026-05-01", .notMet), (nil, nil, "g/L", "2026-05-01", .unknown),
      ("12", "12", "g/L", "2026-03-01", .met), ("12", "12", "g/L", "2026-02-28", .unknown),
      ("12", "12", "g/L", nil, .unknown), ("8", "8", "g/L", nil, .notMet),
    ] as [(String?, String?, String?, String?, Finding)])
  func `units, ranges and a limit of age`(
    low: String?, high: String?, unit: String?, on date: String?, finding: Finding
  ) {
    let kind = CriterionKind.measurement(
      MeasurementRule(
        names: ["hemoglobin"], comparison: .atLeast, threshold: 10, unit: "g/L", maximumAge: .months(3)))
    let file = CaseFile.sample(evidence: [.measured("Hemoglobin", low, high, unit, on: date)])
    #expect(Engine.sample().finding(of: kind, in: file) == finding)
  }

  @Test(
    arguments: [
      (false, "neurology", nil, Finding.met), (false, "cardiology", "neurology", .notMet),
      (false, nil, nil, .unknown),
      (true, "cardiology", "neurology", .met), (true, "cardiology", "none", .notMet),
      (true, "cardiology", nil, .unknown), (true, nil, "none", .unknown), (true, "neurology", "none", .met),
      (true, "Child Neurology", nil, .met), (true, "psychiatry", "cardiology", .notMet),
    ] as [(Bool, String?, String?, Finding)])
  func `who prescribes or is consulted`(
    consultation: Bool, specialty: String?, consulted: String?, finding: Finding
  ) {
    let kind = CriterionKind.prescriber(
      PrescriberRule(specialties: ["neurolog"], consultationSuffices: consultation))
    let file = CaseFile.sample {
      $0.prescriber = Prescriber(specialty: specialty, consultSpecialty: consulted)
    }
    #expect(Engine.sample().finding(of: kind, in: file) == finding)
  }

  @Test(
    arguments: [
      ("100", "mg", 7, Finding.met), ("100", "mg", 14, .met), ("101", "mg", 7, .notMet),
      ("50", "mg", 3, .notMet),
      ("50", "mg", 4, .met), ("0.1", "g", 7, .met), ("2", "mg/kg", 7, .met), ("2.1", "mg/kg", 7, .notMet),
      ("50", "mg/m2", 7, .unknown), ("5", "mL", 7, .unknown), ("100", "units", 7, .unknown),
      ("100", "mcg", 7, .unknown), ("100", "g", 7, .unknown), ("100", "mg", nil, .unknown),
      ("120", "mg", nil, .notMet),
    ] as [(String, String, Decimal?, Finding)])
  func `a dose against the most that may be given`(
    amount: String, unit: String, everyDays: Decimal?, finding: Finding
  ) {
    let limit = DoseLimitRule(amount: 100, unit: DoseUnit(.milligram), everyDays: 7)
    let file = CaseFile.sample {
      $0.therapy.dose = dose(amount, unit, everyDays)
      $0.member.bodySize.weightKg = 50
    }
    #expect(Engine.sample().finding(of: .doseLimit(limit), in: file) == finding)
  }

  @Test(
    arguments: [
      (true, "100", "100", Finding.met), (false, "100", "100", .notMet), (false, "150", "100", .unknown),
      (nil, "150", "100", .met), (nil, "100", "100", .notMet), (nil, "100", nil, .unknown),
      (false, "100", nil, .notMet), (nil, "50", "100", .notMet), (true, "50", "100", .met),
    ] as [(Bool?, String, String?, Finding)])
  func `whether the dose is raised`(stated: Bool?, now: String, before: String?, finding: Finding) {
    let file = CaseFile.sample {
      $0.therapy.doseIncrease = stated
      $0.therapy.dose = dose(now, "mg", 7)
      $0.therapy.previousDose = before.map { dose($0, "mg", 7) }
    }
    #expect(Engine.sample().finding(of: .doseIncrease, in: file) == finding)
  }

  @Test(arguments: [
    (1, "gabapentin:failure", Finding.met), (2, "gabapentin:failure", .unknown),
    (2, "gabapentin:failure,topiramate:failure", .met),
    (2, "gabapentin:failure,Gabapentin:failure", .unknown),
    (2, "gabapentin:failure,topiramate:", .unknown), (1, "gabapentin:completed;all", .notMet),
    (1, ";all", .notMet), (1, "", .unknown), (1, "gabapentin:no benefit", .met),
    (1, "gabapentin:no relapse;all", .notMet),
    (1, "gabapentin:switched;all", .unknown), (2, "gabapentin:failure,lamotrigine:response;all", .notMet),
  ])
  func `therapies that failed, each counted once`(count: Int, record: String, finding: Finding) {
    let parts = record.split(separator: ";", omittingEmptySubsequences: false)
    var evidence: [Evidence] = parts[0].split(separator: ",").map { item in
      let pair = item.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      return .stated(
        .therapy(
          .init(product: pair[0], drugClass: "anticonvulsant", outcome: pair[1].isEmpty ? nil : pair[1])))
    }
    if parts.count == 2 {
      evidence.append(.stated(.therapyHistory(.init(drugClass: "anticonvulsant", complete: true))))
    }
    let rule = PriorTherapyRule(
      scope: .products([], drugClass: "anticonvulsant"), count: count, endings: [.failure])
    let file = CaseFile.sample(evidence: evidence)
    #expect(Engine.sample().finding(of: .priorTherapy(rule), in: file) == finding)
  }

  @Test(arguments: [
    ("positive", Finding.met), ("negative", .notMet), ("pending", .unknown), ("equivocal", .unknown),
    ("", .unknown),
    ("positive,negative", .unknown), ("negative@2026-01-01,positive@2026-02-01", .met),
    ("positive@2026-01-01,negative@2026-02-01", .notMet), ("positive@2026-01-01,positive@2026-02-01", .met),
    ("positive,negative@2026-02-01", .unknown), ("positive,pending@2026-02-01", .unknown),
  ])
  func `the newest result of a marker`(results: String, finding: Finding) {
    let evidence: [Evidence] = results.split(separator: ",").map { item in
      let pair = item.split(separator: "@").map(String.init)
      let marker = Fact.Biomarker(name: "EGFR mutation", result: .init(rawValue: pair[0]))
      return .stated(.biomarker(marker), on: pair.count == 2 ? pair[1] : nil)
    }
    let kind = CriterionKind.biomarker(BiomarkerRule(names: ["EGFR"], result: .positive))
    #expect(Engine.sample().finding(of: kind, in: .sample(evidence: evidence)) == finding)
  }

  @Test(arguments: [
    ("failure", "ended failure"), ("progressed on therapy", "ended failure"),
    ("no response", "ended failure"),
    ("lack of efficacy", "ended failure"), ("suboptimal response", "ended failure"),
    ("did not improve", "ended failure"), ("stable, then progression", "ended failure"),
    ("relapse despite no toxicity", "ended failure"), ("intolerant", "ended intolerance"),
    ("not tolerated", "ended intolerance"), ("adverse event", "ended intolerance"),
    ("contraindicated", "ended contraindication"), ("no progression", "otherwise"),
    ("progression-free", "otherwise"), ("no evidence of recurrence", "otherwise"), ("completed", "otherwise"),
    ("well tolerated", "otherwise"), ("complete response", "otherwise"), ("ongoing", "otherwise"),
    ("no contraindication", "otherwise"), ("discontinued", "unclear"), ("switched", "unclear"),
    ("", "unclear"),
    ("unknown", "unclear"),
  ])
  func `the words of an outcome`(words: String, expected: String) {
    let found = PriorTherapyRule.Ending.allCases.first { ending in
      let rule = PriorTherapyRule(scope: .systemic, count: 1, endings: [ending])
      return finding(of: words, rule) == .met
    }
    let other = finding(of: words, PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure]))
    let actual = found.map { "ended \($0.rawValue)" } ?? (other == .unknown ? "unclear" : "otherwise")
    #expect(actual == expected)
  }

  private func finding(of outcome: String, _ rule: PriorTherapyRule) -> Finding? {
    let file = CaseFile.sample(evidence: [
      .stated(.therapy(.init(product: "carboplatin", outcome: outcome.isEmpty ? nil : outcome))),
      .stated(.therapyHistory(.init(drugClass: "systemic therapy", complete: true))),
    ])
    return Engine.sample().finding(of: .priorTherapy(rule), in: file)
  }
}

extension Evidence {
  static func measured(
    _ name: String, _ low: String?, _ high: String?, _ unit: String?, on date: String? = "2026-05-01"
  ) -> Evidence {
    let value = Fact.Measurement(
      name: name, low: low.flatMap { Decimal($0) }, high: high.flatMap { Decimal($0) }, unit: unit)
    return .stated(.measurement(value), on: date)
  }
}
