import Criteria
import PriorAuth

/// A draft of a policy as it was looked at: what was prepared on it is refused once somebody bound a clause since.
public struct SeenDraft: Sendable, Hashable {
  public var name: PolicyName
  /// The number of its newest binding; 0 where nothing was bound by hand.
  public var newestBinding: Int64

  /// A draft as it was seen.
  public init(_ name: PolicyName, newestBinding: Int64) {
    self.name = name
    self.newestBinding = newestBinding
  }
}

extension PolicyView {
  /// The draft as its reader saw it.
  var seen: SeenDraft { SeenDraft(row.name, newestBinding: bindings.newestNumber) }
}
