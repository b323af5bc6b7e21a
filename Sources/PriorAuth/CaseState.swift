/// Where a request stands.
public enum CaseState: String, Sendable, Hashable, CaseIterable {
  case received
  case inReview = "in-review"
  /// Waiting for facts that were asked for.
  case pended
  /// With a licensed clinician.
  case clinicalReview = "clinical-review"
  /// Sent on to another policy.
  case routed
  case approved
  case approvedModified = "approved-modified"
  case denied
  /// Decided, and looked at again because somebody appealed.
  case appealed
  /// Appealed, and decided as before.
  case upheld
  /// Appealed, and approved after all.
  case overturned
  /// Appealed, and approved in part.
  case partlyOverturned = "partly-overturned"
  case withdrawn
  case dismissed
  case void

  /// Whether work towards a first decision goes on.
  public var isOpen: Bool {
    switch self {
    case .received, .inReview, .pended, .clinicalReview: true
    case .routed, .approved, .approvedModified, .denied, .appealed, .upheld, .overturned, .partlyOverturned,
      .withdrawn, .dismissed, .void:
      false
    }
  }

  /// Whether somebody has to do something: it is open, or an appeal is.
  public var needsWork: Bool { isOpen || self == .appealed }

  /// The states in which work towards a first decision goes on.
  public static let open = Set(allCases.filter(\.isOpen))
  /// The states in which nothing more is to be done.
  public static let closed = Set(allCases.filter { !$0.needsWork })
}
