import JSON
import PriorAuth
import SQLite
import Workflow

/// Writes copies of lives, and gathers what the audit trail says of their rows.
struct CrowdWriter {
  /// The number of the last row of each table.
  private var last: [Int64]
  private let statements: [RepeatedStatement]
  /// The form of the row under way that its digest is made of.
  private var form: [UInt8] = []
  /// The rows written since the last entry of the trail.
  private(set) var listed: [JSONValue] = []

  init(_ records: SQLiteRecords) throws {
    last = []
    var statements: [RepeatedStatement] = []
    for table in CrowdLife.tables {
      let columns = try records.connection.writtenColumns(of: table.name)
      let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
      statements.append(
        try records.connection.repeated(
          "insert into \(table.name) (\(columns.joined(separator: ", "))) values (\(marks))"))
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
      let statement = statements[row.table]
      for cell in row.cells {
        switch cell {
        case .fixed(let value): try statement.bind(value)
        case .number(let table, let place): try statement.bind(.integer(last[table] + place + 1))
        case .member(let property): try statement.bind(member.value(of: property))
        }
      }
      try statement.run()
      if let vouched = CrowdLife.tables[row.table].vouched {
        list(row, of: vouched, number: last[row.table] + own[row.table], for: member)
      }
    }
    for (table, count) in life.counts.enumerated() { last[table] += count }
  }

  /// Forgets what was listed, once an entry of the trail has it.
  mutating func clearListed() { listed.removeAll(keepingCapacity: true) }

  private mutating func list(
    _ row: CrowdRow, of table: TouchedRow.Table, number: Int64, for member: CrowdMember
  ) {
    form.removeAll(keepingCapacity: true)
    for piece in row.pieces {
      switch piece {
      case .fixed(let bytes): form += bytes
      case .number(let table, let place): form += String(last[table] + place + 1).utf8
      case .member(let property): form += member.form(of: property)
      }
    }
    listed.append(
      .object([
        JSONMember("table", .string(table.rawValue)), JSONMember("id", .number(number)),
        JSONMember("sha256", .string(SHA256.hex(form))),
      ]))
  }
}

extension Connection {
  /// The columns of a table that are written; what the library reckons from them is left out.
  func writtenColumns(of table: String) throws(SQLiteError) -> [String] {
    try rows("select name from pragma_table_info(\(table))") { row throws(SQLiteError) in try row.text() }
  }
}
