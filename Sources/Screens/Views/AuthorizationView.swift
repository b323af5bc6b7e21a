import Criteria
import PriorAuth

/// Everything the page of an authorization shows.
public struct AuthorizationView: Sendable, Hashable {
  public var id: Identifier<Authorization>
  public var authorization: Authorization
  public var member: Member
  /// The steps that led to its end, one a line.
  public var arithmetic: [String]
  public var units: BillingUnits?
  public var decidedBy: String?
  public var decidedOn: Day?
  /// The reviewer's reason.
  public var reason: String?
  /// Why the decision went another way than the criteria, where it did.
  public var override: Override?
  /// Why the units were not counted; nil where they were, or were set by the decision.
  public var unitsObstacle: String?
  /// The authorization that took its place.
  public var successor: Identifier<Authorization>?
  /// The renewal under way.
  public var renewal: Identifier<Request>?

  /// An authorization's page.
  public init(
    id: Identifier<Authorization>, authorization: Authorization, member: Member, arithmetic: [String] = [],
    units: BillingUnits? = nil, decidedBy: String? = nil, decidedOn: Day? = nil, reason: String? = nil,
    override: Override? = nil, unitsObstacle: String? = nil,
    successor: Identifier<Authorization>? = nil, renewal: Identifier<Request>? = nil
  ) {
    self.id = id
    self.authorization = authorization
    self.member = member
    self.arithmetic = arithmetic
    self.units = units
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.reason = reason
    self.override = override
    self.unitsObstacle = unitsObstacle
    self.successor = successor
    self.renewal = renewal
  }
}
