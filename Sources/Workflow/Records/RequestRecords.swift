import PriorAuth

/// Requests and the worklist.
public protocol RequestRecords {
  /// Takes a request in, in state `received` and version 1.
  func insert(_ request: Request, _ stamp: Stamp) throws -> Identifier<Request>
  /// The request of that number.
  func request(_ id: Identifier<Request>) throws -> RequestOnFile?
  /// Moves a request to a state (nil: stays where it is) and counts its version up.
  func change(_ id: Identifier<Request>, to state: CaseState?, _ stamp: Stamp) throws
  /// Who prescribed what the newest requests ask for, the newest first, each once.
  func prescribers(ofNewest count: Int) throws -> [Prescriber]
  /// Sets what a request states beside member and day of receipt.
  func amend(_ id: Identifier<Request>, to facts: RequestFacts) throws
  /// Says on the worklist how many facts an open case lacks; nil where that can't be told.
  func setMissing(_ count: Int?, of id: Identifier<Request>) throws
  /// Takes the counts off the worklist that another version of a policy may have made wrong: of cases received from
  /// that day on under the policy, and of those without one; nil means every policy.
  func forgetMissing(under number: String?, receivedFrom day: Day) throws
  /// Open requests whose missing facts are not counted, what is due first in front.
  func uncountedRequests(limit: Int) throws -> [Identifier<Request>]
  /// Sets the policy a request is reviewed under.
  func setPolicy(_ number: String?, of id: Identifier<Request>) throws
  /// A member's requests, newest first.
  func requests(of member: Identifier<Member>) throws -> [RequestOnFile]
  /// The open request that asks to renew an authorization.
  func openRenewal(of authorization: Identifier<Authorization>) throws -> Identifier<Request>?
  /// A page of the open requests.
  func worklist(_ call: PageCall<WorklistKey>) throws -> Page<WorklistRow, WorklistKey>
  /// A page of the open requests of a choice, for a person who may work on cases in these states, at that time.
  func worklist(
    _ choice: WorklistChoice, of login: String, workingOn states: Set<CaseState>, at now: Moment,
    _ call: PageCall<WorklistKey>
  ) throws -> Page<WorklistRow, WorklistKey>
}
