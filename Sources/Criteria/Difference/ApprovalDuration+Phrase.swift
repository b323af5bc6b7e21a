extension ApprovalDuration.Length {
  /// The length in a few words: `6 months or to the renewal date, whichever is longer`.
  public var phrase: String {
    switch self {
    case .months(let count): Self.count(count, "month")
    case .days(let count): Self.count(count, "day")
    case .monthsOrRenewalDate(let count, let bound):
      "\(Self.count(count, "month")) or to the renewal date, whichever is \(bound.rawValue)"
    case .upToMonths(let count): "up to \(Self.count(count, "month"))"
    case .monthsOrRequested(let count, let bound):
      "\(Self.count(count, "month")) or as requested, whichever is \(bound.rawValue)"
    case .lengthOfBenefit: "length of benefit"
    case .doses(let count): Self.count(count, "dose")
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }
}

extension Combinator {
  /// How many have to hold, in a few words.
  public var phrase: String {
    switch self {
    case .all: "all of"
    case .any: "any of"
    case .atLeast(let count): "at least \(count) of"
    case .none: "none of"
    }
  }
}
