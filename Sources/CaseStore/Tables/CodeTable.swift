import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ edition: CodeEdition, source: [UInt8], _ stamp: Stamp
  ) throws -> Identifier<CodeEdition> {
    let id = try connection.insert(
      """
      insert into code_edition (system, first_day, source_name, digest, imported, imported_by)
      values (\(edition.system.rawValue), \(edition.firstDay), \(edition.sourceName), \(SHA256.hex(source)),
        \(SQL(stamp: stamp)))
      """)
    touch(.codeEdition, id)
    for entry in edition.entries.sorted(by: { $0.code < $1.code }) {
      try connection.execute(
        """
        insert into code_entry (code_edition_id, code, description, status, rate, unit_amount, unit, is_billable)
        values (\(id), \(entry.code), \(entry.description), \(entry.status), \(entry.rate), \(entry.unit?.amount),
          \(entry.unit?.unit.description), \(entry.isBillable))
        """)
    }
    touch(.codeEntry, id)
    return Identifier(id)
  }

  public func withdraw(_ edition: Identifier<CodeEdition>, reason: String, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update code_edition set withdrawn = \(stamp.at), withdrawn_by = \(stamp.by), withdrawal_reason = \(reason)
      where code_edition_id = \(edition)
      """)
    touch(.codeEdition, edition.number)
  }

  public func codeEditions() throws -> [CodeEditionRow] {
    try connection.rows(
      """
      select code_edition_id, system, first_day, source_name,
        (select count(*) from code_entry where code_entry.code_edition_id = code_edition.code_edition_id),
        imported, imported_by, withdrawal_reason, withdrawn, withdrawn_by
      from code_edition order by system, first_day, code_edition_id
      """
    ) { row throws(SQLiteError) in
      var edition = CodeEditionRow(
        id: try row.identifier(), system: try row.choice(), firstDay: try row.day(),
        sourceName: try row.text(),
        codes: Int(try row.integer()), stamp: try row.stamp())
      if let reason = try row.optionalText() {
        edition.withdrawal = CodeEditionRow.Withdrawal(reason: reason, stamp: try row.stamp())
      }
      return edition
    }
  }

  public func entries(of code: SystemCode) throws -> [(firstDay: Day, entry: CodeEntry)] {
    try connection.rows(
      """
      select first_day, code, description, status, rate, unit_amount, unit, is_billable
      from code_entry join code_edition using (code_edition_id)
      where code = \(code.code) and system = \(code.system.rawValue) and withdrawn is null order by first_day
      """
    ) { row throws(SQLiteError) in
      let day = try row.day()
      var entry = CodeEntry(
        try row.text(), try row.text(), status: try row.optionalText(), rate: try row.decimal())
      let amount = try row.decimal()
      let unit = try row.optionalText { DoseUnit($0) }
      if let amount, let unit { entry.unit = Dose(amount: amount, unit: unit) }
      entry.isBillable = try row.integer() == 1
      return (day, entry)
    }
  }

  public func standing(of code: SystemCode, on day: Day) throws -> CodeStanding {
    let tables = try connection.rows(
      """
      select first_day from code_edition where system = \(code.system.rawValue) and withdrawn is null order by first_day
      """
    ) { row throws(SQLiteError) in try row.day() }
    guard let table = tables.last(where: { $0 <= day }) else { return .noTable }
    let found = try entries(of: code)
    if let entry = found.first(where: { $0.firstDay == table })?.entry {
      return entry.isBillable ? .valid(entry) : .header(entry)
    }
    if let before = found.last(where: { $0.firstDay < table }) {
      return .retired(from: tables.first { $0 > before.firstDay } ?? table)
    }
    return found.first.map { .notYet(from: $0.firstDay) } ?? .unknown
  }
}
