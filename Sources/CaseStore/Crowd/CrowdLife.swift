import PriorAuth
import SQLite

/// Everything on record of one member of the sample, as rows to be copied.
struct CrowdLife {
  /// A table whose rows are copied.
  struct Table {
    let name: String
    /// What tells the rows of a member.
    let rows: String
    /// The table as the audit trail knows it; nil for a list, which follows from the records.
    let vouched: TouchedRow.Table?

    init(_ vouched: TouchedRow.Table, _ rows: String) {
      (name, self.rows, self.vouched) = (vouched.rawValue, rows, vouched)
    }

    init(list name: String, _ rows: String) { (self.name, self.rows, vouched) = (name, rows, nil) }
  }

  /// In this order the rows of a request are written.
  static let tables = [
    Table(.member, "member_id = ?"), Table(.coverage, "member_id = ?"), Table(.request, "member_id = ?"),
    Table(.clockEvent, ofRequests), Table(.evidence, ofRequests), Table(.determination, ofRequests),
    Table(.authorization, "member_id = ?"), Table(.closing, ofRequests),
    Table(
      .termination, "authorization_id in (select authorization_id from authorization where member_id = ?)"),
    Table(list: "worklist", ofRequests), Table(list: "deadline", ofRequests),
    Table(list: "owed_letter", ofRequests),
    Table(
      list: "packed_case",
      "authorization_id in (select authorization_id from authorization where member_id = ?)"),
  ]

  private static let ofRequests = "request_id in (select request_id from request where member_id = ?)"

  /// The table that a column with a number leads to, itself or another; nil for any other column.
  static func target(of column: String) -> Int? {
    let name =
      switch column {
      case "renews", "predecessor": "authorization"
      case "replaces", "carried_from": "evidence"
      default: column
      }
    return tables.firstIndex { table in
      table.vouched.map { $0.rawValue == name || $0.key == name } ?? false
    }
  }

  let rows: [CrowdRow]
  /// How many rows there are of each table.
  let counts: [Int64]
  /// How many authorizations a copy has.
  let authorizations: Int
  /// When its first request was received, in seconds.
  let began: Int64

  /// The life of a member of the sample.
  init(of member: Int64, in sample: SQLiteRecords, doneBy login: String) throws {
    let connection = sample.connection
    var found: [(table: Int, columns: [String], values: [SQLValue])] = []
    var places = Self.tables.map { _ in [Int64]() }
    for (index, table) in Self.tables.enumerated() {
      let order = table.vouched.map { "order by \($0.key)" } ?? ""
      let columns = try connection.writtenColumns(of: table.name).joined(separator: ", ")
      let query = SQL(
        text: "select \(columns) from \(table.name) where \(table.rows) \(order)", values: [.integer(member)])
      for row in try connection.rows(query, Self.columns) {
        found.append((index, row.columns, row.values))
        guard let key = table.vouched?.key, let place = row.columns.firstIndex(of: key),
          case .integer(let number) = row.values[place]
        else { continue }
        places[index].append(number)
      }
    }
    // Whatever a row leads to is written before it: a reference that waits for its target has the library search
    // for whoever waits, at every row.
    let requests = places[Self.target(of: "request_id") ?? 0]
    let ordered = found.enumerated().sorted { one, other in
      let ranks = [one, other].map { Self.rank($0.element.columns, $0.element.values, requests) }
      return (ranks[0], one.offset) < (ranks[1], other.offset)
    }
    rows = ordered.map(\.element).map {
      CrowdRow($0.table, columns: $0.columns, values: $0.values, places: places, doneBy: login)
    }
    counts = places.map { Int64($0.count) }
    began = found.reduce(Int64.max) { earliest, row in
      guard let place = row.columns.firstIndex(of: "received"), case .integer(let time) = row.values[place]
      else { return earliest }
      return min(earliest, time)
    }
    authorizations = Self.target(of: "authorization_id").map { places[$0].count } ?? 0
  }

  /// Which request a row belongs to, in order: what belongs to none comes first, and what follows from all last.
  private static func rank(_ columns: [String], _ values: [SQLValue], _ requests: [Int64]) -> Int {
    if columns.first == "member_id" || columns.first == "coverage_id" { return -1 }
    guard let place = columns.firstIndex(of: "request_id"), case .integer(let number) = values[place] else {
      return requests.count
    }
    return requests.firstIndex(of: number) ?? requests.count
  }

  private static func columns(
    _ row: inout RowReader
  ) throws(SQLiteError) -> (columns: [String], values: [SQLValue]) {
    (row.columnNames, try row.remainingValues())
  }
}
