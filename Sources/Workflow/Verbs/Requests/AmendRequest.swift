import JSON
import PriorAuth

extension CaseDesk {
  /// Puts right or completes what an open request states: the names of the drug, dose, regimen, size and so on.
  ///
  /// Under another name the drug may be another policy's; the only one that governs it is chosen then.
  ///
  /// - Throws: `DeskError.wrongState` once the request is decided, `.conflict` when somebody changed it since it was
  ///   seen, `.invalid` for a fact that could not have been taken in with the request.
  public func amendRequest(
    _ id: Identifier<Request>, to facts: RequestFacts, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try write(.amendRequest, at: clock) { stamp in
      let before = try permittedRequest(id, seen: version, for: .amendRequest, stamp)
      let amended = before.request.stating(facts)
      let member = try existing(amended.member).member
      try RequestCheck.check(amended, bornOn: member.birthDate, at: clock)
      let changed = facts.names(differingFrom: RequestFacts(before.request))
      guard !changed.isEmpty else { return before }
      let wasCalled = before.request.therapy.drug
      let isRenamed = facts.drug != wasCalled
      if isRenamed, before.request.renews != nil { throw DeskError.invalid(.drug, .ofRenewed) }
      try records.amend(id, to: facts)
      if isRenamed { try followDrug(of: amended, id) }
      try moveOn(id, to: stateAfterNews(before), stamp)
      try records.append(
        AuditEntry(
          verb: .amendRequest, stamp: stamp, request: id,
          details: .object([
            "changed": .array(changed.map { .string($0) }),
            "drugBefore": isRenamed ? Self.names(of: wasCalled) : nil,
          ])))
      return try existing(id)
    }
  }

  private static func names(of drug: Drug) -> JSONValue {
    .object([
      "name": drug.name.map { .string($0) }, "brand": drug.brand.map { .string($0) },
      "hcpcs": drug.hcpcs.map { .string($0) },
    ])
  }

  /// Chooses the policy anew where the one of the request is not about the drug and others are.
  private func followDrug(of request: Request, _ id: Identifier<Request>) throws {
    let candidates = try records.policyNumbers(governing: request.therapy.drug, on: request.received.day)
    if candidates.isEmpty || request.policyNumber.map(candidates.contains) == true { return }
    try records.setPolicy(candidates.count == 1 ? candidates[0] : nil, of: id)
  }
}
