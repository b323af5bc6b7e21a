import PriorAuth
import SQLite

extension SQLiteRecords {
  public func expiringDays(_ window: ExpiringWindow) throws -> [ExpiringCount] {
    try connection.rows(Self.expiringDaysQuery(window)) { row throws(SQLiteError) in
      ExpiringCount(try row.day(), Int(try row.integer()))
    }
  }

  /// The counts that are kept; where they do not tell enough, the rows of one index are counted.
  static func expiringDaysQuery(_ window: ExpiringWindow) -> SQL {
    let days: SQL = "through between \(window.days.lowerBound) and \(window.days.upperBound)"
    var filter = window.filter
    filter.lineOfBusiness = nil
    guard filter == .all else {
      return "select through, count(*) from \(source(of: window.filter)) and \(days) group by through"
    }
    let line: SQL = window.filter.lineOfBusiness.map { "and line_of_business = \($0.name)" } ?? ""
    return """
      select through, sum(number) from expiring_day where \(days) \(line) group by through
      """
  }

  /// Adds an authorization to the count of its last day, or takes it away.
  func countExpiring(_ id: Identifier<Authorization>, _ change: Int) throws(SQLiteError) {
    try connection.execute(
      """
      insert into expiring_day (through, line_of_business, number)
      select first_day_after - 1, line_of_business, 0 from authorization where authorization_id = \(id)
      on conflict do nothing
      """)
    try connection.execute(
      """
      update expiring_day set number = number + \(change)
      where (through, line_of_business) = (
        select first_day_after - 1, line_of_business from authorization where authorization_id = \(id))
      """)
    try connection.execute(
      """
      delete from expiring_day
      where number = 0 and (through, line_of_business) = (
        select first_day_after - 1, line_of_business from authorization where authorization_id = \(id))
      """)
  }

  public func prescriberKeys(named name: String) throws -> [String] {
    try connection.rows(
      """
      select distinct coalesce(nullif(npi, ''), name) from prescriber
      where npi = \(name) or name = \(name) collate nocase order by 1 limit 10
      """
    ) { row throws(SQLiteError) in try row.text() }
  }
}
