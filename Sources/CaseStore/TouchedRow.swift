import JSON
import SQLite

/// A row that a verb wrote, by table and number.
struct TouchedRow: Hashable {
  /// The tables whose rows the audit trail vouches for; each one's key is its name with `_id`.
  enum Table: String {
    case person, member, coverage, request, document, attachment, evidence, retraction, answer, determination,
      authorization
    case policyVersion = "policy_version"
    case policyBinding = "policy_binding"

    var key: String {
      switch self {
      case .policyVersion: "version_id"
      case .policyBinding: "binding_id"
      default: rawValue + "_id"
      }
    }
  }

  var table: Table
  var number: Int64
}

extension SQLiteRecords {
  /// Notes a row for the audit entry that ends the transaction.
  func touch(_ table: TouchedRow.Table, _ number: Int64) {
    let row = TouchedRow(table: table, number: number)
    if !touched.contains(row) { touched.append(row) }
  }

  /// SHA-256 over all columns of a row as canonical JSON; nil when there is no such row.
  ///
  /// The audit trail keeps it, so a row that was changed behind the program's back can be told.
  func fingerprint(of row: TouchedRow) throws(SQLiteError) -> String? {
    try connection.row(
      "select * from \(raw: row.table.rawValue) where \(raw: row.table.key) = \(row.number)"
    ) { row throws(SQLiteError) in
      var columns: [JSONValue] = []
      for _ in row.columnNames { columns.append(JSONValue(try row.value())) }
      return SHA256.hex(JSONValue.array(columns).compact)
    }
  }
}

extension JSONValue {
  /// A column's value; bytes stand as their digest.
  fileprivate init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .blob(let bytes): self = .string("sha256:" + SHA256.hex(bytes))
    }
  }
}
