/// An item of evidence that stands no more: it was taken back, or another one put it right.
public struct StruckEvidence: Sendable, Hashable {
  public var item: EvidenceOnFile
  /// The item that stands in its place; nil where it was taken back.
  public var successor: Identifier<Evidence>?
  /// Why it was taken back; nil where another one put it right.
  public var reason: String?
  /// Who did that, and when.
  public var stamp: Stamp

  /// An item that stands no more.
  public init(_ item: EvidenceOnFile, successor: Identifier<Evidence>?, reason: String?, stamp: Stamp) {
    self.item = item
    self.successor = successor
    self.reason = reason
    self.stamp = stamp
  }
}
