import PriorAuth
import SQLite

extension SQLiteRecords {
  public func planCalendar() throws -> PlanCalendar { try standingClocks().plan.calendar }

  public func holidayNames() throws -> [Day: String] {
    let named = try connection.rows("select day, name from holiday where withdrawn is null") {
      row throws(SQLiteError) in
      (try row.day(), try row.text())
    }
    return Dictionary(named) { first, _ in first }
  }

  public func set(_ zone: PlanZone, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into plan_zone (name, rule, recorded, recorded_by)
      values (\(zone.name), \(zone.text), \(SQL(stamp: stamp)))
      """)
    touch(.planZone, id)
    try reckonClocks()
  }

  public func insert(holiday day: Day, named name: String, _ stamp: Stamp) throws {
    let id = try connection.insert(
      "insert into holiday (day, name, recorded, recorded_by) values (\(day), \(name), \(SQL(stamp: stamp)))")
    touch(.holiday, id)
    try reckonClocks()
  }

  public func withdraw(holiday day: Day, reason: String, _ stamp: Stamp) throws {
    let id = try connection.row("select holiday_id from holiday where day = \(day) and withdrawn is null") {
      row throws(SQLiteError) in try row.integer()
    }
    guard let id else { return }
    try connection.execute(
      """
      update holiday set withdrawn = \(stamp.at), withdrawn_by = \(stamp.by), withdrawal_reason = \(reason)
      where holiday_id = \(id)
      """)
    touch(.holiday, id)
    try reckonClocks()
  }

  public func vouchForSupplied() throws {
    for table in [TouchedRow.Table.migration, .clockRule, .planZone, .holiday] {
      let numbers = try connection.rows("select \(raw: table.key) from \(raw: table.rawValue) order by 1") {
        row throws(SQLiteError) in try row.integer()
      }
      for number in numbers { touch(table, number) }
    }
  }

  func calendar() throws(SQLiteError) -> PlanCalendar {
    let zone = try connection.row("select name, rule from plan_zone order by plan_zone_id desc limit 1") {
      row throws(SQLiteError) in
      let name = try row.text()
      return try row.text { PlanZone(name: name, rule: $0) }
    }
    let holidays = try connection.rows("select day from holiday where withdrawn is null") {
      row throws(SQLiteError) in
      try row.day()
    }
    return PlanCalendar(zone: zone ?? .utc, holidays: Set(holidays))
  }
}
