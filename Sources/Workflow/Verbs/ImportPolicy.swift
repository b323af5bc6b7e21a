import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a policy that was read from its document in and publishes it.
  ///
  /// When the version before it has no end, it ends on the day the new one starts, in the same transaction; any
  /// other overlap is refused.
  public func importPolicy(_ policy: ReadPolicy, at clock: WallClock) throws(DeskError) -> PolicyOnFile {
    let version = policy.version
    try TextCheck.identifier(version.number, .policyNumber)
    try TextCheck.line(policy.sourceName, .policySource)
    if let end = version.inForce.firstDayAfter, end <= version.inForce.first {
      throw .invalid(.policyDays, .endBeforeStart)
    }
    return try write(.importPolicy, at: clock) { stamp in
      if let same = try records.policy(withSource: policy.source) {
        throw DeskError.duplicate(.policy(number: same.number, version: same.inForce.first))
      }
      let ended = try endPredecessor(of: version)
      let id = try records.insert(policy, stamp)
      try records.append(
        AuditEntry(
          verb: .importPolicy, stamp: stamp,
          details: .object([
            "policy": .string(version.number), "from": .string(version.inForce.first.description),
            "until": version.inForce.firstDayAfter.map { .string($0.description) },
            "version": .number(id.number), "ended": ended.map { .number($0.number) },
          ])))
      let onFile = try records.policies(number: version.number).first { $0.id == id }
      guard let onFile else {
        throw DeskError.notFound(.policy(number: version.number, version: version.inForce.first))
      }
      return onFile
    }
  }

  /// Ends the open-ended version that the new one follows on; refuses any other overlap.
  private func endPredecessor(of version: PolicyVersion) throws -> Identifier<PolicyVersion>? {
    let overlapping = try records.policies(number: version.number).filter {
      $0.state == .published && $0.version.inForce.overlaps(version.inForce)
    }
    guard let existing = overlapping.first else { return nil }
    let days = existing.version.inForce
    guard overlapping.count == 1, days.firstDayAfter == nil, version.inForce.first > days.first else {
      throw DeskError.policyOverlap(number: version.number, new: version.inForce, existing: days)
    }
    try records.end(existing.id, on: version.inForce.first)
    return existing.id
  }
}
