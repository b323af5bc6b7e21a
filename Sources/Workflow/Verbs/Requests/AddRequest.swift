import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a request in, in state `received`.
  ///
  /// A policy named on it has to be on record; without one, the only policy that governs the drug on the day of
  /// receipt is chosen, and none where there are several.
  public func addRequest(_ request: Request, at clock: WallClock) throws(DeskError) -> RequestOnFile {
    try write(.addRequest, at: clock) { stamp in
      var request = request
      let member = try existing(request.member).member
      try checkUnrelated(to: request.member)
      try RequestCheck.checkDigit(of: request.prescriber.npi)
      try RequestCheck.check(
        request, receivedOn: dayOfReceipt(of: request), bornOn: member.birthDate, at: clock)
      if let renewed = request.renews { try checkRenewable(try existing(renewed)) }
      request.policyNumber = try chosenPolicy(for: request)
      let id = try records.insert(request, stamp)
      try startClocks(of: id, stamp)
      try countMissing(of: id)
      try records.append(
        AuditEntry(
          verb: .addRequest, stamp: stamp, request: id,
          details: .object([
            "member": .number(request.member.number),
            "reviewType": .string(request.reviewType.rawValue),
            "policy": request.policyNumber.map { .string($0) },
          ])))
      return try existing(id)
    }
  }

  private func chosenPolicy(for request: Request) throws -> String? {
    if let number = request.policyNumber {
      guard try !records.policies(number: number).isEmpty else {
        throw DeskError.notFound(.policy(number: number, version: nil))
      }
      return number
    }
    let candidates = try policyNumbers(governingDrugOf: request)
    return candidates.count == 1 ? candidates.first : nil
  }
}
