import JSON
import PriorAuth

extension CaseDesk {
  /// Ends a received request that is not to be decided: the same was asked for before, or there is no coverage.
  public func dismiss(
    _ id: Identifier<Request>, _ closing: Closing, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    guard closing.state == .dismissed else { throw .invalid(.reason, .unknown) }
    return try close(id, closing, as: .dismiss, seen: version, at: clock)
  }

  /// Ends a request that its prescriber or member took back.
  public func withdraw(
    _ id: Identifier<Request>, by requester: Closing.Requester, words: String, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try close(id, Closing(.takenBack(by: requester), words: words), as: .withdraw, seen: version, at: clock)
  }

  private func close(
    _ id: Identifier<Request>, _ closing: Closing, as verb: Verb, seen version: Int?, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(closing.words, .reason)
    return try write(verb, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: verb, stamp)
      if case .duplicate(let other) = closing.reason {
        guard other != id else { throw DeskError.decision(.ownDuplicate(id)) }
        guard try existing(other).request.member == request.request.member else {
          throw DeskError.decision(.othersDuplicate(other))
        }
      }
      try end(id, closing, verb, stamp)
      try checkLetter(on: id, stamp, clock.today)
      return try wholeCase(id)
    }
  }

  /// Ends a case without a determination, with the audit entry.
  func end(_ id: Identifier<Request>, _ closing: Closing, _ verb: Verb, _ stamp: Stamp) throws {
    try records.insert(closing, of: id, stamp)
    try moveOn(id, to: closing.state, stamp)
    try records.append(
      AuditEntry(
        verb: verb, stamp: stamp, request: id,
        details: .object(["reason": .string(closing.reasonName), "state": .string(closing.state.rawValue)])))
  }
}

extension Closing {
  /// The reason as records and scripts name it.
  public var reasonName: String {
    switch reason {
    case .duplicate: "duplicate"
    case .notEligible: "not-eligible"
    case .takenBack(let requester): requester.rawValue
    case .error: "error"
    }
  }
}
