import PriorAuth
import SQLite

// What becomes of people: roles, locks and licences are dated rows, ended once and never deleted.
extension SQLiteRecords {
  public func grant(_ role: Role, to login: String, _ stamp: Stamp) throws {
    let id = try personID(login)
    try connection.execute(
      """
      insert into person_role (person_id, ordinal, role, granted, granted_by)
      select \(id), coalesce(max(ordinal), 0) + 1, \(role.rawValue), \(SQL(stamp: stamp))
      from person_role where person_id = \(id)
      """)
    touch(.personRole, id)
  }

  public func revoke(_ role: Role, of login: String, _ stamp: Stamp) throws {
    let id = try personID(login)
    try connection.execute(
      """
      update person_role set revoked = \(stamp.at), revoked_by = \(stamp.by)
      where person_id = \(id) and role = \(role.rawValue) and revoked is null
      """)
    touch(.personRole, id)
  }

  public func lock(_ login: String, reason: String, _ stamp: Stamp) throws {
    let lock = try connection.insert(
      """
      insert into person_lock (person_id, reason, locked, locked_by)
      values (\(try personID(login)), \(reason), \(SQL(stamp: stamp)))
      """)
    touch(.personLock, lock)
  }

  public func unlock(_ login: String, _ stamp: Stamp) throws {
    let lock = try connection.row(
      "select lock_id from person_lock where person_id = \(try personID(login)) and unlocked is null"
    ) { row throws(SQLiteError) in try row.integer() }
    guard let lock else { return }
    try connection.execute(
      "update person_lock set unlocked = \(stamp.at), unlocked_by = \(stamp.by) where lock_id = \(lock)")
    touch(.personLock, lock)
  }

  public func insert(_ licence: Licence, of login: String, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into licence (person_id, kind, number, state, specialty, last_day, recorded, recorded_by)
      values (\(try personID(login)), \(licence.kind.rawValue), \(licence.number), \(licence.state),
        \(licence.specialty), \(licence.lastDay), \(SQL(stamp: stamp)))
      """)
    touch(.licence, id)
  }
}
