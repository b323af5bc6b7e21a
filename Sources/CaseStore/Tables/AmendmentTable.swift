import PriorAuth
import SQLite

// What a request stated before it was put right.
extension SQLiteRecords {
  public func insert(_ amendment: Amendment, of request: Identifier<Request>, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into amendment (request_id, fact, was, became, amended, amended_by)
      values (\(request), \(amendment.fact), \(amendment.was), \(amendment.became), \(SQL(stamp: stamp)))
      """)
    touch(.amendment, id)
  }

  func amendments(of request: Identifier<Request>) throws(SQLiteError) -> [OnFile<Amendment>] {
    try connection.rows(
      """
      select amendment_id, fact, was, became, amended, amended_by from amendment
      where request_id = \(request) order by amendment_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Amendment> = try row.identifier()
      let fact = try row.text()
      let was = try row.optionalText()
      let amendment = Amendment(fact, was: was, became: try row.optionalText())
      return OnFile(id: id, value: amendment, stamp: try row.stamp())
    }
  }
}
