/// What the columns of a worklist have to hold; nil where a column may hold anything.
public struct WorklistFilter: Sendable, Hashable {
  /// When a decision is due.
  public enum Due: String, Sendable, Hashable, CaseIterable {
    case overdue, today
    /// Within the next seven days, today among them.
    case week
    case later
    /// Never, as long as the clock stands still.
    case paused
    /// Without a deadline.
    case none
  }

  /// Whether facts are missing.
  public enum Missing: String, Sendable, Hashable, CaseIterable {
    case none, some
  }

  /// Words of the member's name or number.
  public var member: String?
  /// Words of the drug.
  public var drug: String?
  public var review: ReviewType?
  public var state: CaseState?
  public var due: Due?
  public var urgency: Urgency?
  public var missing: Missing?
  public var line: LineOfBusiness?
  /// The first day of receipt.
  public var receivedFrom: Day?
  /// The last day of receipt.
  public var receivedThrough: Day?

  /// A filter that lets everything through.
  public init() {}

  /// Whether it goes by days, which are those of the plan's own calendar.
  public var hasDays: Bool {
    receivedFrom != nil || receivedThrough != nil || due == .today || due == .week || due == .later
  }

  /// Its parts by name, as they are kept; what may be anything is left out.
  public var parts: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("member", member), ("drug", drug), ("review", review?.rawValue), ("state", state?.rawValue),
      ("due", due?.rawValue), ("urgency", urgency?.rawValue), ("missing", missing?.rawValue),
      ("line", line?.name), ("from", receivedFrom.map { "\($0)" }),
      ("through", receivedThrough.map { "\($0)" }),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The filter of parts as they were kept; nil when one of them is none.
  public init?(parts: [(name: String, value: String)]) {
    for (name, value) in parts {
      switch name {
      case "member": member = value
      case "drug": drug = value
      case "review": review = ReviewType(rawValue: value)
      case "state": state = CaseState(rawValue: value)
      case "due": due = Due(rawValue: value)
      case "urgency": urgency = Urgency(rawValue: value)
      case "missing": missing = Missing(rawValue: value)
      case "line": line = LineOfBusiness(value)
      case "from": receivedFrom = Day(iso: value)
      case "through": receivedThrough = Day(iso: value)
      default: return nil
      }
    }
    guard self.parts.count == parts.count else { return nil }
  }
}
