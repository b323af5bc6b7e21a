/// An item of evidence with its history. Items are never changed: a correction is a new item that replaces one.
public struct EvidenceOnFile: Sendable, Hashable {
  public var id: Identifier<Evidence>
  public var evidence: Evidence
  /// The item this one stands in for.
  public var replaces: Identifier<Evidence>?
  /// The item of an earlier request that this is a copy of.
  public var carriedFrom: Identifier<Evidence>?
  public var stamp: Stamp

  /// An item on record.
  public init(
    id: Identifier<Evidence>, evidence: Evidence, replaces: Identifier<Evidence>? = nil,
    carriedFrom: Identifier<Evidence>? = nil, stamp: Stamp
  ) {
    self.id = id
    self.evidence = evidence
    self.replaces = replaces
    self.carriedFrom = carriedFrom
    self.stamp = stamp
  }
}
