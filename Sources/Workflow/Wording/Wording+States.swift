import PriorAuth

extension Wording {
  /// A state in the middle of a sentence.
  static func words(_ state: CaseState) -> String {
    switch state {
    case .received: "received"
    case .inReview: "in review"
    case .pended: "pended"
    case .clinicalReview: "with the clinician"
    case .routed: "routed to another policy"
    case .approved, .approvedModified: "approved"
    case .denied: "denied"
    case .withdrawn: "withdrawn"
    case .dismissed: "dismissed"
    case .void: "void"
    }
  }

  /// What may be done instead in a state that allows nothing more.
  static func nextStep(_ state: CaseState) -> String {
    switch state {
    case .approved, .approvedModified: "renew its authorization, or add a new request"
    case .denied: "open an appeal instead"
    case .routed: "add a request under the policy it was routed to"
    case .withdrawn, .dismissed, .void: "add a new request"
    case .received, .inReview, .pended, .clinicalReview: "look at it first"
    }
  }

  static func words(_ state: Authorization.State) -> String {
    switch state {
    case .active: "active"
    case .terminated: "terminated"
    case .superseded: "superseded by its renewal"
    case .void: "void"
    }
  }

  static func words(_ days: DayRange) -> String {
    "from \(days.first)" + (days.through.map { " through \($0)" } ?? " without an end")
  }
}
