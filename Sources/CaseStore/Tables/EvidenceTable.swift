import Criteria
import JSON
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ evidence: Evidence, for request: Identifier<Request>, replaces: Identifier<Evidence>?,
    carriedFrom: Identifier<Evidence>?, _ stamp: Stamp
  ) throws -> Identifier<Evidence> {
    let id = try connection.insert(
      """
      insert into evidence (request_id, kind, documented, dated, rests_on, attachment_id, span_first,
        span_last, replaces, carried_from, added, added_by, payload)
      values (\(request), \(evidence.fact.kind), \(evidence.documented), \(evidence.date),
        \(evidence.restsOn?.rawValue), \(evidence.source.flatMap { Int64($0) }), \(evidence.span?.first), \(evidence.span?.last),
        \(replaces), \(carriedFrom), \(SQL(stamp: stamp)), \(evidence.json.compact))
      """)
    touch(.evidence, id)
    return Identifier(id)
  }

  public func retract(_ id: Identifier<Evidence>, reason: String, _ stamp: Stamp) throws {
    let retraction = try connection.insert(
      """
      insert into retraction (evidence_id, reason, retracted, retracted_by)
      values (\(id), \(reason), \(SQL(stamp: stamp)))
      """)
    touch(.retraction, retraction)
  }

  public func evidence(of request: Identifier<Request>) throws -> [EvidenceOnFile] {
    try connection.rows(
      """
      select evidence_id, payload, \(raw: Self.citesReplaced), replaces, carried_from, added, added_by
      from evidence cited
      where request_id = \(request)
        and not exists (select 1 from evidence newer where newer.replaces = cited.evidence_id)
        and not exists (select 1 from retraction where retraction.evidence_id = cited.evidence_id)
      order by evidence_id
      """, Self.item)
  }

  /// An item with its number and stamp.
  static func item(_ row: inout RowReader) throws(SQLiteError) -> EvidenceOnFile {
    EvidenceOnFile(
      id: try row.identifier(), evidence: try evidence(&row), replaces: try row.optionalIdentifier(),
      carriedFrom: try row.optionalIdentifier(), stamp: try row.stamp())
  }

  /// What an item states, and whether the document it cites was replaced.
  static func evidence(_ row: inout RowReader) throws(SQLiteError) -> Evidence {
    var evidence: Evidence = try row.text { text in
      try? Evidence(json: JSONPath(JSONValue(parsing: text)))
    }
    evidence.sourceReplaced = try row.optionalBool() ?? false
    return evidence
  }
}
