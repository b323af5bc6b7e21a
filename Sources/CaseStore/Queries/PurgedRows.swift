import PriorAuth
import SQLite

/// The rows that a purge of one case takes out, or takes the words out of, in the order in which it does.
struct PurgedRows {
  private let records: SQLiteRecords
  private let request: Identifier<Request>
  private(set) var documents = 0
  private(set) var rows = 0
  private var lines = ""

  init(of request: Identifier<Request>, in records: SQLiteRecords) {
    self.request = request
    self.records = records
  }

  /// SHA-256 over a line for each row: table, number and digest as it was.
  var digest: String { SHA256.hex(lines) }

  /// Tables whose rows go, those that point to others first.
  static let removed: [(table: TouchedRow.Table, of: String)] = [
    (.documentReplacement, "attachment_id in (\(attachments)) or successor in (\(attachments))"),
    (.documentOpening, "attachment_id in (\(attachments))"),
    (.retraction, "evidence_id in (select evidence_id from evidence where request_id = :request)"),
    (.evidence, "request_id = :request"), (.answer, "request_id = :request"),
    (.letter, "request_id = :request"), (.addendum, "request_id = :request"),
    (.amendment, "request_id = :request"),
    (.attachment, "request_id = :request"),
  ]

  /// Tables whose rows stay without their words: what happened, when and by whom is still told.
  static let blanked: [(table: TouchedRow.Table, words: [String], of: String)] = [
    (.determination, ["reason", "override_words"], "request_id = :request"),
    (.appeal, ["words", "good_cause"], "request_id = :request"),
    (.closing, ["words"], "request_id = :request"),
    (.voidProposal, ["words"], "request_id = :request"),
    (.peerToPeer, ["spoken_with", "words"], "request_id = :request"),
    (
      .termination, ["words"],
      "authorization_id in (select authorization_id from authorization where request_id = :request)"
    ),
    (.reReview, ["reason"], "request_id = :request"),
    (.assignment, ["reason"], "request_id = :request"),
    (.clockEvent, ["note"], "request_id = :request"),
    (.breachExplanation, ["reason"], "request_id = :request"),
    (
      .secondReview, ["reason"],
      """
      review_sample_case_id in (
        select review_sample_case_id from review_sample_case join determination using (determination_id)
        where request_id = :request)
      """
    ),
  ]

  private static let attachments = "select attachment_id from attachment where request_id = :request"

  /// Takes everything out of one case; the row of its purge is there already.
  mutating func take(for purge: Int64) throws {
    let own = try numbers("document", "document_id in (\(SQLiteRecords.documents(onlyOf: request)))")
    for (table, of) in Self.removed { try remove(table, bound(of)) }
    documents = own.count
    for number in own { try remove(TouchedRow(table: .document, number: number)) }
    let gone = "{\"purged\":\(purge)}"
    for (table, words, of) in Self.blanked {
      var changes = words.map { "\($0) = iif(\($0) is null, null, 'purged')" }.joined(separator: ", ")
      if table == .determination { changes += ", case_file = '\(gone)', evaluation = '\(gone)'" }
      try blank(table, changes, bound(of))
    }
    try blank(
      .request, Self.measures.map { "\($0) = null" }.joined(separator: ", "), bound("request_id = :request"))
    try records.connection.execute("delete from lease where request_id = \(request)")
  }

  /// Takes out the name of a member of whom nothing else is left, with coverage and relations.
  mutating func take(_ member: Identifier<Member>) throws {
    try remove(.coverage, "member_id = \(member)")
    try remove(.relation, "member_id = \(member)")
    try records.removeWords(of: member.number)
    try blank(
      .member,
      """
      number = 'purged-' || member_id, family_name = 'purged', given_name = 'purged', name_key = 'purged, purged',
      birth_date = -25567, sex = null, residence = null
      """, "member_id = \(member)")
    try records.addWords(of: member.number)
  }

