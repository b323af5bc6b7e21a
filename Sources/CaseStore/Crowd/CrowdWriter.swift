import JSON
import PriorAuth
import SQLite
import Workflow

/// Writes copies of lives, and gathers what the audit trail says of their rows.
struct CrowdWriter {
  private let connection: Connection
  /// The number of the last row of each table.
  private var last: [Int64]
  private let statements: [String]
  /// The rows written since the last entry of the trail.
  private(set) var listed: [JSONValue] = []

  init(_ records: SQLiteRecords) throws {
    connection = records.connection
    last = []
    var statements: [String] = []
    for table in CrowdLife.tables {
      let columns = try records.connection.rows("select name from pragma_table_info(\(table.name))") {
        row throws(SQLiteError) in try row.text()
      }
      let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
      statements.append(
        "insert into \(table.name) (\(columns.joined(separator: ", "))) values (\(marks))")
      guard let key = table.vouched?.key else {
        last.append(0)
        continue
      }
      let newest = try records.connection.row(
        "select max(\(raw: key)) from \(raw: table.name)"
      ) { row throws(SQLiteError) in try row.optionalInteger() }
      last.append((newest ?? nil) ?? 0)
    }
    self.statements = statements
  }

  /// Writes the copy of a life for a member.
  mutating func write(_ life: CrowdLife, for member: CrowdMember) throws(SQLiteError) {
    var own = CrowdLife.tables.map { _ in Int64(0) }
    for row in life.rows {
      own[row.table] += 1
      let number = last[row.table] + own[row.table]
      let vouched = CrowdLife.tables[row.table].vouched
      var values: [SQLValue] = []
      values.reserveCapacity(row.cells.count)
      var json: [UInt8] = []
      for cell in row.cells {
        if vouched != nil { json.append(json.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ",")) }
        switch cell {
        case .fixed(let value, let form):
          values.append(value)
          if vouched != nil { json += form }
        case .number(let table, let place):
          let number = last[table] + place + 1
          values.append(.integer(number))
          if vouched != nil { json += String(number).utf8 }
        case .member(let property):
          let text = member.text(property)
          values.append(.text(text))
          if vouched != nil { json += JSONValue.string(text).compact.utf8 }
        }
      }
      try connection.execute(SQL(text: statements[row.table], values: values))
      guard let vouched else { continue }
      json.append(UInt8(ascii: "]"))
      listed.append(
        .object([
          JSONMember("table", .string(vouched.rawValue)), JSONMember("id", .number(number)),
          JSONMember("sha256", .string(SHA256.hex(json))),
        ]))
    }
    for (table, count) in life.counts.enumerated() { last[table] += count }
  }

  /// Forgets what was listed, once an entry of the trail has it.
  mutating func clearListed() { listed.removeAll(keepingCapacity: true) }
}
