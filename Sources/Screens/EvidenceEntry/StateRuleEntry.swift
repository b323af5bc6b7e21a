import PriorAuth
import TerminalUI

/// A rule of state law that bears on the request.
struct StateRuleEntry: EvidenceEntry {
  var title: String { "State rule" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(.citation, "Citation", help: "The law with its section", limit: 200),
      FormField(
        .prohibitsTrials, "No trials first", Choices.yesNo,
        help: "Whether it forbids asking for trials of other drugs first"),
      FormField(
        .waives, "Waives criterion", help: "A criterion by its printed number; may stay empty", limit: 50),
      FormField(
        .minimumMonths, "At least, months", .number, help: "The shortest approval it allows, if it says one"),
      FormField(.effective, "In force from", .date),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .stateRule(let rule) = fact else { return nil }
    return [
      .citation: rule.citation ?? "", .prohibitsTrials: rule.prohibitsPrerequisiteTrials.typed,
      .waives: rule.waives ?? "", .minimumMonths: rule.minimumMonths.map { "\($0)" } ?? "",
      .effective: rule.from.typed,
    ]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let citation = reader.required(.citation)
    let months = reader.text(.minimumMonths).map { Int($0) }
    if let months, !(1...1200).contains(months ?? 0) {
      reader.refuse(.minimumMonths, "is no whole number of months")
    }
    if reader.yesNo(.prohibitsTrials) == nil, reader.text(.waives) == nil, months == nil {
      reader.refuse(
        .prohibitsTrials, "is missing: say here what the law does, or name the criterion or the months below")
    }
    return .stateRule(
      Fact.StateRule(
        prohibitsPrerequisiteTrials: reader.yesNo(.prohibitsTrials), waives: reader.text(.waives),
        minimumMonths: months ?? nil, citation: citation, from: reader.day(.effective)))
  }
}
