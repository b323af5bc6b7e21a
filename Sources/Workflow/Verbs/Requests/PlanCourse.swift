import JSON
import PriorAuth

extension CaseDesk {
  /// Keeps how long a therapy is planned to go on, so that an approval that ends before it does is noticed.
  public func planCourse(
    _ course: PlannedCourse, on id: Identifier<Request>, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    let (cycles, days) = (PlannedCourse.mostCycles, PlannedCourse.mostDays)
    guard (1...cycles).contains(course.cycles) else { throw .invalid(.cycles, .outside(1, Decimal(cycles))) }
    guard (1...days).contains(course.daysPerCycle) else {
      throw .invalid(.cycleDays, .outside(1, Decimal(days)))
    }
    return try write(.planCourse, at: clock) { stamp in
      try checkUnrelated(to: existing(id).request.member)
      try records.insert(course, for: id, stamp)
      try records.append(
        AuditEntry(
          verb: .planCourse, stamp: stamp, request: id,
          details: .object([
            "cycles": .number(course.cycles), "days": .number(course.daysPerCycle),
            "through": .string(course.through.description),
          ])))
      return try wholeCase(id)
    }
  }
}
