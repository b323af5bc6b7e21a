import JSON
import PriorAuth

extension CaseDesk {
  /// Puts right or completes what an open request states: the names of the drug, the prescriber, dose, regimen, size
  /// and so on.
  ///
  /// What is given counts only where it differs from what was seen, so that a fact somebody else changed meanwhile stays. What
  /// was stated before is kept.
  ///
  /// Under another name the drug may be another policy's; the only one that governs it is chosen then.
  ///
  /// - Parameters:
  ///   - facts: all of them, with those that are to be changed.
  ///   - before: the facts that were seen; nil where they were just read.
  /// - Throws: `DeskError.wrongState` once the request is decided, `.conflict` when somebody changed it since it was
  ///   seen, `.invalid` for a fact that could not have been taken in with the request.
  public func amendRequest(
    _ id: Identifier<Request>, to facts: RequestFacts, changedFrom before: RequestFacts? = nil,
    seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try write(.amendRequest, at: clock) { stamp in
      let onFile = try permittedRequest(id, seen: version, for: .amendRequest, stamp)
      let stated = RequestFacts(onFile.request)
      let facts = before.map { facts.laid(over: stated, changedFrom: $0) } ?? facts
      let amended = onFile.request.stating(facts)
      let member = try existing(amended.member).member
      if facts.npi != stated.npi { try RequestCheck.checkDigit(of: facts.npi) }
      try RequestCheck.check(
        amended, receivedOn: dayOfReceipt(of: amended), bornOn: member.birthDate, at: clock)
      let amendments = facts.amendments(of: stated)
      guard !amendments.isEmpty else { return onFile }
      let isRenamed = facts.drug != stated.drug
      if isRenamed, onFile.request.renews != nil { throw DeskError.invalid(.drug, .ofRenewed) }
      for amendment in amendments { try records.insert(amendment, of: id, stamp) }
      try records.amend(id, to: facts)
      if isRenamed { try followDrug(of: amended, id) }
      try moveOn(id, to: stateAfterNews(onFile), stamp)
      try records.append(
        AuditEntry(
          verb: .amendRequest, stamp: stamp, request: id,
          details: .object(["changed": .array(amendments.map { .string($0.fact) })])))
      return try existing(id)
    }
  }

  /// Chooses the policy anew where the one of the request is not about the drug and others are.
  private func followDrug(of request: Request, _ id: Identifier<Request>) throws {
    let candidates = try policyNumbers(governingDrugOf: request)
    if candidates.isEmpty || request.policyNumber.map(candidates.contains) == true { return }
    try records.setPolicy(candidates.count == 1 ? candidates[0] : nil, of: id)
  }
}
