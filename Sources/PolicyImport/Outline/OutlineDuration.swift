/// For how long an approval holds, for one line of business.
public struct OutlineDuration: Sendable, Hashable {
  /// What the amount counts.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Days.
    case day
    /// Weeks.
    case week
    /// Calendar months.
    case month
    /// Years.
    case year
    /// Doses or infusions, not time.
    case dose
    /// As long as the benefit lasts; there is no amount.
    case benefit
  }

  /// The line of business as printed; `all` where none is named.
  public var lob: String
  /// How many units; none for the length of the benefit.
  public var amount: Int?
  /// What the amount counts.
  public var unit: Unit
  /// The qualifying words, as printed.
  public var rule: String?
  /// The bytes of the document the duration stands in.
  public var span: Range<Int>

  /// A duration for one line of business.
  public init(lob: String, amount: Int?, unit: Unit, rule: String?, span: Range<Int>) {
    self.lob = lob
    self.amount = amount
    self.unit = unit
    self.rule = rule
    self.span = span
  }
}
