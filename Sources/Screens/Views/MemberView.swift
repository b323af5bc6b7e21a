import PriorAuth

/// Everything the page of a member shows.
public struct MemberView: Sendable, Hashable {
  public var id: Identifier<Member>
  public var member: Member
  /// Newest first.
  public var coverages: [Coverage]
  /// Newest first.
  public var requests: [RequestRow]
  /// Newest first.
  public var authorizations: [AuthorizationRow]

  /// One request of the member.
  public struct RequestRow: Sendable, Hashable {
    public var id: Identifier<Request>
    public var drug: String
    public var reviewType: ReviewType
    public var state: CaseState
    public var received: Day

    /// A request.
    public init(
      id: Identifier<Request>, drug: String, reviewType: ReviewType, state: CaseState, received: Day
    ) {
      self.id = id
      self.drug = drug
      self.reviewType = reviewType
      self.state = state
      self.received = received
    }
  }

  /// One authorization of the member.
  public struct AuthorizationRow: Sendable, Hashable {
    public var id: Identifier<Authorization>
    public var drug: String
    public var days: DayRange
    public var state: Authorization.State

    /// An authorization.
    public init(
      id: Identifier<Authorization>, drug: String, days: DayRange,
      state: Authorization.State
    ) {
      self.id = id
      self.drug = drug
      self.days = days
      self.state = state
    }
  }

  /// A member's page.
  public init(
    id: Identifier<Member>, member: Member, coverages: [Coverage], requests: [RequestRow],
    authorizations: [AuthorizationRow]
  ) {
    self.id = id
    self.member = member
    self.coverages = coverages
    self.requests = requests
    self.authorizations = authorizations
  }

  /// The coverage on a day; without one the newest.
  public func coverage(on day: Day) -> Coverage? {
    coverages.first { $0.days.contains(day) } ?? coverages.first
  }
}
