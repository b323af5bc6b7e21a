import JSON
import SQLite

/// The member that a copy is for.
struct CrowdMember {
  /// What of it stands in rows.
  enum Property: Int, CaseIterable {
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

  /// Each property as a value, and in the form it has in a digest: they stand in many rows.
  private let values: [SQLValue]
  private let forms: [[UInt8]]

  init(number: String, familyName: String, givenName: String, reviewer: String) {
    let listName = familyName + ", " + givenName
    let texts = [number, familyName, givenName, listName, listName.lowercased(), reviewer]
    values = texts.map { .text($0) }
    forms = texts.map { Array(JSONValue.string($0).compact.utf8) }
  }

  /// What stands in a row.
  func value(of property: Property) -> SQLValue { values[property.rawValue] }

  /// What stands in the form of a row that a digest is made of.
  func form(of property: Property) -> [UInt8] { forms[property.rawValue] }
}
