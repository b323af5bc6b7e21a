import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ course: PlannedCourse, for request: Identifier<Request>, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into planned_course (request_id, first_day, cycles, days_per_cycle, planned, planned_by)
      values (\(request), \(course.firstDay), \(course.cycles), \(course.daysPerCycle), \(SQL(stamp: stamp)))
      """)
    touch(.plannedCourse, id)
    if let granted = try authorization(grantedOn: request) { try showAmongExpiring(granted.id) }
  }

  /// The course that is planned now.
  func plannedCourse(of request: Identifier<Request>) throws(SQLiteError) -> OnFile<PlannedCourse>? {
    try connection.row(
      """
      select planned_course_id, first_day, cycles, days_per_cycle, planned, planned_by from planned_course
      where request_id = \(request) order by planned_course_id desc limit 1
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<PlannedCourse> = try row.identifier()
      let first = try row.day()
      let course = PlannedCourse(from: first, cycles: Int(try row.integer()), of: Int(try row.integer()))
      return OnFile(id: id, value: course, stamp: try row.stamp())
    }
  }
}
