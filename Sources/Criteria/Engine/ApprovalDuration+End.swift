import PriorAuth

extension Section {
  /// The duration of an approval for a line of business; nil where the section states none for it, or several without saying
  /// which holds.
  func duration(for line: LineOfBusiness?, _ restsOnShortage: Bool) -> ApprovalDuration? {
    let stated = durations(for: line, restsOnShortage)
    return stated.dropFirst().allSatisfy { $0.length == stated[0].length } ? stated.first : nil
  }

  /// What the section states for a line of business, by itself or for all of them.
  func durations(for line: LineOfBusiness?, _ restsOnShortage: Bool) -> [ApprovalDuration] {
    let occasion: ApprovalDuration.Occasion? = restsOnShortage ? .shortage : nil
    let own = durations.filter { $0.reserved == occasion }
    let candidates = own.isEmpty ? durations.filter { $0.reserved == nil } : own
    let ofLine = candidates.filter { $0.lineOfBusiness != nil && $0.lineOfBusiness == line }
    return ofLine.isEmpty ? candidates.filter { $0.lineOfBusiness == nil } : ofLine
  }
}

extension ApprovalDuration.Bound {
  /// Which of two ends counts.
  func of(_ one: Day, _ other: Day) -> Day { self == .longer ? max(one, other) : min(one, other) }
}

extension ApprovalDuration.Length {
  /// Where an approval ends by its calendar alone.
  enum End: Hashable {
    case on(Day)
    /// The renewal date that could move the end is not on file, or past.
    case provisional(Day)
    /// The length names no day.
    case open
    /// It depends on how often the drug is given.
    case byDoses
  }

  /// The first day after an approval that starts on a day.
  func end(from start: Day, renewal: Day?) -> End {
    switch self {
    case .months(let months), .upToMonths(let months), .monthsOrRequested(let months, _):
      return .on(start.adding(months: months))
    case .days(let days): return .on(start.adding(days: days))
    case .monthsOrRenewalDate(let months, let bound):
      let byMonths = start.adding(months: months)
      guard let renewal, renewal > start else { return .provisional(byMonths) }
      return .on(bound.of(renewal, byMonths))
    case .lengthOfBenefit: return .open
    case .doses: return .byDoses
    }
  }
}

extension ApprovalDuration {
  /// Whether its words bound a plain number of months or days in a way that the number alone does not say: `or until 6 weeks after
  /// delivery, whichever is shorter`, `for induction, then 6 months`.
  var saysMore: Bool {
    switch length {
    case .months, .days, .upToMonths:
      Words(text).containsAny(["whichever", "until", "then", "maximum", "total"])
    case .monthsOrRenewalDate, .monthsOrRequested, .lengthOfBenefit, .doses: false
    }
  }
}
