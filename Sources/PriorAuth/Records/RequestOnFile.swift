/// A request with where it stands.
public struct RequestOnFile: Sendable, Hashable {
  public var id: Identifier<Request>
  public var request: Request
  public var state: CaseState
  /// Counts every change to the case; a change that was prepared on an older count is refused.
  public var version: Int
  /// Who changed the case last, and when.
  public var changed: Stamp
  /// Who entered it, and when.
  public var stamp: Stamp

  /// A request on record.
  public init(
    id: Identifier<Request>, request: Request, state: CaseState, version: Int, changed: Stamp, stamp: Stamp
  ) {
    self.id = id
    self.request = request
    self.state = state
    self.version = version
    self.changed = changed
    self.stamp = stamp
  }
}

/// An open request as the worklist shows it.
public struct WorklistRow: Sendable, Hashable {
  public var id: Identifier<Request>
  public var urgency: Urgency
  public var received: Moment
  public var state: CaseState
  public var reviewType: ReviewType
  public var lineOfBusiness: LineOfBusiness
  /// Family and given name.
  public var member: String
  public var memberNumber: String
  public var drug: String
  public var policyNumber: String?
  /// How many facts the case lacks; nil where that could not be told.
  public var missing: Int?
  /// Whether a decision on it went another way than the criteria; that is shown wherever the case is.
  public var isOverridden = false
  /// Where the time for the decision stands; nil where no rule sets one.
  public var clock: ClockStanding?
  /// By when the facts are due for which that clock stands still; nil where it runs, or no rule says so.
  public var replyDue: Moment?
  /// The name of the rule that governs.
  public var rule: String?
  /// Who worked on it last; nil while nobody has.
  public var worker: String?
  /// What the last decision on it says.
  public var note: String?
  /// Whose case it is; nil for nobody's.
  public var assignee: String?
  /// What is to be done by then, in a list of what is owed; nil in one of open cases.
  public var owed: Owed?

  /// What somebody has to do about a case.
  public enum Owed: String, Sendable, Hashable, CaseIterable {
    case decision, appeal
    /// Facts that were asked for: the prescriber's to give, and the plan's to go on without.
    case reply
    /// To tell those concerned what was decided.
    case notice
  }

  /// A row.
  public init(
    id: Identifier<Request>, urgency: Urgency, received: Moment, state: CaseState, reviewType: ReviewType,
    lineOfBusiness: LineOfBusiness, member: String, memberNumber: String, drug: String, policyNumber: String?,
    missing: Int? = nil, clock: ClockStanding? = nil, replyDue: Moment? = nil, rule: String? = nil,
    worker: String? = nil,
    note: String? = nil, assignee: String? = nil
  ) {
    self.id = id
    self.urgency = urgency
    self.received = received
    self.state = state
    self.reviewType = reviewType
    self.lineOfBusiness = lineOfBusiness
    self.member = member
    self.memberNumber = memberNumber
    self.drug = drug
    self.policyNumber = policyNumber
    self.missing = missing
    self.clock = clock
    self.replyDue = replyDue
    self.rule = rule
    self.worker = worker
    self.note = note
    self.assignee = assignee
  }

  /// Where the time stands, in at most fourteen columns; that no rule sets one is said as well.
  public func time(at now: Moment) -> String {
    isReplyOverdue(at: now) ? "reply OVERDUE" : clock?.shortWords(at: now) ?? "no clock rule"
  }

  /// The same in full: `due in 5 h`, `reply overdue by 3 days (paused since 3 June, 40 h left)`.
  public func words(at now: Moment) -> String {
    guard let words = clock?.words(at: now) else { return "no clock rule applies" }
    guard let replyDue else { return words }
    return "reply \(ClockStanding.running(due: replyDue).words(at: now)) (\(words))"
  }

  /// Whether the time for what has to be done next, by the plan or by who was asked for facts, is over.
  public func isOverdue(at now: Moment) -> Bool {
    isReplyOverdue(at: now) || clock?.isMissed(at: now) ?? false
  }

  /// Whether facts that were asked for did not come in time.
  public func isReplyOverdue(at now: Moment) -> Bool { replyDue.map { now > $0 } ?? false }

  /// Its place in the worklist.
  public var key: WorklistKey {
    if let replyDue { return WorklistKey(.running, replyDue, urgency, id) }
    return switch clock {
    case .running(let due), .stopped(_, let due): WorklistKey(.running, due, urgency, id)
    case .paused(let since, _, let left):
      WorklistKey(.paused, Moment(seconds: since.seconds &+ left), urgency, id)
    case nil: WorklistKey(.none, received, urgency, id)
    }
  }
}

/// The place of a request in the worklist: what is due first on top, be it a decision or facts that were asked for, then
/// what waits without a deadline for these, then what has no deadline at all.
public struct WorklistKey: Sendable, Hashable {
  public var group: Group
  /// The deadline; while the clock stands still, what it would be if it went on at once; else the receipt.
  public var at: Moment
  /// Of two that are due at once the expedited one comes first.
  public var urgency: Urgency
  public var id: Identifier<Request>
  /// The place in a list that is ordered by another column; nil in one that is not.
  public var place: Place?

  /// A place by the value of a column.
  public enum Place: Sendable, Hashable {
    case text(String)
    case number(Int64)
  }

  /// Stands behind every count of missing facts, where none could be told.
  public static let unknownMissing: Int64 = 1_000_000

  /// How the clock of a request stands.
  public enum Group: Int64, Sendable, Hashable, CaseIterable {
    case running, paused, none
  }

  /// A place.
  public init(_ group: Group, _ at: Moment, _ urgency: Urgency, _ id: Identifier<Request>) {
    self.group = group
    self.at = at
    self.urgency = urgency
    self.id = id
  }
}
