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
  case withdrawn
  case dismissed
  case void

  /// Whether work on it goes on.
  public var isOpen: Bool {
    switch self {
    case .received, .inReview, .pended, .clinicalReview: true
    case .routed, .approved, .approvedModified, .denied, .withdrawn, .dismissed, .void: false
    }
  }
}
