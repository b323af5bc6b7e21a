import JSON
import PriorAuth

// Who works on a case. A lease runs out by itself, so nobody who went home keeps a case from the others.
extension CaseDesk {
  /// Takes a case to work on it; nothing happens where somebody else has it or it is not for this person to work on.
  ///
  /// - Returns: who works on the case now; nil for nobody.
  public func takeCase(_ id: Identifier<Request>, at clock: WallClock) throws(DeskError) -> Lease? {
    let seen = try read {
      (lease: try records.lease(of: id), isMine: try mayTake(try existing(id)))
    }
    if let lease = seen.lease, lease.until > clock.now {
      // The second half of a lease is when it is renewed, so that not every look at a case is a write.
      let isFresh = lease.until.seconds - clock.now.seconds > Lease.seconds / 2
      if lease.holder != login || isFresh { return lease }
    }
    guard seen.isMine else { return nil }
    return try write(.takeCase, at: clock) { stamp in
      guard try mayTake(try existing(id)) else { return nil }
      return try lease(id, stamp)
    }
  }

  /// Takes a case to work on it, or says why it can't be had: who has it, or what it would take.
  public func claimCase(_ id: Identifier<Request>, at clock: WallClock) throws(DeskError) -> Lease {
    try write(.takeCase, at: clock) { stamp in
      let request = try permittedRequest(id, seen: nil, for: .takeCase, stamp)
      try refuseOwnDecision(of: stamp.by, request)
      return try lease(id, stamp)
    }
  }

  /// Leaves a case to others.
  public func leaveCase(_ id: Identifier<Request>, at clock: WallClock) throws(DeskError) {
    guard try read({ try records.lease(of: id)?.holder }) == login else { return }
    // Whoever has a case may leave it, by whatever role they got it.
    try write(.read, at: clock) { _ in
      if try records.lease(of: id)?.holder == login { try records.setLease(nil, of: id) }
    }
  }

  /// Takes a case from whoever works on it, for a reason that is put on record.
  public func takeOver(
    _ id: Identifier<Request>, reason: String, at clock: WallClock
  ) throws(DeskError) -> Lease {
    try TextCheck.words(reason, .reason)
    return try write(.takeOver, at: clock) { stamp in
      _ = try permittedRequest(id, seen: nil, for: .takeOver, stamp)
      let before = try records.lease(of: id)
      let lease = Lease(
        holder: stamp.by, since: stamp.at, until: Moment(seconds: stamp.at.seconds &+ Lease.seconds))
      try records.setLease(lease, of: id)
      try records.append(
        AuditEntry(
          verb: .takeOver, stamp: stamp, request: id,
          details: .object([
            "from": before.flatMap { $0.until > stamp.at ? .string($0.holder) : nil },
            "reason": .string(reason),
          ])))
      return lease
    }
  }

  /// Hands out the most urgent case that this person may work on and nobody works on, and takes it for them: first of
  /// their own cases, then of nobody's and of those whose holder is away.
  public func takeNextCase(at clock: WallClock) throws(DeskError) -> RequestOnFile? {
    try write(.takeCase, at: clock) { stamp in
      let own = try next(in: { try records.worklist(of: login, $0) }, stamp) { _ in true }
      if let own { return own }
      let absences = try records.absences(endingFrom: clock.today).map(\.value).filter {
        $0.covers(clock.today)
      }
      return try next(in: records.worklist, stamp) { row in
        guard let holder = row.assignee else { return true }
        return absences.contains { $0.login == holder && ($0.cover == nil || $0.cover == login) }
      }
    }
  }

  /// Takes the first case of a list that is wanted, may be worked on and is free.
  private func next(
    in list: (PageCall<WorklistKey>) throws -> Page<WorklistRow, WorklistKey>, _ stamp: Stamp,
    where isWanted: (WorklistRow) -> Bool
  ) throws -> RequestOnFile? {
    var place = PageCall<WorklistKey>.Place.first
    while true {
      let page = try list(PageCall(place, limit: 100))
      // A case that waits is nobody's turn, unless what it waits for is overdue.
      for row in page.rows where (row.state != .pended || row.isReplyOverdue(at: stamp.at)) && isWanted(row) {
        let request = try existing(row.id)
        guard try mayTake(request), try isFree(row.id, stamp) else { continue }
        _ = try lease(row.id, stamp)
        return request
      }
      guard let next = page.next else { return nil }
      place = .after(next)
    }
  }

  /// Whether nobody else works on a case, nor this person.
  private func isFree(_ id: Identifier<Request>, _ stamp: Stamp) throws -> Bool {
    try records.lease(of: id).map { $0.until <= stamp.at } ?? true
  }

  /// Whether the case is one that this person may work on as it stands.
  private func mayTake(_ request: RequestOnFile) throws -> Bool {
    guard try records.relation(of: login, to: request.request.member) == nil else { return false }
    if try isOwnDecision(of: login, request) { return false }
    let roles = try records.person(login: login)?.roles ?? []
    return !roles.isDisjoint(with: Verb.takeCase.roles(in: request.state))
  }

  /// Gives a case to whoever acts, or renews it; inside the transaction of the verb by which they work on it.
  func lease(_ id: Identifier<Request>, _ stamp: Stamp) throws -> Lease {
    let until = Moment(seconds: stamp.at.seconds &+ Lease.seconds)
    let before = try records.lease(of: id)
    if let before, before.holder == stamp.by, before.until > stamp.at {
      let renewed = Lease(holder: stamp.by, since: before.since, until: until)
      try records.setLease(renewed, of: id)
      return renewed
    }
    if let before, before.until > stamp.at { return before }
    let lease = Lease(holder: stamp.by, since: stamp.at, until: until)
    try records.setLease(lease, of: id)
    try records.append(AuditEntry(verb: .takeCase, stamp: stamp, request: id, details: .object([:])))
    return lease
  }
}
