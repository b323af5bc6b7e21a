import PriorAuth

/// How long an approval lasts, for one line of business or for all.
public struct ApprovalDuration: Sendable, Hashable, Codable {
  /// Nil: for every line of business.
  public var lineOfBusiness: LineOfBusiness?
  public var length: Length
  /// When this duration applies and not the section's ordinary one; nil for the ordinary one.
  public var reserved: Occasion?
  /// As printed.
  public var text: String

  /// The forms a duration takes.
  public enum Length: Sendable, Hashable, Codable {
    case months(Int)
    case days(Int)
    /// So many months, or to the member's renewal date when that is later.
    case monthsOrRenewalDate(Int, Bound)
    /// As long as the request asks, at most so many months.
    case upToMonths(Int)
    /// So many months or what was requested, whichever is shorter or longer.
    case monthsOrRequested(Int, Bound)
    /// As long as the member is covered.
    case lengthOfBenefit
    /// A number of doses.
    case doses(Int)
  }

  /// Which of two ends counts.
  public enum Bound: String, Sendable, Hashable, Codable {
    case longer, shorter
  }

  /// What a special duration is for.
  public enum Occasion: String, Sendable, Hashable, Codable {
    case shortage
  }

  /// A duration.
  public init(
    lineOfBusiness: LineOfBusiness? = nil, length: Length, reserved: Occasion? = nil, text: String
  ) {
    self.lineOfBusiness = lineOfBusiness
    self.length = length
    self.reserved = reserved
    self.text = text
  }
}
