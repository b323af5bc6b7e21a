import JSON
import PriorAuth

extension CaseDesk {
  /// Puts on record that those concerned were told of a decision, how and when; it is said once.
  ///
  /// - Parameter moment: when notice was given; nil for now.
  public func recordNotice(
    of id: Identifier<Request>, by means: String, given moment: Moment? = nil, at clock: WallClock
  ) throws(DeskError) -> ClocksOnFile {
    try TextCheck.line(means, .noticeMeans)
    return try write(.recordNotice, at: clock) { stamp in
      let request = try existing(id)
      try checkUnrelated(to: request.request.member)
      guard !request.state.isOpen else { throw DeskError.clock(.undecided(id)) }
      let given = moment ?? stamp.at
      guard given <= stamp.at else { throw DeskError.invalid(.noticeTime, .inFuture) }
      guard given >= request.request.received else {
        throw DeskError.invalid(.noticeTime, .before(try dayOfReceipt(of: request.request)))
      }
      switch try records.clocks(of: id)[.notice]?.standing {
      case .running, .paused: break
      case .stopped, nil: throw DeskError.clock(.notRunning(id, .notice))
      }
      // A request that was sent on is decided elsewhere; with the answer both of its clocks are over.
      if request.state == .routed { try stopClock(.decision, of: id, at: given, stamp) }
      try stopClock(.notice, of: id, at: given, note: means, stamp)
      try records.append(
        AuditEntry(
          verb: .recordNotice, stamp: stamp, request: id,
          details: .object(["given": .string(given.description), "by": .string(means)])))
      return try records.clocks(of: id)
    }
  }
}
