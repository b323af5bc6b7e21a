import JSON
import SQLite

/// A row of the sample, with what of it is different in every copy.
struct CrowdRow {
  /// A column of a copy.
  enum Cell {
    /// The same in every copy, with its form in a digest.
    case fixed(SQLValue, json: [UInt8])
    /// The number of a row of the same life: its table, and its place among the rows of that table.
    case number(table: Int, place: Int64)
    /// Something that belongs to the member the copy is for.
    case member(CrowdMember.Property)
  }

  /// The table, as a place in `CrowdLife.tables`.
  let table: Int
  let cells: [Cell]

  /// A row as it stands in the sample.
  ///
  /// - Parameters:
  ///   - places: the numbers of the life's rows in the sample, by table.
  ///   - login: who did everything in the sample.
  init(
    _ table: Int, columns: [String], values: [SQLValue], places: [[Int64]], doneBy login: String
  ) {
    self.table = table
    let name = CrowdLife.tables[table].name
    // A clinician's decision stays with the clinician it names.
    let keepsPerson = zip(columns, values).contains { $0 == "clinician" && $1 != .null }
    cells = zip(columns, values).map { column, value in
      if let property = CrowdMember.Property(table: name, column: column) { return .member(property) }
      if column.hasSuffix("_by") || column == "worker", value == .text(login), !keepsPerson {
        return .member(.reviewer)
      }
      if case .integer(let number) = value, let target = CrowdLife.target(of: column),
        let place = places[target].firstIndex(of: number)
      {
        return .number(table: target, place: Int64(place))
      }
      return .fixed(value, json: Array(JSONValue(value).compact.utf8))
    }
  }
}

/// The member that a copy is for.
struct CrowdMember {
  /// What of it stands in rows.
  enum Property {
    case number, familyName, givenName, listName, nameKey, reviewer

    /// What a column shows of the member; nil for another column.
    init?(table: String, column: String) {
      switch (table, column) {
      case ("member", "number"), ("worklist", "member_number"): self = .number
      case ("member", "family_name"): self = .familyName
      case ("member", "given_name"): self = .givenName
      case ("member", "name_key"): self = .nameKey
      case ("worklist", "member"): self = .listName
      default: return nil
      }
    }
  }

  let number: String
  let familyName: String
  let givenName: String
  let reviewer: String

  /// What stands in a row.
  func text(_ property: Property) -> String {
    switch property {
    case .number: number
    case .familyName: familyName
    case .givenName: givenName
    case .listName: familyName + ", " + givenName
    case .nameKey: (familyName + ", " + givenName).lowercased()
    case .reviewer: reviewer
    }
  }
}
