import Criteria
import PriorAuth
import TerminalUI

/// The most that may be given.
struct DoseLimitClause: ClauseEntry {
  var topic: CriterionKind.Topic { .doseLimit }

  var fields: [FormField<ClauseField>] {
    [
      FormField(.amount, "No more than", .number, help: "The amount at one time"),
      FormField(.unit, "Unit", Choices.doseUnits, value: "mg", help: "F4 lists the units"),
      FormField(
        .everyDays, "Every, days", .number, help: "14 for every two weeks; empty where no interval is set"),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .doseLimit(let rule) = kind else { return nil }
    return [.amount: "\(rule.amount)", .unit: rule.unit.description, .everyDays: rule.everyDays.typed]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let amount = reader.positive(.amount)
    if reader.text(.amount) == nil { reader.refuse(.amount, "is missing") }
    let unit = reader.text(.unit).flatMap { DoseUnit($0) }
    if unit == nil { reader.refuse(.unit, "is missing") }
    let every = reader.positive(.everyDays)
    guard let amount, let unit else { return nil }
    return .doseLimit(DoseLimitRule(amount: amount, unit: unit, everyDays: every))
  }
}

/// The regimen of the label.
struct RegimenClause: ClauseEntry {
  var topic: CriterionKind.Topic { .regimen }

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .recommendedSuffices, "Or recommended", Choices.yesNo, value: "yes",
        help: "Whether a regimen that NCCN recommends is enough")
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .regimen(let rule) = kind else { return nil }
    return [.recommendedSuffices: Bool?.some(rule.recommendedSuffices).typed]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    .regimen(RegimenRule(recommendedSuffices: reader.yesNo(.recommendedSuffices) ?? false))
  }
}

/// A therapy with the drug that is under way.
struct CurrentTherapyClause: ClauseEntry {
  var topic: CriterionKind.Topic { .currentTherapy }

  var fields: [FormField<ClauseField>] {
    [
      FormField(.minimumDays, "For days", .number, help: "At least so many days; empty for any"),
      FormField(
        .ownBenefitSuffices, "Own benefit", Choices.yesNo, value: "no",
        help: "Whether it is enough that the plan's own benefit pays for it"),
      FormField(
        .coveredIndication, "Covered use", Choices.yesNo, value: "no",
        help: "Whether it has to be given for a use the policy covers"),
      FormField(
        .courseIncomplete, "Unfinished", Choices.yesNo, value: "no",
        help: "Whether the course has to be unfinished"),
      FormField(
        .excludesSamples, "No samples", Choices.yesNo, value: "no",
        help: "Whether manufacturer's samples don't count"),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .currentTherapy(let rule) = kind else { return nil }
    return [
      .minimumDays: rule.minimumDays.map { "\($0)" } ?? "",
      .ownBenefitSuffices: Bool?.some(rule.ownBenefitSuffices).typed,
      .coveredIndication: Bool?.some(rule.coveredIndication).typed,
      .courseIncomplete: Bool?.some(rule.courseIncomplete).typed,
      .excludesSamples: Bool?.some(rule.excludesSamples).typed,
    ]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let days = reader.whole(.minimumDays, from: 0)
    return .currentTherapy(
      CurrentTherapyRule(
        ownBenefitSuffices: reader.yesNo(.ownBenefitSuffices) ?? false, minimumDays: days,
        coveredIndication: reader.yesNo(.coveredIndication) ?? false,
        courseIncomplete: reader.yesNo(.courseIncomplete) ?? false,
        excludesSamples: reader.yesNo(.excludesSamples) ?? false))
  }
}
