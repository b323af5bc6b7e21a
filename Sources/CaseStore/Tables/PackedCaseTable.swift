import Criteria
import JSON
import PriorAuth
import SQLite

/// The packed cases of active authorizations; they follow from the case files that decisions keep.
extension SQLiteRecords {
  /// Keeps the case of an authorization packed as long as it is active.
  ///
  /// - Parameter file: the case file of its decision; nil where that can't be read back.
  func keepPacked(_ id: Identifier<Authorization>, _ file: CaseFile?) throws {
    let facts = try Self.facts(of: file) { try number(of: $0, $1) }
    try connection.execute(
      """
      insert into packed_case (version_id, first_day_after, authorization_id, facts)
      select version_id, first_day_after, authorization_id, \(facts) from authorization
      where authorization_id = \(id) and state = 'active'
      """)
  }

  /// Takes the packed case of an authorization out, and packs it again if the authorization is active.
  func packAgain(_ id: Identifier<Authorization>) throws {
    try connection.execute(
      """
      delete from packed_case
      where version_id = (select version_id from authorization where authorization_id = \(id))
        and first_day_after = (select first_day_after from authorization where authorization_id = \(id))
        and authorization_id = \(id)
      """)
    for kept in try activeCases(of: id) { try keepPacked(kept.id, kept.file) }
  }

  /// Packs the cases of all active authorizations anew.
  func packAll() throws {
    try writing {
      try connection.execute(
        script: "delete from packed_case; delete from case_part; delete from packed_form")
      var last = Identifier<Authorization>(0)
      while true {
        let page = try activeCases(after: last)
        guard let next = page.last else { break }
        for kept in page { try keepPacked(kept.id, kept.file) }
        last = next.id
      }
      try connection.execute("insert into packed_form (form) values (\(Int(PackedCase.form)))")
    }
  }

  /// Whether cases are packed in the form this program knows.
  public func isPacked() throws -> Bool {
    let form = try connection.row("select max(form) from packed_form") { row throws(SQLiteError) in
      try row.optionalInteger()
    }
    return form == Int64(PackedCase.form)
  }

  public func content(of part: CasePart, _ number: UInt32) throws -> String? {
    try connection.row(
      "select content from case_part where part_id = \(Int64(number)) and part = \(part.rawValue)"
    ) { row throws(SQLiteError) in try row.text() }
  }

  /// A case file as it is kept packed; nothing for one that can't be packed.
  static func facts(
    of file: CaseFile?, number: (CasePart, String) throws -> UInt32?
  ) rethrows -> [UInt8] {
    guard let file else { return [] }
    return try PackedCase(file, number: number)?.bytes ?? []
  }

  /// The number of a part with this content, a new one for content not seen before.
  func number(of part: CasePart, _ content: String) throws -> UInt32? {
    if let known = try knownNumber(of: part, content) { return known }
    let number = try connection.insert(
      "insert into case_part (part, content) values (\(part.rawValue), \(content))")
    return UInt32(exactly: number)
  }

  /// The number of a part with this content; nil when there is none.
  func knownNumber(of part: CasePart, _ content: String) throws(SQLiteError) -> UInt32? {
    try connection.row(
      "select part_id from case_part where part = \(part.rawValue) and content = \(content)"
    ) { row throws(SQLiteError) in UInt32(exactly: try row.integer()) } ?? nil
  }

  private func activeCases(
    of id: Identifier<Authorization>? = nil, after last: Identifier<Authorization> = Identifier(0)
  ) throws(SQLiteError) -> [(id: Identifier<Authorization>, file: CaseFile?)] {
    let which: SQL = id.map { "authorization_id = \($0)" } ?? "authorization_id > \(last)"
    return try connection.rows(
      """
      select authorization_id, case_file from authorization join determination using (determination_id)
      where \(which) and state = 'active' order by authorization_id limit 500
      """
    ) { row throws(SQLiteError) in (try row.identifier(), CaseFile(kept: try row.text())) }
  }
}

extension CaseFile {
  /// The case file that a decision kept; nil when it can't be read back.
  init?(kept text: String) {
    guard let json = try? JSONValue(parsing: text), let file = try? CaseFile(json: json) else { return nil }
    self = file
  }
}
