import JSON
import PriorAuth

extension CaseDesk {
  /// Adds words to a decided case, or says what in it is wrong and what is right; the case stays as it was decided.
  public func add(
    _ addendum: Addendum, to id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(addendum.words, .words)
    if let correction = addendum.correction { try TextCheck.words(correction.reason, .reason) }
    let verb: Verb = addendum.correction == nil ? .addAddendum : .correctCase
    return try write(verb, at: clock) { stamp in
      _ = try permittedRequest(id, seen: version, for: verb, stamp)
      let number = try records.insert(addendum, to: id, stamp)
      try moveOn(id, to: nil, stamp)
      try records.append(
        AuditEntry(
          verb: verb, stamp: stamp, request: id,
          details: .object([
            "addendum": .number(number.number),
            "corrects": addendum.correction.map { .string($0.subject.rawValue) },
          ])))
      return try wholeCase(id)
    }
  }
}
