import JSON
import PriorAuth

extension CaseDesk {
  /// Gives a case to somebody to work on.
  public func assign(
    _ id: Identifier<Request>, to login: String, reason: String, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try TextCheck.words(reason, .reason, limit: 2000)
    return try write(.assignCase, at: clock) { stamp in
      try give(id, to: login, reason: reason, on: clock.today, stamp)
    }
  }

  /// Gives several cases to somebody to work on: all of them, or where one can't be given, none.
  public func assign(
    _ ids: [Identifier<Request>], to login: String, reason: String, at clock: WallClock
  ) throws(DeskError) {
    try TextCheck.words(reason, .reason, limit: 2000)
    try write(.assignCase, at: clock) { stamp in
      for id in ids { _ = try give(id, to: login, reason: reason, on: clock.today, stamp) }
    }
  }

  private func give(
    _ id: Identifier<Request>, to login: String, reason: String, on today: Day, _ stamp: Stamp
  ) throws -> RequestOnFile {
    let request = try permittedRequest(id, seen: nil, for: .assignCase, stamp)
    if try records.assignment(of: id)?.value.assignee == login {
      throw DeskError.work(.assignedBefore(id, login: login))
    }
    if let problem = try obstacle(to: login, workingOn: request, on: today) {
      throw DeskError.work(problem)
    }
    try assign(id, Assignment(to: login, reason: reason), .assignCase, stamp)
    // Whoever gives it away works on it no more.
    if stamp.by != login, try records.lease(of: id)?.holder == stamp.by {
      try records.setLease(nil, of: id)
    }
    return request
  }

  /// Takes a case back from whoever was to work on it; whoever comes next takes it.
  public func takeBack(
    _ id: Identifier<Request>, reason: String, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try TextCheck.words(reason, .reason, limit: 2000)
    return try write(.unassignCase, at: clock) { stamp in
      let request = try permittedRequest(id, seen: nil, for: .unassignCase, stamp)
      guard try records.assignment(of: id)?.value.assignee != nil else {
        throw DeskError.work(.notAssigned(id))
      }
      try assign(id, Assignment(to: nil, reason: reason), .unassignCase, stamp)
      return request
    }
  }

  /// Keeps whose case it is from now on.
  func assign(_ id: Identifier<Request>, _ assignment: Assignment, _ verb: Verb, _ stamp: Stamp) throws {
    let before = try records.assignment(of: id)?.value.assignee
    try records.insert(assignment, of: id, stamp)
    try records.append(
      AuditEntry(
        verb: verb, stamp: stamp, request: id,
        details: .object([
          "from": before.map { .string($0) }, "to": assignment.assignee.map { .string($0) },
          "reason": .string(assignment.reason),
        ])))
  }

  /// Who can be given a case, by login.
  public func assignees(of id: Identifier<Request>, on today: Day) throws(DeskError) -> [Reviewer] {
    try read {
      let request = try existing(id)
      return try records.people().filter { try obstacle(to: $0.login, workingOn: request, on: today) == nil }
    }
  }

  /// Why somebody can't be given a case; nil where they can.
  func obstacle(to login: String, workingOn request: RequestOnFile, on today: Day) throws -> WorkProblem? {
    guard let person = try records.person(login: login) else {
      throw DeskError.notFound(.person(login: login))
    }
    if person.locked != nil { return .assigneeLocked(login: login) }
    if let away = try records.absences(endingFrom: today).map(\.value).first(where: {
      $0.login == login && $0.covers(today)
    }) {
      return .away(login: login, until: away.days.upperBound, cover: away.cover)
    }
    guard person.mayWork(in: request.state) else {
      return .cannotWork(request.id, request.state, login: login)
    }
    if try records.relation(of: login, to: request.request.member) != nil {
      return .assigneeRelated(request.id, login: login)
    }
    if try isOwnDecision(of: login, request) { return .assigneeDecided(request.id, login: login) }
    return nil
  }

  /// Lets go of an assignment where the case went on to a state in which its assignee has nothing to do.
  func releaseAssignment(of id: Identifier<Request>, in state: CaseState, _ stamp: Stamp) throws {
    guard state.needsWork, let login = try records.assignment(of: id)?.value.assignee,
      try records.person(login: login)?.mayWork(in: state) != true || isOwnDecision(of: login, existing(id))
    else { return }
    try records.insert(Assignment(to: nil, reason: "the case went on"), of: id, stamp)
  }
}

extension Reviewer {
  /// Whether a role of theirs works on cases in that state.
  func mayWork(in state: CaseState) -> Bool {
    // Where facts are waited for, whoever would go on with the case keeps it.
    !roles.isDisjoint(with: Verb.takeCase.roles(in: state))
  }
}
