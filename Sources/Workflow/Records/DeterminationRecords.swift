import Criteria
import PriorAuth

/// Decisions; nothing is ever changed or deleted.
public protocol DeterminationRecords {
  /// Adds a decision made under a version.
  func insert(
    _ determination: Determination, under policy: Identifier<PolicyVersion>
  ) throws -> Identifier<Determination>
  /// The decisions on a request, oldest first.
  func determinations(of request: Identifier<Request>) throws -> [OnFile<Determination>]
  /// The member's requests on which a decision went another way than the criteria.
  func overriddenRequests(of member: Identifier<Member>) throws -> Set<Identifier<Request>>
}

/// Approvals and the list of those that expire.
public protocol AuthorizationRecords {
  /// Adds an approval that a decision grants on a case file.
  func insert(
    _ authorization: Authorization, from file: CaseFile, by determination: Identifier<Determination>,
    under policy: Identifier<PolicyVersion>, _ stamp: Stamp
  ) throws -> Identifier<Authorization>
  /// The approval of that number.
  func authorization(_ id: Identifier<Authorization>) throws -> OnFile<Authorization>?
  /// What was granted on a request.
  func authorization(grantedOn request: Identifier<Request>) throws -> OnFile<Authorization>?
  /// A member's approvals, newest first.
  func authorizations(of member: Identifier<Member>) throws -> [OnFile<Authorization>]
  /// Moves an approval to another state.
  func change(_ id: Identifier<Authorization>, to state: Authorization.State) throws
  /// A page of the active approvals whose last day lies in the window.
  func expiring(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws -> Page<ExpiringRow, ExpiringKey>
  /// The same with what spreadsheets and scripts ask for beside the line.
  func expiringApprovals(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws -> Page<ExpiringApproval, ExpiringKey>
  /// How many of them end on which day; days on which none ends are left out.
  func expiringDays(_ window: ExpiringWindow) throws -> [ExpiringCount]
  /// Under which names lists show a prescriber of that number or name, at most ten.
  func prescriberKeys(named name: String) throws -> [String]
}
