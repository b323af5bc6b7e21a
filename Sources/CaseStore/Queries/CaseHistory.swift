import Criteria
import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func evidenceHistory(of request: Identifier<Request>) throws -> [EvidenceOnFile] {
    try connection.rows(
      """
      select evidence_id, payload, replaces, carried_from, added, added_by from evidence
      where request_id = \(request) order by evidence_id
      """
    ) { row throws(SQLiteError) in
      EvidenceOnFile(
        id: try row.identifier(),
        evidence: try row.text { text in try? Evidence(json: JSONPath(JSONValue(parsing: text))) },
        replaces: try row.optionalIdentifier(), carriedFrom: try row.optionalIdentifier(),
        stamp: try row.stamp())
    }
  }

  public func answerHistory(of request: Identifier<Request>) throws -> [OnFile<Answer>] {
    try connection.rows(
      """
      select answer_id, criterion, finding, reason, attachment_id, span_first, span_last, answered, answered_by
      from answer where request_id = \(request) order by answer_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Answer> = try row.identifier()
      var answer = Answer(
        criterion: try row.text(), finding: try row.choice(), reason: try row.optionalText(),
        source: try row.optionalInteger().map(String.init))
      let first = try row.optionalInteger()
      let last = try row.optionalInteger()
      if let first, let last { answer.span = TextSpan(first: Int(first), last: Int(last)) }
      let stamp = try row.stamp()
      answer.by = stamp.by
      answer.at = stamp.at.description
      return OnFile(id: id, value: answer, stamp: stamp)
    }
  }
}
