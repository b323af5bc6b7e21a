import Criteria
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func sweep(
    under version: Identifier<PolicyVersion>, from place: SweepPlace, limit: Int,
    picking isPicked: (UnsafeRawBufferPointer) -> Bool
  ) throws -> SweptPage {
    var page = SweptPage()
    // What is left of the place's own day, then the days after it: the library would compare every row with a place
    // of two columns, but only seeks the beginning of a range of one.
    for query in [Self.sameDayQuery, Self.laterDaysQuery] where page.read < limit {
      try connection.each(query(version, place, limit - page.read)) { row throws(SQLiteError) in
        page.read += 1
        let wanted = row.bytes(isPicked)
        // Only the last row's place is asked for, so the other rows are spared the reading of it.
        guard wanted || page.read == limit else { return }
        let id: Identifier<Authorization> = try row.identifier()
        if wanted { page.picked.append(id) }
        if page.read == limit { page.next = SweepPlace(firstDayAfter: try row.day(), id: id) }
      }
    }
    return page
  }

  static func sameDayQuery(
    under version: Identifier<PolicyVersion>, from place: SweepPlace, limit: Int
  ) -> SQL {
    """
    select facts, authorization_id, first_day_after from packed_case
    where version_id = \(version) and first_day_after = \(place.firstDayAfter) and authorization_id > \(place.id)
    order by authorization_id limit \(limit)
    """
  }

  static func laterDaysQuery(
    under version: Identifier<PolicyVersion>, from place: SweepPlace, limit: Int
  ) -> SQL {
    """
    select facts, authorization_id, first_day_after from packed_case
    where version_id = \(version) and first_day_after > \(place.firstDayAfter)
    order by first_day_after, authorization_id limit \(limit)
    """
  }

  public func authorizedCase(_ id: Identifier<Authorization>) throws -> AuthorizedCase? {
    try connection.row(
      """
      select authorization_id, authorization.request_id, case_file
      from authorization join determination using (determination_id) where authorization_id = \(id)
      """
    ) { row throws(SQLiteError) in
      AuthorizedCase(id: try row.identifier(), request: try row.identifier(), caseFile: try row.text())
    }
  }
}

extension AuditCheck {
  /// Compares the packed cases with what follows from the case files that decisions keep, both ways.
  mutating func comparePackedCases() throws(SQLiteError) {
    let records = records
    let forms = try connection.rows("select form from packed_form") { row throws(SQLiteError) in
      try row.integer()
    }
    if forms != [Int64(PackedCase.form)] { report(.listDiffers, "packed_form") }
    try connection.each(
      """
      select authorization_id, case_file, facts
      from authorization join determination using (determination_id)
        left join packed_case using (version_id, first_day_after, authorization_id)
      where state = 'active' order by authorization_id
      """
    ) { row throws(SQLiteError) in
      let id = try row.integer()
      let file = CaseFile(kept: try row.text())
      let facts = SQLiteRecords.facts(of: file) { try? records.knownNumber(of: $0, $1) }
      guard try row.value() != .blob(facts) else { return }
      report(.listDiffers, "packed_case", row: id)
    }
    try connection.each(
      """
      select authorization_id from packed_case where not exists (
        select 1 from authorization kept where state = 'active'
          and kept.authorization_id = packed_case.authorization_id
          and kept.version_id = packed_case.version_id
          and kept.first_day_after = packed_case.first_day_after)
      order by 1
      """
    ) { row throws(SQLiteError) in
      report(.listDiffers, "packed_case", row: try row.integer())
    }
  }
}
