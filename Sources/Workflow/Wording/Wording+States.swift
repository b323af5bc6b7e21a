import PriorAuth

extension Wording {
  /// A state in the middle of a sentence.
  public static func words(_ state: CaseState) -> String {
    switch state {
    case .received: "received"
    case .inReview: "in review"
    case .pended: "pended"
    case .clinicalReview: "with the clinician"
    case .routed: "routed to another policy"
    case .approved: "approved"
    case .approvedModified: "approved with modifications"
    case .denied: "denied"
    case .appealed: "under appeal"
    case .upheld: "denied, and that was upheld on appeal"
    case .overturned: "approved on appeal"
    case .partlyOverturned: "approved in part on appeal"
    case .withdrawn: "withdrawn"
    case .dismissed: "dismissed"
    case .void: "void"
    }
  }

  /// What may be done instead in a state that allows nothing more.
  static func nextStep(_ state: CaseState) -> String {
    switch state {
    case .approved, .approvedModified, .overturned, .partlyOverturned:
      "renew its authorization, or add a new request"
    case .appealed: "decide on the appeal"
    case .upheld: "add a new request, or re-review it"
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
