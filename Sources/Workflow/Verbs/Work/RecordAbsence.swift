import JSON
import PriorAuth

extension CaseDesk {
  /// Keeps that somebody is away, and who covers. Their cases stay theirs until work is shared out.
  public func recordAbsence(_ absence: Absence, at clock: WallClock) throws(DeskError) -> Identifier<Absence>
  {
    try TextCheck.words(absence.reason, .reason, limit: 2000)
    guard absence.days.upperBound >= clock.today else { throw .invalid(.absenceDays, .before(clock.today)) }
    // Who is away for longer has left; a year in four digits is easily mistyped.
    let latest = absence.days.lowerBound.adding(months: 24)
    guard absence.days.upperBound <= latest else { throw .invalid(.absenceDays, .after(latest)) }
    guard absence.cover != absence.login else { throw .work(.ownCover(login: absence.login)) }
    return try write(.recordAbsence, at: clock) { stamp in
      guard try records.person(login: absence.login) != nil else {
        throw DeskError.notFound(.person(login: absence.login))
      }
      if let cover = absence.cover, try records.person(login: cover) == nil {
        throw DeskError.invalid(.cover, .unknown)
      }
      let others = try records.absences(endingFrom: clock.today).map(\.value).filter { $0.withdrawn == nil }
      if let other = others.first(where: { $0.login == absence.login && $0.days.overlaps(absence.days) }) {
        throw DeskError.work(.absenceOverlaps(login: absence.login, other.days))
      }
      if let other = absence.returning(through: others) {
        throw DeskError.work(.circularCover(login: absence.login, away: other))
      }
      let id = try records.insert(absence, stamp)
      try note(id, absence, "recorded", stamp)
      return id
    }
  }

  /// Takes an absence back: the person works after all.
  public func withdrawAbsence(_ id: Identifier<Absence>, at clock: WallClock) throws(DeskError) -> Absence {
    try write(.recordAbsence, at: clock) { stamp in
      guard let onFile = try records.absences(endingFrom: clock.today).first(where: { $0.id == id }) else {
        throw DeskError.work(.noAbsence(id))
      }
      guard onFile.value.withdrawn == nil else { throw DeskError.work(.absenceWithdrawn(id)) }
      try records.withdraw(id, stamp)
      try note(id, onFile.value, "withdrawn", stamp)
      return onFile.value
    }
  }

  /// Who is away or will be, by the first day.
  public func absences(at clock: WallClock) throws(DeskError) -> [OnFile<Absence>] {
    try read { try records.absences(endingFrom: clock.today).filter { $0.value.withdrawn == nil } }
  }

  private func note(_ id: Identifier<Absence>, _ absence: Absence, _ what: String, _ stamp: Stamp) throws {
    try records.append(
      AuditEntry(
        verb: .recordAbsence, stamp: stamp,
        details: .object([
          "absence": .number(id.number), "login": .string(absence.login), "what": .string(what),
          "from": .string(absence.days.lowerBound.description),
          "through": .string(absence.days.upperBound.description), "cover": absence.cover.map { .string($0) },
        ])))
  }
}
