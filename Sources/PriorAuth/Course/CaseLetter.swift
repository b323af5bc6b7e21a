/// A letter of a case that went out, as the case's history tells of it.
public struct CaseLetter: Sendable, Hashable {
  /// Its number, as in L3.
  public var number: Int64
  /// What it tells, `denial`.
  public var kind: String
  /// To whom it is written, `member`.
  public var recipient: String
  /// How it went out.
  public var means: String
  /// Who sent it, and when.
  public var stamp: Stamp

  /// A letter that was sent.
  public init(number: Int64, kind: String, recipient: String, means: String, stamp: Stamp) {
    self.number = number
    self.kind = kind
    self.recipient = recipient
    self.means = means
    self.stamp = stamp
  }
}
