/// A row of the revision log.
public struct OutlineRevision: Sendable, Hashable {
  /// What changed, as printed.
  public var text: String
  /// The date of the change, as printed.
  public var date: String?
  /// The date a committee approved it, as printed.
  public var approval: String?
  /// The bytes of the row.
  public var span: Range<Int>

  /// A change with its dates.
  public init(text: String, date: String?, approval: String?, span: Range<Int>) {
    self.text = text
    self.date = date
    self.approval = approval
    self.span = span
  }
}
