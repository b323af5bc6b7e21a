import PriorAuth
import SQLite

extension SQLiteRecords {
  public func person(login: String) throws -> Reviewer? {
    if let known = standing.people[login] { return known }
    let person = try connection.row(
      "select \(raw: Self.columns) from person where login = \(login)", Self.row
    )
    .map(withRoles)
    standing.people[login] = person
    return person
  }

  public func people() throws -> [Reviewer] {
    try connection.rows("select \(raw: Self.columns) from person order by login", Self.row).map(withRoles)
  }

  public func insert(_ person: Reviewer, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into person (login, name, enrolled, enrolled_by)
      values (\(person.login), \(person.name), \(SQL(stamp: stamp)))
      """)
    touch(.person, id)
    for role in person.roles.sorted(by: { $0.rawValue < $1.rawValue }) {
      try grant(role, to: person.login, stamp)
    }
    // Somebody without a role has no row, and the trail says so too.
    touch(.personRole, id)
  }

  /// The number of an enrolled person.
  func personID(_ login: String) throws -> Int64 {
    let id = try connection.row("select person_id from person where login = \(login)") {
      row throws(SQLiteError) in try row.integer()
    }
    guard let id else { throw SQLiteError.unreadable(column: "login") }
    return id
  }

  private static let columns = """
    person_id, login, name,
    (select locked from person_lock where person_lock.person_id = person.person_id and unlocked is null),
    (select locked_by from person_lock where person_lock.person_id = person.person_id and unlocked is null)
    """

  private static func row(_ row: inout RowReader) throws(SQLiteError) -> (id: Int64, person: Reviewer) {
    let id = try row.integer()
    var person = Reviewer(login: try row.text(), name: try row.text(), roles: [])
    person.locked = try row.optionalStamp()
    return (id, person)
  }

  private func withRoles(_ found: (id: Int64, person: Reviewer)) throws(SQLiteError) -> Reviewer {
    var person = found.person
    // A role that is none lets nobody do anything; verifying finds the row.
    person.roles = Set(
      try connection.rows("select role from person_role where person_id = \(found.id) and revoked is null") {
        row throws(SQLiteError) in Role(rawValue: try row.text())
      }.compactMap { $0 })
    return person
  }
}
