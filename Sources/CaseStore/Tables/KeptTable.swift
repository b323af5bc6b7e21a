import PriorAuth
import SQLite

extension SQLiteRecords {
  public func kept(_ kind: KeptText.Kind, for login: String, at place: String) throws -> KeptText? {
    try connection.row(
      """
      select place, content, kept from kept_for_person
      where login = \(login) and kind = \(kind.rawValue) and place = \(place)
      """, Self.keptText)
  }

  public func kept(_ kind: KeptText.Kind, for login: String) throws -> [KeptText] {
    try connection.rows(
      """
      select place, content, kept from kept_for_person
      where login = \(login) and kind = \(kind.rawValue) order by place
      """, Self.keptText)
  }

  public func keep(
    _ content: String?, _ kind: KeptText.Kind, for login: String, at place: String, _ now: Moment
  ) throws {
    guard let content else {
      return try connection.execute(
        """
        delete from kept_for_person
        where login = \(login) and kind = \(kind.rawValue) and place = \(place)
        """)
    }
    try connection.execute(
      """
      insert into kept_for_person (login, kind, place, content, kept)
      values (\(login), \(kind.rawValue), \(place), \(content), \(now))
      on conflict (login, kind, place) do update set content = excluded.content, kept = excluded.kept
      """)
  }

  public func news() throws -> Int64 {
    try connection.row("pragma data_version") { row throws(SQLiteError) in try row.integer() } ?? 0
  }

  private static func keptText(_ row: inout RowReader) throws(SQLiteError) -> KeptText {
    KeptText(place: try row.text(), content: try row.text(), kept: try row.moment())
  }
}
