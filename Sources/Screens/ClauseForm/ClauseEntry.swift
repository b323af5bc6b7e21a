import Criteria
import PriorAuth
import TerminalUI

/// One kind of rule as it is filled in: its fields, and the rule they make.
protocol ClauseEntry: Sendable {
  var topic: CriterionKind.Topic { get }
  var fields: [FormField<ClauseField>] { get }
  /// What the fields hold for a rule; nil for a rule of another kind.
  func values(of kind: CriterionKind) -> [ClauseField: String]?
  /// The rule from the fields; nil with problems told to the reader.
  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind?
}

/// The entry of every kind of rule.
enum ClauseEntries {
  /// The entry for a kind.
  static func entry(for topic: CriterionKind.Topic) -> any ClauseEntry {
    switch topic {
    case .age: AgeClause()
    case .diagnosis: DiagnosisClause()
    case .biomarker: BiomarkerClause()
    case .measurement: MeasurementClause()
    case .prescriber: PrescriberClause()
    case .priorTherapy: PriorTherapyClause()
    case .lineOfTherapy: LineOfTherapyClause()
    case .doseLimit: DoseLimitClause()
    case .regimen: RegimenClause()
    case .currentTherapy: CurrentTherapyClause()
    case .preferredProducts: PreferredProductsClause()
    case .labelChange: LabelChangeClause()
    case .referral: ReferralClause(isForUnlistedUse: false)
    case .unlistedUse: ReferralClause(isForUnlistedUse: true)
    case .doseIncrease: BareClause(topic, .doseIncrease)
    case .supportedByLiterature: BareClause(topic, .supportedByLiterature)
    case .response: BareClause(topic, .response)
    case .productShortage: BareClause(topic, .productShortage)
    case .guidelinePreference: BareClause(topic, .guidelinePreference)
    case .prerequisiteTrialsProhibited: BareClause(topic, .prerequisiteTrialsProhibited)
    case .documentationProvided: BareClause(topic, .documentationProvided)
    case .labelledUse: BareClause(topic, .labelledUse)
    case .unsupportedUse: BareClause(topic, .unsupportedUse)
    }
  }
}

/// A kind of rule without parameters.
struct BareClause: ClauseEntry {
  let topic: CriterionKind.Topic
  private let kind: CriterionKind

  init(_ topic: CriterionKind.Topic, _ kind: CriterionKind) {
    self.topic = topic
    self.kind = kind
  }

  var fields: [FormField<ClauseField>] { [] }

  func values(of kind: CriterionKind) -> [ClauseField: String]? { kind == self.kind ? [:] : nil }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? { kind }
}

extension FormReader where Field == ClauseField {
  /// Several values in one field, kept apart by semicolons.
  func list(_ field: Field) -> [String] {
    (text(field) ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Several values, at least one.
  mutating func someList(_ field: Field) -> [String] {
    let items = list(field)
    if items.isEmpty { refuse(field, "is missing") }
    return items
  }

  /// A whole number from `least` up; nil for nothing, or with a problem.
  mutating func whole(_ field: Field, from least: Int) -> Int? {
    guard let text = text(field) else { return nil }
    guard let number = Int(text), number >= least, number <= 100_000 else {
      refuse(field, "is not a whole number from \(least) on")
      return nil
    }
    return number
  }

  /// A number of some time: `18 years`, `216 months`; months where one of the units is months.
  mutating func span(_ field: Field, units: [String]) -> (count: Int, unit: String)? {
    guard let text = text(field) else { return nil }
    let parts = text.split(separator: " ").map { $0.lowercased() }
    let unit = parts.count > 1 ? units.first { $0.hasPrefix(parts[1]) || parts[1] == $0 + "s" } : units.first
    guard let first = parts.first, parts.count <= 2, let count = Int(first), (0...36_525).contains(count),
      let unit
    else {
      refuse(field, "is not like 18 \(units[0])s" + (units.count > 1 ? " or 6 \(units[1])s" : ""))
      return nil
    }
    return (count, unit)
  }
}

extension [String] {
  /// The values as they stand in one field.
  var inOneField: String { joined(separator: "; ") }
}
