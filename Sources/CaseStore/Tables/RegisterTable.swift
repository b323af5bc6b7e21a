import JSON
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ entry: RegisterEntry, _ stamp: Stamp) throws -> Identifier<RegisterEntry> {
    let id = try connection.insert(
      """
      insert into register_entry (register, key, first_day, content, reason, recorded, recorded_by)
      values (\(entry.register.rawValue), \(entry.key), \(entry.firstDay), \(entry.content.map(Self.json)),
        \(entry.reason), \(SQL(stamp: stamp)))
      """)
    touch(.registerEntry, id)
    return Identifier(id)
  }

  public func entries(in register: Register, key: String?) throws -> [OnFile<RegisterEntry>] {
    let which: SQL = key.map { "and key = \($0)" } ?? ""
    return try connection.rows(
      """
      select register_entry_id, register, key, first_day, content, reason, recorded, recorded_by from register_entry
      where register = \(register.rawValue) \(which) order by key, register_entry_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<RegisterEntry> = try row.identifier()
      let register: Register = try row.choice()
      let key = try row.text()
      let day = try row.day()
      let content = try row.optionalText { Self.content($0, of: register) }
      return OnFile(
        id: id, value: RegisterEntry(register, key, from: day, content, reason: try row.text()),
        stamp: try row.stamp())
    }
  }

  public func openRequests(touchedBy entry: RegisterEntry, limit: Int) throws -> [Identifier<Request>] {
    let condition: SQL
    switch entry.register {
    case .prescriber: condition = "prescriber.npi = \(entry.key)"
    case .plan:
      condition = """
        exists (select 1 from coverage where coverage.member_id = request.member_id and coverage.plan = \(entry.key))
        """
    case .formulary:
      let parts = entry.key.split(separator: ":", maxSplits: 1).map(String.init)
      let drug = String((parts.last ?? "").drop { $0 == " " })
      condition = """
        request.line_of_business = \(parts.first ?? "") and \(drug) in (
          lower(request.drug_brand), lower(request.drug_name), lower(request.drug_hcpcs))
        """
    }
    return try connection.rows(
      """
      select request_id from worklist join request using (request_id) left join prescriber using (prescriber_id)
      where \(condition) order by request_id limit \(limit)
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  private static func json(_ content: RegisterContent) -> String {
    let value: JSONValue =
      switch content {
      case .prescriber(let name, let specialty):
        .object(["name": .string(name), "specialty": specialty.map { .string($0) }])
      case .plan(let line, let name): .object(["line": .string(line.name), "name": .string(name)])
      case .formulary(let status): .object(["status": .string(status.rawValue)])
      }
    return value.compact
  }

  private static func content(_ text: String, of register: Register) -> RegisterContent? {
    guard let json = try? JSONValue(parsing: text) else { return nil }
    func word(_ key: String) -> String? { if case .string(let text)? = json[key] { text } else { nil } }
    switch register {
    case .prescriber: return word("name").map { .prescriber(name: $0, specialty: word("specialty")) }
    case .plan:
      guard let line = word("line"), let name = word("name") else { return nil }
      return .plan(line: LineOfBusiness(line), name: name)
    case .formulary: return word("status").flatMap(FormularyStatus.init(rawValue:)).map { .formulary($0) }
    }
  }
}
