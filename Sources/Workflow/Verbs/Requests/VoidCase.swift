import JSON
import PriorAuth

// A case that should never have been entered is made void by two people.
extension CaseDesk {
  /// Proposes to make a case void; nothing changes before somebody else agrees.
  public func proposeVoid(
    _ id: Identifier<Request>, reason: String, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(reason, .reason)
    return try write(.proposeVoid, at: clock) { stamp in
      _ = try permittedRequest(id, seen: version, for: .proposeVoid, stamp)
      if let open = try records.course(of: id).openProposal {
        throw DeskError.decision(.proposedBefore(id, by: open.stamp.by))
      }
      try records.insert(VoidProposal(words: reason), for: id, stamp)
      try moveOn(id, to: nil, stamp)
      try records.append(AuditEntry(verb: .proposeVoid, stamp: stamp, request: id, details: .object([:])))
      return try wholeCase(id)
    }
  }

  /// Agrees to make a case void, or declines; whoever proposed it can only take it back.
  public func answerVoid(
    _ id: Identifier<Request>, agreeing: Bool, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try write(.answerVoid, at: clock) { stamp in
      _ = try permittedRequest(id, seen: version, for: .answerVoid, stamp)
      guard let proposal = try records.course(of: id).openProposal else {
        throw DeskError.decision(.notProposed(id))
      }
      if agreeing, proposal.stamp.by == stamp.by { throw DeskError.decision(.ownProposal(id)) }
      try records.answer(proposal.id, agreeing: agreeing, stamp)
      if agreeing {
        try end(id, Closing(.error, words: proposal.value.words), .answerVoid, stamp)
      } else {
        try moveOn(id, to: nil, stamp)
        try records.append(
          AuditEntry(verb: .answerVoid, stamp: stamp, request: id, details: .object(["agreed": false])))
      }
      return try wholeCase(id)
    }
  }
}
