import Criteria
import JSON
import PriorAuth

/// What an item of evidence has to be like to be taken in.
enum EvidenceCheck {
  static func check(_ evidence: Evidence, bornOn birthDate: Day, today: Day) throws(DeskError) {
    let size = evidence.json.compact.utf8.count
    guard size <= 65_536 else { throw .invalid(.evidence, .tooLong(bytes: size, limit: 65_536)) }
    let earliest: Day? = isAboutTheMember(evidence.fact) ? birthDate : nil
    try check(evidence.date, from: earliest, to: today)
    switch evidence.fact {
    case .diagnosis(let diagnosis): try named(diagnosis.name)
    case .measurement(let measurement): try check(measurement)
    case .biomarker(let biomarker):
      try named(biomarker.name)
      try percent(biomarker.percent, .measurement)
    case .therapy(let therapy): try check(therapy.firstDose, therapy.lastDose, from: birthDate, to: today)
    case .currentTherapy(let therapy):
      try check(therapy.firstDose, therapy.lastDose, from: birthDate, to: today)
    case .priorAuthorization(let earlier): try check(earlier.start, from: birthDate, to: today)
    case .stateRule(let rule):
      // A law by its name alone changes nothing in a case.
      let says = rule.prohibitsPrerequisiteTrials != nil || rule.waives != nil || rule.minimumMonths != nil
      if !says { throw .invalid(.evidence, .missing) }
    default: break
    }
  }

  /// The cited place has to lie in the text of the document.
  static func check(_ span: TextSpan?, in document: Document?) throws(DeskError) {
    guard let span else { return }
    guard let document else { throw .invalid(.source, .missing) }
    guard span.first >= 0, span.first <= span.last, span.last < document.text.utf8.count else {
      throw .invalid(.span, .unknown)
    }
  }

  // Literature, guidelines, laws and shortages may well be older than the member.
  private static func isAboutTheMember(_ fact: Fact) -> Bool {
    switch fact {
    case .literature, .shortage, .guidelinePreference, .stateRule, .other: false
    default: true
    }
  }

  private static func check(_ first: Day?, _ last: Day?, from: Day, to: Day) throws(DeskError) {
    try check(first, from: from, to: to)
    try check(last, from: from, to: to)
    if let first, let last, last < first { throw .invalid(.evidenceDate, .endBeforeStart) }
  }

  private static func check(_ day: Day?, from earliest: Day?, to latest: Day) throws(DeskError) {
    guard let day else { return }
    guard day <= latest else { throw .invalid(.evidenceDate, .inFuture) }
    if let earliest, day < earliest { throw .invalid(.evidenceDate, .before(earliest)) }
  }

  /// A finding without a name is found by no criterion.
  private static func named(_ name: String) throws(DeskError) {
    if name.allSatisfy(\.isWhitespace) { throw .invalid(.evidence, .missing) }
  }

  private static func check(_ measurement: Fact.Measurement) throws(DeskError) {
    try named(measurement.name)
    if let low = measurement.low, let high = measurement.high, high < low {
      throw .invalid(.measurement, .lowAboveHigh)
    }
    if let unit = measurement.unit, !MeasurementUnit.isKnown(unit) {
      throw .invalid(.measurementUnit, .unknown)
    }
    guard isPercent(measurement) else { return }
    try percent(measurement.low, .measurement)
    try percent(measurement.high, .measurement)
  }

  private static func isPercent(_ measurement: Fact.Measurement) -> Bool {
    let name = measurement.name.lowercased()
    return measurement.unit?.contains("%") == true || measurement.text?.contains("%") == true
      || name.contains("lvef") || name.contains("ejection fraction")
  }

  private static func percent(_ value: Decimal?, _ field: Field) throws(DeskError) {
    if let value, value < 0 || value > 100 { throw .invalid(field, .outside(0, 100)) }
  }
}
