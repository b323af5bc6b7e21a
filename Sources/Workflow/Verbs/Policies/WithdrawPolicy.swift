import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a published version out of force from a day on, or gives a draft up.
  ///
  /// What was decided under it stays as it is; the version before it does not come back.
  ///
  /// - Parameter first: the version, by its first day.
  public func withdrawPolicy(
    _ number: String, version first: Day, from day: Day, reason: String, at clock: WallClock
  ) throws(DeskError) -> PolicyOnFile {
    try TextCheck.words(reason, .reason, limit: 2000)
    return try write(.withdrawPolicy, at: clock) { stamp in
      let versions = try records.policies(number: number).filter { $0.version.inForce.first == first }
      guard let policy = versions.first(where: { $0.state != .withdrawn }) ?? versions.first else {
        throw DeskError.notFound(.policy(number: number, version: first))
      }
      guard policy.state != .withdrawn else { throw wrongState(policy, .withdrawPolicy) }
      if day < first { throw DeskError.invalid(.withdrawal, .before(first)) }
      try records.withdraw(policy.id, from: day, reason: reason, stamp)
      try recountMissing(under: number, receivedFrom: day)
      let details =
        policy.auditDetails + [
          JSONMember("withdrawnFrom", .string(day.description)), JSONMember("reason", .string(reason)),
        ]
      try records.append(AuditEntry(verb: .withdrawPolicy, stamp: stamp, details: .object(details)))
      return try existing(policy.id)
    }
  }
}
