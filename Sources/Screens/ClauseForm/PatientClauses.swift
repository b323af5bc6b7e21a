import Criteria
import PriorAuth
import TerminalUI

/// The member's age.
struct AgeClause: ClauseEntry {
  var topic: CriterionKind.Topic { .age }

  var fields: [FormField<ClauseField>] {
    [
      FormField(.atLeast, "At least", help: "18 years, or 6 months; empty for no lower end"),
      FormField(.below, "Below", help: "The first age that is too old; empty for no upper end"),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .age(let rule) = kind else { return nil }
    return [.atLeast: Self.typed(rule.atLeastMonths), .below: Self.typed(rule.belowMonths)]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let least = months(.atLeast, &reader)
    let below = months(.below, &reader)
    if reader.text(.atLeast) == nil, reader.text(.below) == nil {
      reader.refuse(.atLeast, "and Below are both empty; one is needed")
    }
    return .age(AgeRule(atLeastMonths: least, belowMonths: below))
  }

  private func months(_ field: ClauseField, _ reader: inout FormReader<ClauseField>) -> Int? {
    guard let span = reader.span(field, units: ["year", "month"]) else { return nil }
    let months = span.unit == "year" ? span.count * 12 : span.count
    if months > 2400 { reader.refuse(field, "is above 200 years") }
    return months
  }

  private static func typed(_ months: Int?) -> String {
    months.map { $0 % 12 == 0 ? "\($0 / 12) years" : "\($0) months" } ?? ""
  }
}

/// The member's disease.
struct DiagnosisClause: ClauseEntry {
  var topic: CriterionKind.Topic { .diagnosis }

  var fields: [FormField<ClauseField>] {
    [
      FormField(.names, "Diseases", help: "Any one of these; keep several apart by ;", limit: 2000),
      FormField(
        .extents, "Extents", help: "Any one of these: metastatic; unresectable. Empty for any", limit: 1000),
      FormField(
        .statuses, "States", help: "Any one of these: relapsed; refractory. Empty for any", limit: 1000),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .diagnosis(let rule) = kind else { return nil }
    return [
      .names: rule.names.inOneField, .extents: rule.extents.inOneField, .statuses: rule.statuses.inOneField,
    ]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let rule = DiagnosisRule(
      names: reader.list(.names), extents: reader.list(.extents), statuses: reader.list(.statuses))
    if rule.names.isEmpty, rule.extents.isEmpty, rule.statuses.isEmpty { reader.refuse(.names, "is missing") }
    return .diagnosis(rule)
  }
}

/// The result of a test for a marker.
struct BiomarkerClause: ClauseEntry {
  var topic: CriterionKind.Topic { .biomarker }

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .names, "Markers", help: "The marker's names, such as NRG1; keep several apart by ;", limit: 1000),
      FormField(.result, "Result", Choices.all(Fact.Biomarker.Result.self), value: "positive"),
      FormField(
        .isFusion, "Gene fusion", Choices.yesNo, value: "no",
        help: "Whether a fusion of the gene is asked for"),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .biomarker(let rule) = kind else { return nil }
    return [
      .names: rule.names.inOneField, .result: rule.result.rawValue,
      .isFusion: Bool?.some(rule.isFusion).typed,
    ]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let names = reader.someList(.names)
    guard let result: Fact.Biomarker.Result = reader.choice(.result) else {
      reader.refuse(.result, "is missing")
      return nil
    }
    return .biomarker(BiomarkerRule(names: names, result: result, isFusion: reader.yesNo(.isFusion) ?? false))
  }
}

/// A measured value beside a threshold.
struct MeasurementClause: ClauseEntry {
  var topic: CriterionKind.Topic { .measurement }

  private static let comparisons = [
    Choice(">=", title: "at least", hint: ">="), Choice(">", title: "above", hint: ">"),
    Choice("<=", title: "at most", hint: "<="), Choice("<", title: "below", hint: "<"),
  ]

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .names, "Measurements", help: "The value's names, such as LVEF; keep several apart by ;", limit: 1000),
      FormField(.comparison, "Comparison", .choice(Self.comparisons), value: ">=", help: "F4 lists them"),
      FormField(.threshold, "Threshold", .number, help: "50 or 0.5"),
      FormField(.unit, "Unit", help: "%, or g/dL; empty for a number without one", limit: 40),
      FormField(
        .maximumAge, "No older than", help: "30 days, or 6 months; empty where the policy sets no limit"),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .measurement(let rule) = kind else { return nil }
    return [
      .names: rule.names.inOneField, .comparison: rule.comparison.rawValue, .threshold: "\(rule.threshold)",
      .unit: rule.unit ?? "", .maximumAge: rule.maximumAge.map { "\($0)" } ?? "",
    ]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let names = reader.someList(.names)
    let comparison: MeasurementRule.Comparison? = reader.choice(.comparison)
    if comparison == nil { reader.refuse(.comparison, "is missing") }
    let threshold = reader.number(.threshold)
    if reader.text(.threshold) == nil { reader.refuse(.threshold, "is missing") }
    let age = reader.span(.maximumAge, units: ["day", "month"]).map { span in
      span.unit == "day" ? MeasurementRule.Age.days(span.count) : .months(span.count)
    }
    guard let comparison, let threshold else { return nil }
    return .measurement(
      MeasurementRule(
        names: names, comparison: comparison, threshold: threshold, unit: reader.text(.unit), maximumAge: age)
    )
  }
}

/// Who prescribes the drug.
struct PrescriberClause: ClauseEntry {
  var topic: CriterionKind.Topic { .prescriber }

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .specialties, "Specialties",
        help: "Any one of these, by the stem of the word: oncolog; keep apart by ;",
        limit: 1000),
      FormField(
        .consultationSuffices, "Or consulted", Choices.yesNo, value: "yes",
        help: "Whether it is enough that such a specialist was consulted"),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .prescriber(let rule) = kind else { return nil }
    return [
      .specialties: rule.specialties.inOneField,
      .consultationSuffices: Bool?.some(rule.consultationSuffices).typed,
    ]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let specialties = reader.someList(.specialties)
    return .prescriber(
      PrescriberRule(
        specialties: specialties, consultationSuffices: reader.yesNo(.consultationSuffices) ?? false))
  }
}
