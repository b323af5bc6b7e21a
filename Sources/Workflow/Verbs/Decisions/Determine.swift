import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Decides on a request: approves it, asks for facts, hands it to a clinician or sends it to another policy.
  public func determine(
    _ id: Identifier<Request>, _ outcome: Determination.Outcome, reason: String, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try determine(id, Decision(outcome, reason: reason), seen: version, at: clock)
  }

  /// Decides on a request.
  ///
  /// The case is evaluated again inside the transaction. What the criteria do not lead to needs an override, and what
  /// goes against the request a clinician who cites criteria that are not met; a case without an unmet criterion is
  /// not denied. An approval creates the authorization and takes the place of the one it renews. The decision keeps
  /// the case file and the evaluation byte for byte.
  public func determine(
    _ id: Identifier<Request>, _ decision: Decision, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try check(decision)
    return try write(decision.verb, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: decision.verb, stamp)
      let recorded = try record(
        decision, on: request, as: decision.verb.needsLicence(in: request.state) ? decision.verb : nil, stamp,
        clock)
      try moveOn(id, to: decision.outcome.state, stamp)
      try append(recorded, decision.verb, to: id, stamp)
      try checkLetter(on: id, stamp, clock.today)
      return try wholeCase(id)
    }
  }

  /// What can be told of a decision without looking at the case.
  func check(_ decision: Decision) throws(DeskError) {
    try TextCheck.words(decision.reason, .reason)
    if case .routed(let target) = decision.outcome { try TextCheck.identifier(target, .route) }
    if let override = decision.override { try TextCheck.words(override.words, .overrideWords) }
    if let units = decision.terms.units, units < 1 { throw .invalid(.units, .notPositive) }
  }

  /// A decision that is on record, with what it was made on and what it granted.
  struct Recorded {
    var decision: Decision
    var id: Identifier<Determination>
    var found: CaseEvaluation
    var policy: PolicyOnFile
    var granted: Identifier<Authorization>?
  }

  /// Checks a decision against the case as it is now and puts it on record, with the authorization it grants.
  ///
  /// - Parameter licensed: the verb for which whoever decides needs a licence; nil where none is needed.
  func record(
    _ decision: Decision, on request: RequestOnFile, as licensed: Verb?, _ stamp: Stamp,
    _ clock: WallClock
  ) throws -> Recorded {
    let found = try evaluation(of: factsOnFile(of: request))
    guard let policy = found.policy else { throw DeskError.noPolicyChosen(request.id, candidates: []) }
    try checkGround(of: decision, found)
    let determination = Determination(
      request: request.id, outcome: decision.outcome, reason: decision.reason, by: stamp.by, at: stamp.at,
      policyNumber: policy.version.number, policyVersion: policy.version.inForce.first,
      caseFile: found.file.json.compact, evaluation: found.evaluation.json.compact, cited: decision.cited,
      clinician: try licensed.map { try namedClinician(for: $0, on: clock.today) },
      override: decision.override)
    let id = try records.insert(determination, under: policy.id)
    var recorded = Recorded(decision: decision, id: id, found: found, policy: policy)
    if decision.outcome.grants { recorded.granted = try grant(recorded, stamp) }
    if request.request.policyNumber == nil { try records.setPolicy(policy.version.number, of: request.id) }
    return recorded
  }

  /// Adds the entry of a recorded decision, with further facts where a verb has them.
  func append(
    _ recorded: Recorded, _ verb: Verb, to id: Identifier<Request>, _ stamp: Stamp,
    _ further: [JSONMember] = []
  ) throws {
    let decision = recorded.decision
    let details: JSONValue = .object([
      "determination": .number(recorded.id.number), "policy": .string(recorded.policy.version.number),
      "version": .string(recorded.policy.version.inForce.first.description),
      "outcome": .string(recorded.found.evaluation.outcome.rawValue),
      "cited": decision.cited.isEmpty ? nil : .array(decision.cited.map { .string($0) }),
      "override": decision.override.map { .string($0.reason.rawValue) },
      "authorization": recorded.granted.map { .number($0.number) },
    ])
    guard case .object(let members) = details else { return }
    try records.append(
      AuditEntry(verb: verb, stamp: stamp, request: id, details: .object(members + further)))
  }
}
