import PriorAuth
import SQLite

// What is added once a case is decided.
extension SQLiteRecords {
  public func insert(
    _ addendum: Addendum, to request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Addendum> {
    let id = try connection.insert(
      """
      insert into addendum (request_id, corrects, words, reason, added, added_by)
      values (\(request), \(addendum.correction?.subject.rawValue), \(addendum.words),
        \(addendum.correction?.reason), \(SQL(stamp: stamp)))
      """)
    touch(.addendum, id)
    return Identifier(id)
  }

  func addenda(to request: Identifier<Request>) throws(SQLiteError) -> [OnFile<Addendum>] {
    try connection.rows(
      """
      select addendum_id, corrects, reason, words, added, added_by from addendum
      where request_id = \(request) order by addendum_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Addendum> = try row.identifier()
      let subject: Addendum.Correction.Subject? = try row.optionalChoice()
      let reason = try row.optionalText()
      var addendum = Addendum(try row.text())
      if let subject, let reason { addendum.correction = Addendum.Correction(subject, reason: reason) }
      return OnFile(id: id, value: addendum, stamp: try row.stamp())
    }
  }

  public func insert(_ reReview: ReReview, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into re_review (request_id, reviews, reason, opened, opened_by)
      values (\(reReview.request), \(reReview.reviews), \(reReview.reason), \(SQL(stamp: stamp)))
      """)
    touch(.reReview, id)
  }

  /// The second look that a case is, and those at the case.
  func reReviews(about request: Identifier<Request>) throws(SQLiteError) -> [OnFile<ReReview>] {
    try connection.rows(
      """
      select re_review_id, reviews, request_id, reason, opened, opened_by from re_review
      where request_id = \(request) or reviews = \(request) order by re_review_id
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(),
        value: ReReview(of: try row.identifier(), in: try row.identifier(), reason: try row.text()),
        stamp: try row.stamp())
    }
  }

  public func insert(
    _ termination: Termination, of authorization: Identifier<Authorization>, _ stamp: Stamp
  ) throws {
    let id = try connection.insert(
      """
      insert into termination (authorization_id, from_day, reason, words, terminated, terminated_by)
      values (\(authorization), \(termination.from), \(termination.reason.rawValue), \(termination.words),
        \(SQL(stamp: stamp)))
      """)
    touch(.termination, id)
  }

  public func termination(of authorization: Identifier<Authorization>) throws -> OnFile<Termination>? {
    try connection.row(
      """
      select termination_id, from_day, reason, words, terminated, terminated_by from termination
      where authorization_id = \(authorization)
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(),
        value: Termination(from: try row.day(), try row.choice(), words: try row.text()),
        stamp: try row.stamp())
    }
  }
}
