import Criteria
import TerminalUI

extension Wording {
  /// What a kind of rule is called.
  static func topic(_ topic: CriterionKind.Topic) -> String {
    switch topic {
    case .age: "age"
    case .diagnosis: "diagnosis"
    case .biomarker: "biomarker"
    case .measurement: "measurement"
    case .prescriber: "prescriber"
    case .priorTherapy: "prior therapy"
    case .lineOfTherapy: "line of therapy"
    case .doseLimit: "dose limit"
    case .doseIncrease: "dose increase"
    case .supportedByLiterature: "literature"
    case .regimen: "regimen"
    case .currentTherapy: "current therapy"
    case .response: "response"
    case .productShortage: "shortage"
    case .preferredProducts: "preferred products"
    case .guidelinePreference: "guideline preference"
    case .prerequisiteTrialsProhibited: "state law"
    case .documentationProvided: "documentation"
    case .labelChange: "label change"
    case .referral: "referral"
    case .unlistedUse: "unlisted use"
    case .labelledUse: "labelled use"
    case .unsupportedUse: "unsupported use"
    }
  }

  /// What has to hold, with its parameters in words, a line each.
  static func clause(_ clause: Clause, indent: Int = 0) -> [Paragraph] {
    switch clause {
    case .kind(let kind):
      let entry = ClauseEntries.entry(for: kind.topic)
      let values = entry.values(of: kind) ?? [:]
      let parameters = entry.fields.compactMap { field -> Paragraph? in
        guard let value = values[field.id], !value.isEmpty else { return nil }
        return Paragraph("\(field.label): \(shown(value, in: field))", role: .dim, indent: indent + 2)
      }
      let phrase = Clause.kind(kind).phrase
      let name = topic(kind.topic)
      // Some phrases begin with the kind themselves.
      return [Paragraph(phrase.hasPrefix(name) ? phrase : "\(name): \(phrase)", indent: indent)] + parameters
    case .attested(let words):
      return [Paragraph("a reviewer answers: \(words)", role: .warning, indent: indent)]
    case .all(let parts): return list("all of these hold:", parts, indent)
    case .any(let parts): return list("one of these holds:", parts, indent)
    case .not(let part): return list("this does not hold:", [part], indent)
    }
  }

  private static func list(_ head: String, _ parts: [Clause], _ indent: Int) -> [Paragraph] {
    [Paragraph(head, indent: indent)] + parts.flatMap { clause($0, indent: indent + 2) }
  }

  /// A value as the form's list names it.
  private static func shown(_ value: String, in field: FormField<ClauseField>) -> String {
    guard case .choice(let choices) = field.kind else { return value }
    return choices.first { $0.value == value }?.title ?? value
  }
}
