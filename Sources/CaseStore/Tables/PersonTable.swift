import PriorAuth
import SQLite

extension SQLiteRecords {
  public func person(login: String) throws -> Reviewer? {
    let person = try connection.row("select person_id, login, name from person where login = \(login)") {
      row throws(SQLiteError) in (id: try row.integer(), login: try row.text(), name: try row.text())
    }
    guard let person else { return nil }
    return Reviewer(login: person.login, name: person.name, roles: try roles(of: person.id))
  }

  public func people() throws -> [Reviewer] {
    let people = try connection.rows("select person_id, login, name from person order by login") {
      row throws(SQLiteError) in (id: try row.integer(), login: try row.text(), name: try row.text())
    }
    return try people.map { Reviewer(login: $0.login, name: $0.name, roles: try roles(of: $0.id)) }
  }

  public func insert(_ person: Reviewer, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into person (login, name, enrolled, enrolled_by)
      values (\(person.login), \(person.name), \(SQL(stamp: stamp)))
      """)
    for role in person.roles.map(\.rawValue).sorted() {
      try connection.execute(
        """
        insert into person_role (person_id, role, granted, granted_by)
        values (\(id), \(role), \(SQL(stamp: stamp)))
        """)
    }
    touch(.person, id)
    touch(.personRole, id)
  }

  private func roles(of person: Int64) throws(SQLiteError) -> Set<Role> {
    Set(
      try connection.rows("select role from person_role where person_id = \(person)") {
        row throws(SQLiteError) in try row.choice()
      })
  }
}
