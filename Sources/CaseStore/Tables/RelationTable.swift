import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ relation: Relation, _ stamp: Stamp) throws -> Identifier<Relation> {
    let id = try connection.insert(
      """
      insert into relation (person_id, member_id, kind, declared, declared_by)
      values (\(try personID(relation.login)), \(relation.member), \(relation.kind.rawValue),
        \(SQL(stamp: stamp)))
      """)
    touch(.relation, id)
    return Identifier(id)
  }

  public func relation(of login: String, to member: Identifier<Member>) throws -> OnFile<Relation>? {
    try connection.row(
      """
      select \(raw: Self.relationColumns) from relation join person using (person_id)
      where login = \(login) and member_id = \(member) and withdrawn is null
      """, Self.relation)
  }

  public func withdraw(_ id: Identifier<Relation>, reason: String, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update relation set withdrawn = \(stamp.at), withdrawn_by = \(stamp.by), reason = \(reason)
      where relation_id = \(id)
      """)
    touch(.relation, id.number)
  }

  static let relationColumns =
    "relation_id, login, member_id, kind, withdrawn, withdrawn_by, declared, declared_by"

  static func relation(_ row: inout RowReader) throws(SQLiteError) -> OnFile<Relation> {
    OnFile(
      id: try row.identifier(),
      value: Relation(
        login: try row.text(), member: try row.identifier(), kind: try row.choice(),
        withdrawn: try row.optionalStamp()),
      stamp: try row.stamp())
  }
}
