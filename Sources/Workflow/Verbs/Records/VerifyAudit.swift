import PriorAuth

extension CaseDesk {
  /// Compares the whole record with its audit trail, and the trail with heads that were noted earlier.
  ///
  /// No role is asked for: who has which role stands in the record that is in doubt, and a finding tells nothing of
  /// what is in a row.
  public func verifyAudit(
    against heads: [AuditHead] = [], at clock: WallClock, progress: (AuditProgress) -> Void = { _ in },
    found: (AuditFinding) -> Void
  ) throws(DeskError) -> AuditSummary {
    try translated {
      try records.checkAudit(against: heads, at: clock.now, progress: progress, found: found)
    }
  }

  /// The newest entry of the audit trail; nil when there is none.
  public func auditHead(at clock: WallClock) throws(DeskError) -> AuditHead? {
    try translated { try records.reading { try records.auditHead(at: clock.now) } }
  }
}
