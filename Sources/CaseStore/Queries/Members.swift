import PriorAuth
import SQLite

extension SQLiteRecords {
  public func members(
    _ search: MemberSearch, _ call: PageCall<MemberKey>
  ) throws -> Page<MemberRow, MemberKey> {
    call.page(try connection.rows(Self.membersQuery(search, call), Self.memberRow), key: \.key)
  }

  static func membersQuery(_ search: MemberSearch, _ call: PageCall<MemberKey>) -> SQL {
    let (column, prefix) =
      switch search {
      case .all: ("name_key", "")
      case .name(let beginning): ("name_key", beginning.lowercased())
      case .number(let beginning): ("number", beginning)
      }
    // U+10FFFF sorts behind every character, so it ends the range of all texts with the prefix. The key's own
    // side has no second bound, which could be taken for the start of the range instead of the key.
    let first: SQL = "\(raw: column) >= \(prefix)"
    let last: SQL = "\(raw: column) <= \(prefix + "\u{10FFFF}")"
    let bounds: SQL =
      switch call.place {
      case .first, .last: "\(first) and \(last)"
      case .after(let key): "(\(raw: column), member_id) > (\(key.text), \(key.id)) and \(last)"
      case .before(let key): "\(first) and (\(raw: column), member_id) < (\(key.text), \(key.id))"
      }
    let direction = call.direction
    return """
      select member_id, number, family_name, given_name, birth_date, \(raw: column)
      from member
      where \(bounds)
      order by \(raw: column) \(raw: direction), member_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  private static func memberRow(_ row: inout RowReader) throws(SQLiteError) -> MemberRow {
    let id: Identifier<Member> = try row.identifier()
    return MemberRow(
      id: id, number: try row.text(), familyName: try row.text(), givenName: try row.text(),
      birthDate: try row.day(), key: MemberKey(text: try row.text(), id: id))
  }
}
