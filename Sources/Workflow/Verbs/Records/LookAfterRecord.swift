import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// How much the record holds.
  public func statistics() throws(DeskError) -> RecordStatistics { try read { try records.statistics() } }

  /// What whoever looks after the record has to know of it. No role is asked for, as with `verifyAudit`: nothing of a
  /// case is told.
  public func condition(at clock: WallClock) throws(DeskError) -> RecordCondition {
    try translated {
      try records.reading {
        let stale = try records.policies().filter { policy in
          policy.isStale(on: clock.today) && policy.decidedDays?.contains(clock.today) == true
        }
        return RecordCondition(
          newestEntry: try records.newestEntryTime(), lastBackup: try records.timeOfLastBackup(),
          stalePolicies: Set(stale.map(\.number)).sorted(),
          casesWithoutDeadline: try records.casesWithoutDeadline())
      }
    }
  }

  /// Gives back the room in the file that nothing uses; answers how large it was and is, in bytes.
  public func compact(at clock: WallClock) throws(DeskError) -> (before: Int64, after: Int64) {
    let before = try statistics().bytes
    try write(.compact, at: clock) { stamp in
      try records.append(
        AuditEntry(verb: .compact, stamp: stamp, details: .object(["bytes": .number(before)])))
    }
    try translated { try records.compact() }
    return (before, try statistics().bytes)
  }
}
