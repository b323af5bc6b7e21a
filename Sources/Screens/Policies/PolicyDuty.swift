import Criteria
import PriorAuth

/// Why something can't be done with a version where it stands; nil where it can.
enum PolicyDuty {
  static func binding(_ row: PolicyRow) -> String? {
    switch row.state {
    case .draft, .reviewed: nil
    case .published: "A published version never changes; import its next version instead"
    case .withdrawn: "A withdrawn version never changes"
    }
  }

  static func reviewing(_ row: PolicyRow) -> String? {
    switch row.state {
    case .draft: nil
    case .reviewed: "It is reviewed already, by \(row.life.reviewed?.by ?? "somebody"); next it is published"
    case .published: "It is published; only a draft is reviewed"
    case .withdrawn: "It is withdrawn; only a draft is reviewed"
    }
  }

  static func publishing(_ row: PolicyRow) -> String? {
    switch row.state {
    case .draft: "Nobody has compared this draft with its document yet: F10 or r"
    case .reviewed: nil
    case .published: "It is published already"
    case .withdrawn: "It is withdrawn; import its document anew"
    }
  }

  static func withdrawing(_ row: PolicyRow) -> String? {
    row.state == .withdrawn ? "It is withdrawn already" : nil
  }

  static func assessing(_ row: PolicyRow) -> String? {
    row.state == .withdrawn ? "It is withdrawn; nothing is decided under it" : nil
  }
}
