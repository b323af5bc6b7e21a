import Criteria
import PriorAuth

/// Turns a printed duration into a rule.
enum DurationDraft {
  static func duration(_ printed: OutlineDuration) -> ApprovalDuration {
    let rule = printed.rule ?? ""
    let phrase = Phrase(rule, in: DraftContext())
    let line = printed.lob.lowercased() == "all" || printed.lob.isEmpty ? nil : LineOfBusiness(printed.lob)
    let occasion: ApprovalDuration.Occasion? =
      phrase.has("shortage") || phrase.has(stem: "unavailab") ? .shortage : nil
    let unit =
      printed.amount.map { "\($0) \(printed.unit.rawValue)\($0 == 1 ? "" : "s")" } ?? "length of benefit"
    let text = [unit, rule].filter { !$0.isEmpty }.joined(separator: ", ")
    return ApprovalDuration(
      lineOfBusiness: line, length: length(printed, phrase), reserved: occasion, text: text)
  }

  private static func length(_ printed: OutlineDuration, _ rule: Phrase) -> ApprovalDuration.Length {
    guard let amount = printed.amount else { return .lengthOfBenefit }
    switch printed.unit {
    case .day: return .days(amount)
    case .week: return .days(7 * amount)
    case .dose: return .doses(amount)
    case .benefit: return .lengthOfBenefit
    case .month: return months(amount, rule)
    case .year: return months(12 * amount, rule)
    }
  }

  private static func months(_ months: Int, _ rule: Phrase) -> ApprovalDuration.Length {
    let bound: ApprovalDuration.Bound =
      rule.has("longer") || rule.has("later") || rule.has("greater") ? .longer : .shorter
    if rule.has("renewal") { return .monthsOrRenewalDate(months, bound) }
    if rule.has("duration"), rule.has("request") || rule.has("requested") {
      return .monthsOrRequested(months, bound)
    }
    return rule.says("up to") ? .upToMonths(months) : .months(months)
  }
}
