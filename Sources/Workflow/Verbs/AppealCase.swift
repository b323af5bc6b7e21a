import JSON
import PriorAuth

extension CaseDesk {
  /// Opens an appeal against a denial or a modified approval.
  public func openAppeal(
    on id: Identifier<Request>, _ level: Urgency, by appellant: Appeal.Appellant, words: String,
    seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(words, .reason)
    return try write(.openAppeal, at: clock) { stamp in
      _ = try permittedRequest(id, seen: version, for: .openAppeal, stamp)
      guard let against = try records.determinations(of: id).last(where: \.value.outcome.isAdverse) else {
        throw DeskError.storage(.damaged)
      }
      let appeal = Appeal(level: level, appellant: appellant, words: words, against: against.id)
      let number = try records.insert(appeal, on: id, stamp)
      try records.insert(ClockEvent(.start, .appeal, at: stamp.at, urgency: level), for: id, stamp)
      try moveOn(id, to: .appealed, stamp)
      try records.append(
        AuditEntry(
          verb: .openAppeal, stamp: stamp, request: id,
          details: .object([
            "appeal": .number(number.number), "against": .number(against.id.number),
            "level": .string(level.rawValue),
          ])))
      return try wholeCase(id)
    }
  }

  /// Decides an appeal: as before, or granted wholly or in part, which creates the authorization.
  ///
  /// The case is evaluated as it is now, with what came in since. Nobody decides on an appeal against their own
  /// decision.
  public func decideAppeal(
    on id: Identifier<Request>, _ decision: Decision, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    guard decision.verb == .decideAppeal else { throw .invalid(.reason, .unknown) }
    try check(decision)
    return try write(.decideAppeal, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .decideAppeal, stamp)
      let course = try records.course(of: id)
      guard let appeal = course.appeal else { throw DeskError.storage(.damaged) }
      guard try !deciders(against: id, course).contains(stamp.by) else {
        throw DeskError.decision(.ownDecision(id, login: stamp.by))
      }
      let recorded = try record(decision, on: request, as: .decideAppeal, stamp, clock)
      try records.decide(appeal.id, by: recorded.id)
      try moveOn(id, to: decision.outcome.state, stamp)
      try append(
        recorded, .decideAppeal, to: id, stamp,
        [
          JSONMember("appeal", .number(appeal.id.number)),
          JSONMember("result", .string(decision.outcome.state.rawValue)),
        ])
      return try wholeCase(id)
    }
  }

  /// Everybody who decided against a request, or stayed with that after a conversation.
  private func deciders(against id: Identifier<Request>, _ course: CaseCourse) throws -> Set<String> {
    let adverse = try records.determinations(of: id).filter(\.value.outcome.isAdverse).map(\.stamp.by)
    let stayed = course.conversations.filter { $0.value.result == .upheld }.map(\.stamp.by)
    return Set(adverse + stayed)
  }
}
