import JSON
import PriorAuth

/// A case that may be purged, with the rule that lets it go.
public struct DuePurge: Sendable, Hashable {
  public var ended: EndedCase
  public var rule: StandingRetention
  /// How many documents would go.
  public var documents: Int

  /// The first day on which it may go.
  public var since: Day { rule.rule.dueDay(after: ended.lastDay) }
}

extension CaseDesk {
  /// The cases whose content may be purged on a day, newest first, at most so many.
  public func duePurges(on day: Day, limit: Int) throws(DeskError) -> [DuePurge] {
    try read { try dueCases(on: day, limit: limit) }
  }

  /// One case that may be purged on a day.
  ///
  /// - Throws: `DeskError.retention` with what keeps it.
  public func duePurge(_ id: Identifier<Request>, on day: Day) throws(DeskError) -> DuePurge {
    try read { try dueCase(id, on: day) }
  }

  /// What is on record of the purge of a case; nil while its content is there.
  public func purge(of id: Identifier<Request>) throws(DeskError) -> OnFile<Purge>? {
    try read { try records.purge(of: id) }
  }

  /// Purges one case, or all that are due up to a limit; answers what is left of each.
  ///
  /// - Parameter count: how many the person expects to go. Another number is refused, so that nobody purges what they
  ///   have not looked at.
  public func purge(
    _ id: Identifier<Request>? = nil, expecting count: Int, limit: Int, at clock: WallClock
  ) throws(DeskError) -> [OnFile<Purge>] {
    try write(.purge, at: clock) { stamp in
      let due = try id.map { [try dueCase($0, on: clock.today)] } ?? dueCases(on: clock.today, limit: limit)
      guard !due.isEmpty else { throw DeskError.retention(.nothingDue) }
      guard due.count == count else {
        throw DeskError.retention(.countDiffers(due: due.count, said: count))
      }
      return try due.map { one in
        let purge = try records.purge(one.ended, under: one.rule, on: clock.today, stamp)
        try records.append(
          AuditEntry(verb: .purge, stamp: stamp, request: one.ended.id, details: Self.facts(of: purge)))
        return purge
      }
    }
  }

  private func dueCases(on day: Day, limit: Int) throws -> [DuePurge] {
    let rules = try records.retentionRules()
    var found: [DuePurge] = []
    var going: Set<Identifier<Request>> = []
    for subject in [RetentionRule.Subject.undecided, .decided] {
      let standing = StandingRetention(subject, on: day, among: rules)
      // A month may be shorter than the one it is counted from; what is not due after all is left out below.
      let latest = day.adding(months: -standing.rule.months).adding(days: 3)
      var last: Identifier<Request>?
      while found.count < limit {
        let page = try records.endedCases(subject, through: latest, below: last, limit: 500)
        guard let end = page.last else { break }
        for ended in page where found.count < limit && standing.rule.dueDay(after: ended.lastDay) <= day {
          // What goes on with a case is newer and comes first; it has to go too.
          guard try records.cases(goingOnWith: ended.id).allSatisfy(going.contains) else { continue }
          going.insert(ended.id)
          found.append(
            DuePurge(
              ended: ended, rule: standing, documents: try records.documentCount(onlyOf: ended.id)))
        }
        last = end.id
      }
    }
    return found
  }

  private func dueCase(_ id: Identifier<Request>, on day: Day) throws -> DuePurge {
    guard let ended = try records.endedCase(id) else { throw DeskError.notFound(.request(id)) }
    if let purge = try records.purge(of: id) { throw DeskError.retention(.purgedBefore(id, purge.stamp)) }
    guard let subject = ended.state.retention else { throw DeskError.retention(.open(id, ended.state)) }
    if case .running? = try records.clocks(of: id).leading?.standing {
      throw DeskError.retention(.owed(id))
    }
    if let hold = try records.hold(on: id) { throw DeskError.retention(.onHold(id, hold.stamp)) }
    let rule = StandingRetention(subject, on: day, among: try records.retentionRules())
    let since = rule.rule.dueDay(after: ended.lastDay)
    guard since <= day else { throw DeskError.retention(.notDue(id, on: since)) }
    if let other = try records.cases(goingOnWith: id).first {
      throw DeskError.retention(.neededBy(id, other))
    }
    return DuePurge(ended: ended, rule: rule, documents: try records.documentCount(onlyOf: id))
  }

  private static func facts(of purge: OnFile<Purge>) -> JSONValue {
    .object([
      "purge": .number(purge.id.number), "subject": .string(purge.value.subject.rawValue),
      "rule": purge.value.rule.map { .number($0.number) }, "months": .number(purge.value.months),
      "lastDay": .string(purge.value.lastDay.description), "documents": .number(purge.value.documents),
      "rows": .number(purge.value.rows), "sha256": .string(purge.value.digest),
      "member": .bool(purge.value.tookMember),
    ])
  }
}
