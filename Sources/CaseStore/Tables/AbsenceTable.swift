import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ absence: Absence, _ stamp: Stamp) throws -> Identifier<Absence> {
    let id = try connection.insert(
      """
      insert into absence (login, first_day, last_day, cover, reason, recorded, recorded_by)
      values (\(absence.login), \(absence.days.lowerBound), \(absence.days.upperBound), \(absence.cover),
        \(absence.reason), \(SQL(stamp: stamp)))
      """)
    touch(.absence, id)
    return Identifier(id)
  }

  public func withdraw(_ absence: Identifier<Absence>, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update absence set withdrawn = \(stamp.at), withdrawn_by = \(stamp.by) where absence_id = \(absence)
      """)
    touch(.absence, absence.number)
  }

  public func absences(endingFrom day: Day) throws -> [OnFile<Absence>] {
    try connection.rows(
      """
      select absence_id, login, first_day, last_day, cover, reason, withdrawn, withdrawn_by, recorded, recorded_by
      from absence where last_day >= \(day) order by first_day, absence_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Absence> = try row.identifier()
      let login = try row.text()
      let first = try row.day()
      let days = first...max(first, try row.day())
      let absence = Absence(
        login, days, cover: try row.optionalText(), reason: try row.text(), withdrawn: try row.optionalStamp()
      )
      return OnFile(id: id, value: absence, stamp: try row.stamp())
    }
  }
}
