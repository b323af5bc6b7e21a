import JSON
import PriorAuth

// A case on legal hold keeps its content, however long ago it ended.
extension CaseDesk {
  /// Puts a case on hold.
  public func placeHold(
    on id: Identifier<Request>, reason: String, at clock: WallClock
  ) throws(DeskError) -> OnFile<LegalHold> {
    try TextCheck.words(reason, .reason, limit: 2000)
    return try write(.placeHold, at: clock) { stamp in
      try checkUnrelated(to: existing(id).request.member)
      try checkContent(of: id)
      if let hold = try records.hold(on: id) { throw DeskError.retention(.heldBefore(id, hold.stamp)) }
      let hold = LegalHold(id, reason: reason)
      let number = try records.insert(hold, stamp)
      try records.append(
        AuditEntry(
          verb: .placeHold, stamp: stamp, request: id, details: .object(["hold": .number(number.number)])))
      return OnFile(id: number, value: hold, stamp: stamp)
    }
  }

  /// Ends the hold on a case.
  public func liftHold(
    on id: Identifier<Request>, reason: String, at clock: WallClock
  ) throws(DeskError) {
    try TextCheck.words(reason, .reason, limit: 2000)
    try write(.liftHold, at: clock) { stamp in
      try checkUnrelated(to: existing(id).request.member)
      guard let hold = try records.hold(on: id) else { throw DeskError.retention(.notHeld(id)) }
      try records.lift(hold.id, reason: reason, stamp)
      try records.append(
        AuditEntry(
          verb: .liftHold, stamp: stamp, request: id, details: .object(["hold": .number(hold.id.number)])))
    }
  }

  /// The holds that count, or all there ever were.
  public func holds(withLifted: Bool = false) throws(DeskError) -> [OnFile<LegalHold>] {
    try read { try records.holds(withLifted: withLifted) }
  }

  /// Refuses a case whose content is gone.
  func checkContent(of id: Identifier<Request>) throws {
    if let purge = try records.purge(of: id) { throw DeskError.retention(.purged(id, purge.stamp)) }
  }
}
