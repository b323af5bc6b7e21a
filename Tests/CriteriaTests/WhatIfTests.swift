import Criteria
import PriorAuth
import Testing

@Suite struct WhatIfTests {
  static let version = PolicyVersion.sample(
    .group(
      "I", .all,
      [
        .leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 216)))),
        .leaf(
          "I.2",
          .kind(
            .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")))),
        .leaf("I.3", .kind(.biomarker(BiomarkerRule(names: ["NRG1"], result: .positive, isFusion: true)))),
        .leaf("I.4", .kind(.doseLimit(DoseLimitRule(amount: 750, unit: DoseUnit(.milligram), everyDays: 7)))),
        .leaf(
          "I.5", .kind(.prescriber(PrescriberRule(specialties: ["neurolog"], consultationSuffices: true)))),
        .leaf("I.6", .kind(.response)),
        .leaf("I.7", .kind(.lineOfTherapy(LineOfTherapyRule(intent: .primary)))),
        .leaf("I.8", .kind(.regimen(RegimenRule(recommendedSuffices: true)))),
      ]),
    label: DrugLabel(regimens: [LabelledRegimen(amount: 1, unit: DoseUnit(.milligram), everyDays: 7)]))

  static let file = CaseFile.sample(evidence: [
    .measured("LVEF", "60", "60", "%"), .stated(.response("partial response")),
    .stated(.biomarker(.init(name: "NRG1 fusion", result: .positive, assay: "DNA"))),
  ]) {
    $0.therapy.intent = .primary
    $0.therapy.nccnRecommended = true
  }

  @Test(arguments: [
    ("lvef=48", "I.2 met>not_met"), ("LVEF = 48.5 %", "I.2 met>not_met"), ("lvef=55", ""),
    ("age=17", "I.1 met>not_met"), ("age=18", ""), ("dose=1000mg", "I.4 met>not_met"), ("dose=0.5 g", ""),
    ("dose=5 mL", "I.4 met>unknown"), ("nrg1=negative", "I.3 met>not_met"),
    ("NRG1=pending", "I.3 met>unknown"),
    ("specialty=cardiology", "I.5 met>unknown"), ("consult=none", ""), ("nccn=no", "I.8 met>not_met"),
    ("nccn=unknown", "I.8 met>unknown"), ("response=progressive disease", "I.6 met>not_met"),
    ("response=stable disease", "I.6 met>unknown"), ("intent=subsequent", "I.7 met>not_met"),
    ("formulary=yes", ""), ("weight=40", ""), ("troponin=3", ""),
    ("lvef=45-55", "I.2 met>unknown"), ("lvef=45-49 %", "I.2 met>not_met"),
    ("bsa=1.8", ""), ("start=2026-07-01", ""), ("renewal=2027-01-01", ""),
    ("state=OH", ""), ("state=Ohio", ""),
    ("response=relapse", "I.6 met>not_met"), ("response=refractory disease", "I.6 met>not_met"),
    ("response=relapse free", "I.6 met>unknown"), ("response=not evaluable for response", "I.6 met>unknown"),
    ("response=suspected progression", "I.6 met>unknown"), ("response=benefit unclear", "I.6 met>unknown"),
    ("line=HIM", ""), ("increase=yes", ""), ("regimen=with chemotherapy", ""),
  ])
  func `one fact otherwise flips what rests on it`(text: String, flips: String) throws {
    let engine = Engine.sample()
    let before = engine.evaluate(Self.file, under: Self.version)
    let after = engine.evaluate(Self.file.applying(try WhatIf(text)), under: Self.version)
    let shown = after.flips(from: before).map {
      "\($0.criterion) \($0.before?.rawValue ?? "-")>\($0.after?.rawValue ?? "-")"
    }
    #expect(before.outcome == .meets)
    #expect(shown.joined(separator: ", ") == flips)
    #expect(before.flips(from: before) == [])
  }

  @Test(arguments: [
    "state=ZZ", "state=Ohioo", "weight=0.1", "weight=-4", "bsa=0.01", "start=2026-02-30", "dose=-5mg",
    "", "=", "lvef", "lvef=", "=48", "age=young", "age=-1", "age=1000", "dose=1000", "dose=0mg",
    "dose=5 stone",
    "bsa=0", "start=tomorrow", "renewal=2026-02-30", "increase=1", "lvef=55-45", "lvef=45-", "nccn=perhaps",
    "formulary=1", "intent=later", "lvef=high", "weight=0", "weight=701", "bsa=6", "lvef=-3", "state=Q",
  ])
  func `what is no supposition is refused`(text: String) {
    #expect(throws: WhatIfError.self) { try WhatIf(text) }
  }

  @Test(arguments: [
    ("LVEF=400", "a percentage from 0 to 100"), ("lvef=101 %", "a percentage from 0 to 100"),
    ("lvef=4 stone", "a value with a unit such as \(MeasurementUnit.examples), or without one"),
    ("start=1900-01-01", "a day within ten years of the day of receipt, 2026-06-01"),
    ("renewal=2999-01-01", "a day within ten years of the day of receipt, 2026-06-01"),
  ])
  func `a value that such a fact can't have is refused`(text: String, expected: String) throws {
    let error = #expect(throws: WhatIfError.self) {
      try WhatIf(text).check(for: Self.file, under: [Self.version])
    }
    let name = String(text.prefix { $0 != "=" })
    #expect(error == .wrongValue(name, expected: expected))
  }

  @Test(arguments: ["bogus=3", "troponin=3", "bogus=positive"])
  func `a name that no criterion asks about and no evidence has is refused`(text: String) throws {
    let error = #expect(throws: WhatIfError.self) {
      try WhatIf(text).check(for: Self.file, under: [Self.version])
    }
    let name = String(text.prefix { $0 != "=" })
    #expect(error == .unknownName(name, known: WhatIf.names + ["LVEF", "NRG1"]))
  }

  @Test(arguments: [
    "LVEF=48", "lvef=48 %", "Nrg1=negative", "nrg1 fusion=positive", "AGE=17", "Start=2026-07-01",
  ])
  func `names are known in any case`(text: String) throws {
    try WhatIf(text).check(for: Self.file, under: [Self.version])
  }

  @Test func `a criterion that is no longer evaluated is named as well`() {
    let engine = Engine.sample()
    let before = engine.evaluate(Self.file, under: Self.version)
    let other = engine.evaluate(Self.file, under: .asking(.response))
    let gone = other.flips(from: before).filter { $0.after == nil }
    #expect(gone.map(\.criterion) == ["I.2", "I.3", "I.4", "I.5", "I.6", "I.7", "I.8"])
  }

  @Test(arguments: [
    ("dose=1000mg", "1000 mg every 7 days"), ("dose=1000mg q3w", "1000 mg every 21 days"),
    ("dose=28mcg daily", "28 mcg per day"), ("dose=6mg/kg every 3 weeks", "6 mg/kg every 21 days"),
    ("dose=5mg every day", "5 mg per day"), ("dose=5mg q10d", "5 mg every 10 days"),
  ])
  func `a dose may come with its interval`(text: String, expected: String) throws {
    let file = CaseFile.sample().applying(try WhatIf(text))
    #expect(file.therapy.dose?.description == expected)
  }

  @Test(arguments: ["dose=5mg soon", "dose=5mg q0w", "dose=5mg every 3 moons", "dose=5mg qw"])
  func `an interval that is none is refused`(text: String) {
    #expect(throws: WhatIfError.self) { try WhatIf(text) }
  }
}
