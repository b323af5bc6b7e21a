import PriorAuth

/// A node of a compiled tree: a test of one packed fact, or a combination of nodes before it.
///
/// Sixteen bytes, no reference, so that evaluating one touches nothing but the facts and two bit sets.
public struct FlatNode: Sendable, Hashable {
  /// What the node does.
  public enum Operation: UInt8, Sendable, Hashable {
    /// Tests of the fact in `slot` against `limit`; unknown while the fact is.
    case atLeast, atMost, equal
    /// Whether the fact is one of those whose bits are set in `limit`.
    case isOneOf
    /// The fact is a finding already.
    case finding
    /// Kleene combinations of `kids`; what does not apply is left out.
    case all, any, none
    /// At least `limit` of `kids`.
    case atLeastMet
    /// The opposite of `limit`.
    case not
    /// All of `kids`, unless the node in `limit` does not apply.
    case unlessSkipped
    /// The node in `limit` where the condition in `slot` holds; left out where it does not.
    case onCondition
    /// As `onCondition`, and unknown as long as the condition is, even where the node in `limit` is met.
    case onKnownCondition
    /// Met where one of `kids` is unknown, else left out.
    case someUnknown
    /// Met where the node in `limit` is met, else not met.
    case isMet
    /// The first of `kids` that does not hold decides; met where all hold or don't apply.
    case inTurn
  }

  public var operation: Operation
  /// The bit that holds the node's value.
  public var place: UInt8
  /// The place of the fact it tests, or of the node it depends on.
  public var slot: UInt16
  /// What the fact is compared with, how many nodes are needed, or the place of one.
  public var limit: Int32
  /// The bits of the nodes it combines.
  public var kids: UInt64

  /// A test of a fact.
  public init(_ operation: Operation, at place: UInt8, slot: UInt16, limit: Int32 = 0) {
    self.init(operation, at: place, slot: slot, limit: limit, kids: 0)
  }

  /// A combination of nodes.
  public init(
    _ operation: Operation, at place: UInt8, slot: UInt16 = 0, limit: Int32 = 0, kids: UInt64
  ) {
    self.operation = operation
    self.place = place
    self.slot = slot
    self.limit = limit
    self.kids = kids
  }

  /// Whether it tests a fact.
  public var isLeaf: Bool { operation.rawValue <= Operation.finding.rawValue }
}

/// The findings of all nodes of a tree: a bit for each in two sets. In neither: unknown; in both: not applicable.
public struct NodeValues: Sendable, Hashable {
  public var met: UInt64
  public var notMet: UInt64

  /// Values, at first all unknown.
  public init(met: UInt64 = 0, notMet: UInt64 = 0) {
    self.met = met
    self.notMet = notMet
  }

  /// The finding of the node at a place from 0 to 63.
  public subscript(place: Int) -> Finding {
    switch ((met >> UInt64(place)) & 1, (notMet >> UInt64(place)) & 1) {
    case (1, 0): .met
    case (0, 1): .notMet
    case (0, _): .unknown
    default: .notApplicable
    }
  }

  /// The bits of the nodes that are unknown.
  public var unknown: UInt64 { ~(met | notMet) }
}

/// Facts as numbers, one a slot.
public enum PackedFact {
  /// The value of a slot whose fact is not known.
  public static let unknown = Int32.min

  /// A finding as a fact.
  public static func value(of finding: Finding) -> Int32 {
    switch finding {
    case .notMet: 0
    case .met: 1
    case .notApplicable: 2
    case .unknown: unknown
    }
  }
}