  /// What a request says of the body and the therapy of its member.
  private static let measures = [
    "dose_amount", "dose_unit", "dose_every_days", "dose_concentration", "previous_dose_amount",
    "previous_dose_unit", "previous_dose_every_days", "previous_dose_concentration", "dose_increase",
    "regimen",
    "intent", "nccn_recommended", "label_change_day", "weight_kg", "surface_m2",
  ]

  private func bound(_ condition: String) -> SQL {
    var sql: SQL = ""
    for (place, part) in condition.split(separator: ":request", omittingEmptySubsequences: false).enumerated()
    {
      sql = place == 0 ? "\(raw: String(part))" : "\(sql)\(request)\(raw: String(part))"
    }
    return sql
  }

  /// Newest first, so that what points to an earlier row goes before it.
  private func numbers(_ table: String, _ condition: SQL) throws(SQLiteError) -> [Int64] {
    try records.connection.rows(
      "select \(raw: table)_id from \(raw: table) where \(condition) order by 1 desc"
    ) { row throws(SQLiteError) in try row.integer() }
  }

  private mutating func remove(_ table: TouchedRow.Table, _ condition: SQL) throws {
    for number in try numbers(table.rawValue, condition) {
      try remove(TouchedRow(table: table, number: number))
    }
  }

  private mutating func remove(_ row: TouchedRow) throws {
    try note(row)
    try records.connection.execute(
      "delete from \(raw: row.table.rawValue) where \(raw: row.table.key) = \(row.number)")
  }

  private mutating func blank(_ table: TouchedRow.Table, _ changes: String, _ condition: SQL) throws {
    for number in try numbers(table.rawValue, condition).reversed() {
      try note(TouchedRow(table: table, number: number))
      try records.connection.execute(
        "update \(raw: table.rawValue) set \(raw: changes) where \(raw: table.key) = \(number)")
    }
  }

  private mutating func note(_ row: TouchedRow) throws {
    lines += "\(row.table.rawValue) \(row.number) \(try records.fingerprint(of: row) ?? "")\n"
    rows += 1
    records.touch(row.table, row.number)
  }
}

extension SQLiteRecords {
  public func purge(
    _ ended: EndedCase, under rule: StandingRetention, on day: Day, _ stamp: Stamp
  ) throws -> OnFile<Purge> {
    // What is taken out is overwritten in the file, not only marked as free.
    try connection.execute(script: "pragma secure_delete = on")
    let member = try memberLeft(by: ended.id, on: day)
    let number = try insertPurge(of: ended, under: rule, tookMember: member != nil, stamp)
    var gone = PurgedRows(of: ended.id, in: self)
    try gone.take(for: number)
    if let member { try gone.take(member) }
    try note(gone, in: number)
    for id in try authorizations(grantedOn: ended.id, to: member) {
      try packAgain(id)
      try showAmongExpiring(id)
    }
    let purge = Purge(
      of: ended, under: rule, documents: gone.documents, rows: gone.rows, digest: gone.digest,
      tookMember: member != nil)
    return OnFile(id: Identifier(number), value: purge, stamp: stamp)
  }

  /// The member of a case of whom nothing is left once it is purged: no other case with its content, and no coverage.
  private func memberLeft(
    by request: Identifier<Request>, on day: Day
  ) throws(SQLiteError) -> Identifier<Member>? {
    try connection.row(
      """
      select member_id from request where request_id = \(request)
        and not exists (
          select 1 from request other where other.member_id = request.member_id and other.request_id <> request.request_id
            and not exists (select 1 from purge where purge.request_id = other.request_id))
        and not exists (
          select 1 from coverage where coverage.member_id = request.member_id
            and coalesce(first_day_after, 2147483647) > \(day))
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  private func authorizations(
    grantedOn request: Identifier<Request>, to member: Identifier<Member>?
  ) throws(SQLiteError) -> [Identifier<Authorization>] {
    try connection.rows(
      "select authorization_id from authorization where request_id = \(request) or member_id = \(member)"
    ) { row throws(SQLiteError) in try row.identifier() }
  }
}
