import JSON
import PriorAuth

extension CaseDesk {
  /// Keeps how long a therapy is planned to go on, so that an approval that ends before it does is noticed.
  public func planCourse(
    _ course: PlannedCourse, on id: Identifier<Request>, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    guard (1...100).contains(course.cycles) else { throw .invalid(.cycles, .outside(1, 100)) }
    guard (1...366).contains(course.daysPerCycle) else { throw .invalid(.cycleDays, .outside(1, 366)) }
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
