import PriorAuth

extension Wording {
  /// The kind of a fact in one or two words.
  static func kind(_ fact: Fact) -> String {
    switch fact {
    case .diagnosis: "diagnosis"
    case .biomarker: "test result"
    case .measurement: "measurement"
    case .therapy: "therapy"
    case .therapyHistory: "history"
    case .currentTherapy: "current"
    case .response: "response"
    case .literature: "literature"
    case .shortage: "shortage"
    case .guidelinePreference: "guideline"
    case .stateRule: "state rule"
    case .priorAuthorization: "approval"
    case .supportingDocumentation: "documents"
    case .other(let kind, _): kind
    }
  }

  /// What a fact states, in one line.
  static func fact(_ fact: Fact) -> String {
    switch fact {
    case .diagnosis(let diagnosis): self.diagnosis(diagnosis)
    case .biomarker(let marker): biomarker(marker)
    case .measurement(let value): measurement(value)
    case .therapy(let therapy): self.therapy(therapy)
    case .therapyHistory(let history):
      (history.drugClass ?? "all therapy")
        + (history.complete ? ": list is complete" : ": list may lack some")
    case .currentTherapy(let therapy): currentTherapy(therapy)
    case .response(let text), .literature(let text): text
    case .shortage(let shortage):
      "short: " + shortage.products.joined(separator: ", ") + (shortage.complete == true ? " (all)" : "")
    case .guidelinePreference(let preference):
      preference.value + (preference.over.map { " over " + $0 } ?? "")
    case .stateRule(let rule): stateRule(rule)
    case .priorAuthorization(let prior):
      joined([
        prior.basis, prior.start.map { "from \($0)" }, prior.firstDayAfter.map { "until before \($0)" },
      ])
    case .supportingDocumentation(let provided): provided ? "provided" : "not provided"
    case .other(_, let content): content
    }
  }

  private static func diagnosis(_ diagnosis: Fact.Diagnosis) -> String {
    let use = diagnosis.labelledUse.map { $0 ? "labelled use" : "off-label use" }
    let words = [diagnosis.extent, diagnosis.name].compactMap { $0 }.joined(separator: " ")
    return joined([words, diagnosis.status, diagnosis.code, use])
  }

  private static func biomarker(_ marker: Fact.Biomarker) -> String {
    let result = [
      marker.name, marker.result?.rawValue ?? "result not stated", marker.percent.map { "\($0) %" },
    ]
    return joined([result.compactMap { $0 }.joined(separator: " "), marker.assay, marker.specimen])
  }

  private static func measurement(_ value: Fact.Measurement) -> String {
    joined([value.name + " " + self.value(value), value.method])
  }

  /// A measured value without what was measured: `45 to 50 %`.
  static func value(_ value: Fact.Measurement) -> String {
    let unit = value.unit.map { " " + $0 } ?? ""
    return switch (value.low, value.high) {
    case (let low?, let high?): low == high ? "\(low)\(unit)" : "\(low) to \(high)\(unit)"
    case (let low?, nil): "at least \(low)\(unit)"
    case (nil, let high?): "at most \(high)\(unit)"
    case (nil, nil): value.text ?? "without a value"
    }
  }

  private static func therapy(_ therapy: Fact.Therapy) -> String {
    let again = therapy.expectedWithRequestedProduct.map { $0 ? "expected again" : "not expected again" }
    return joined(
      [
        therapy.name, therapy.outcome ?? "outcome not recorded", doses(therapy.firstDose, therapy.lastDose),
        again,
      ])
  }

  private static func currentTherapy(_ therapy: Fact.CurrentTherapy) -> String {
    let indication = therapy.coveredIndication.map { $0 ? "covered indication" : "other indication" }
    let course = therapy.courseIncomplete.map { $0 ? "course not finished" : "course finished" }
    let source = therapy.source.map { "through " + $0 }
    return joined(
      [therapy.product ?? "the drug", source, doses(therapy.firstDose, therapy.lastDose), indication, course])
  }

  private static func doses(_ first: Day?, _ last: Day?) -> String? {
    let parts = [first.map { "from \($0)" }, last.map { "last dose \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func stateRule(_ rule: Fact.StateRule) -> String {
    joined(
      [
        rule.citation ?? "rule without citation", rule.waives.map { "waives " + $0 },
        rule.minimumMonths.map { "at least " + count($0, "month") },
        rule.prohibitsPrerequisiteTrials == true ? "no prerequisite trials" : nil,
        rule.from.map { "from \($0)" },
      ])
  }

  private static func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: ", ") }
}
