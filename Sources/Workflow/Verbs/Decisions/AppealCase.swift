import JSON
import PriorAuth

extension CaseDesk {
  /// Opens an appeal against a denial, a modified approval, or what came of the appeal before.
  ///
  /// - Parameter stage: nil for the one that comes next.
  public func openAppeal(
    on id: Identifier<Request>, _ filing: Appeal.Filing, to stage: Appeal.Stage? = nil,
    seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(filing.words, .reason)
    try TextCheck.line(filing.organization, .organization)
    if let cause = filing.goodCause { try TextCheck.words(cause, .goodCause) }
    return try write(.openAppeal, at: clock) { stamp in
      _ = try permittedRequest(id, seen: version, for: .openAppeal, stamp)
      guard let against = try records.determinations(of: id).last(where: \.value.outcome.isAdverse) else {
        throw DeskError.storage(.damaged)
      }
      let stage = try nextStage(stage, of: id)
      guard (stage == .external) == (filing.organization != nil) else {
        throw DeskError.invalid(.organization, stage == .external ? .missing : .unknown)
      }
      try checkFiled(filing, to: stage, on: id, stamp)
      let number = try records.insert(Appeal(stage, filing, against: against.id), on: id, stamp)
      try moveOn(id, to: .appealed, stamp)
      try records.insert(ClockEvent(.start, .appeal, at: stamp.at, urgency: filing.level), for: id, stamp)
      try records.append(
        AuditEntry(
          verb: .openAppeal, stamp: stamp, request: id,
          details: .object([
            "appeal": .number(number.number), "against": .number(against.id.number),
            "stage": .string(stage.rawValue), "level": .string(filing.level.rawValue),
            "late": filing.goodCause.map { _ in .bool(true) },
          ])))
      return try wholeCase(id)
    }
  }

  /// The stage that is wanted, where it may follow those before it; else the next.
  private func nextStage(_ wanted: Appeal.Stage?, of id: Identifier<Request>) throws -> Appeal.Stage {
    let possible = try records.course(of: id).nextStages
    guard let next = possible.first else { throw DeskError.decision(.noFurtherAppeal(id)) }
    guard let wanted else { return next }
    guard possible.contains(wanted) else { throw DeskError.decision(.stageOver(id, wanted, next: possible)) }
    return wanted
  }

  /// What the plan hears has to be filed in time, or say why not; who reviews outside of the plan judges that itself.
  private func checkFiled(
    _ filing: Appeal.Filing, to stage: Appeal.Stage, on id: Identifier<Request>, _ stamp: Stamp
  ) throws {
    let ends = stage == .external ? nil : try records.clocks(of: id).filingEnds
    let isLate = ends.map { stamp.at > $0 } ?? false
    if isLate, filing.goodCause == nil, let ends {
      let day = try records.planCalendar().zone.day(of: ends)
      throw DeskError.decision(.filedLate(id, lastDay: day))
    }
    if !isLate, filing.goodCause != nil { throw DeskError.decision(.filedInTime(id)) }
  }

  /// Decides an appeal: as before, or granted wholly or in part, which creates the authorization.
  ///
  /// The case is evaluated as it is now, with what came in since. Nobody decides on an appeal against their own
  /// decision, be it the first one or on an appeal before.
  public func decideAppeal(
    on id: Identifier<Request>, _ decision: Decision, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    guard decision.verb == .decideAppeal else { throw .invalid(.reason, .unknown) }
    try check(decision)
    return try write(.decideAppeal, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .decideAppeal, stamp)
      let course = try records.course(of: id)
      guard let appeal = course.appeal else { throw DeskError.storage(.damaged) }
      try refuseOwnDecision(of: stamp.by, request)
      let recorded = try record(decision, on: request, as: .decideAppeal, stamp, clock)
      try records.decide(appeal.id, by: recorded.id)
      try moveOn(id, to: decision.outcome.state, stamp)
      try append(
        recorded, .decideAppeal, to: id, stamp,
        [
          JSONMember("appeal", .number(appeal.id.number)),
          JSONMember("result", .string(decision.outcome.state.rawValue)),
        ])
      try checkLetter(on: id, stamp, clock.today)
      return try wholeCase(id)
    }
  }

  /// Refuses whoever the appeal is against.
  func refuseOwnDecision(of login: String, _ request: RequestOnFile) throws {
    guard try isOwnDecision(of: login, request) else { return }
    throw DeskError.decision(.ownDecision(request.id, login: login))
  }

  /// Whether a case waits for a decision on an appeal against what that person decided.
  func isOwnDecision(of login: String, _ request: RequestOnFile) throws -> Bool {
    try request.state == .appealed && records.deciders(against: request.id).contains(login)
  }
}

extension Records {
  /// Everybody who decided against a request, or stayed with that after a conversation.
  func deciders(against id: Identifier<Request>) throws -> Set<String> {
    let adverse = try determinations(of: id).filter(\.value.outcome.isAdverse).map(\.stamp.by)
    let stayed = try course(of: id).conversations.filter { $0.value.result == .upheld }.map(\.stamp.by)
    return Set(adverse + stayed)
  }
}
