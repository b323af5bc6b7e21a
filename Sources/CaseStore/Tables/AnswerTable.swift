import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ answer: Answer, for request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Answer> {
    let id = try connection.insert(
      """
      insert into answer (request_id, criterion, finding, reason, attachment_id, span_first, span_last,
        answered, answered_by)
      values (\(request), \(answer.criterion), \(answer.finding.rawValue), \(answer.reason),
        \(answer.source.flatMap { Int64($0) }), \(answer.span?.first), \(answer.span?.last), \(SQL(stamp: stamp)))
      """)
    touch(.answer, id)
    return Identifier(id)
  }

  public func answers(of request: Identifier<Request>) throws -> [OnFile<Answer>] {
    try connection.rows(
      """
      select answer_id, criterion, finding, reason, attachment_id, span_first, span_last,
        \(raw: Self.citesReplaced), answered, answered_by
      from answer cited
      where request_id = \(request)
        and not exists (
          select 1 from answer newer where newer.request_id = cited.request_id
            and newer.criterion = cited.criterion and newer.answer_id > cited.answer_id)
      order by answer_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Answer> = try row.identifier()
      var answer = Answer(
        criterion: try row.text(), finding: try row.choice(), reason: try row.optionalText(),
        source: try row.optionalInteger().map { String($0) })
      let (first, last) = (try row.optionalInteger(), try row.optionalInteger())
      if let first, let last { answer.span = TextSpan(first: Int(first), last: Int(last)) }
      answer.sourceReplaced = try row.optionalBool() ?? false
      let stamp = try row.stamp()
      answer.by = stamp.by
      answer.at = stamp.at.description
      return OnFile(id: id, value: answer, stamp: stamp)
    }
  }
}
