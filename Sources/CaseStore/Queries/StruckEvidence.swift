import PriorAuth
import SQLite

extension SQLiteRecords {
  /// The items of a case that stand no more, in order of entry.
  func struckEvidence(of request: Identifier<Request>) throws(SQLiteError) -> [StruckEvidence] {
    try connection.rows(
      """
      select cited.evidence_id, cited.payload, 0, cited.replaces, cited.carried_from, cited.added, cited.added_by,
        newer.evidence_id, reason, coalesce(retracted, newer.added), coalesce(retracted_by, newer.added_by)
      from evidence cited left join evidence newer on newer.replaces = cited.evidence_id
        left join retraction on retraction.evidence_id = cited.evidence_id
      where cited.request_id = \(request) and (newer.evidence_id is not null or retraction_id is not null)
      order by cited.evidence_id
      """
    ) { row throws(SQLiteError) in
      let item = try Self.item(&row)
      return StruckEvidence(
        item, successor: try row.optionalIdentifier(), reason: try row.optionalText(),
        stamp: try row.stamp())
    }
  }

  public func measurements(of member: Identifier<Member>) throws -> [Evidence] {
    try connection.rows(
      """
      select payload, \(raw: Self.citesReplaced) from request join evidence cited using (request_id)
      where member_id = \(member) and kind = 'measurement'
        and not exists (select 1 from evidence newer where newer.replaces = cited.evidence_id)
        and not exists (select 1 from retraction where retraction.evidence_id = cited.evidence_id)
      order by dated, evidence_id
      """, Self.evidence)
  }
}
