import PriorAuth
import SQLite

extension SQLiteRecords {
  public func personOnFile(login: String) throws -> PersonOnFile? {
    guard let person = try person(login: login) else { return nil }
    let id = try personID(login)
    let enrolled = try connection.row("select enrolled, enrolled_by from person where person_id = \(id)") {
      row throws(SQLiteError) in try row.stamp()
    }
    guard let enrolled else { return nil }
    return PersonOnFile(
      person: person, stamp: enrolled, grants: try grants(of: id), locks: try locks(of: id),
      licences: try licences(of: id), relations: try relations(of: id), passphrases: try passphrases(of: id))
  }

  private func passphrases(of person: Int64) throws(SQLiteError) -> [PassphraseChange] {
    try connection.rows(
      """
      select digest is not null, set_at, set_by from passphrase where person_id = \(person) order by passphrase_id
      """
    ) { row throws(SQLiteError) in PassphraseChange(isSet: try row.isTrue(), stamp: try row.stamp()) }
  }

  private func grants(of person: Int64) throws(SQLiteError) -> [RoleGrant] {
    try connection.rows(
      """
      select role, granted, granted_by, revoked, revoked_by from person_role
      where person_id = \(person) order by ordinal
      """
    ) { row throws(SQLiteError) in
      RoleGrant(role: try row.choice(), granted: try row.stamp(), revoked: try row.optionalStamp())
    }
  }

  private func locks(of person: Int64) throws(SQLiteError) -> [PersonLock] {
    try connection.rows(
      """
      select reason, locked, locked_by, unlocked, unlocked_by from person_lock
      where person_id = \(person) order by lock_id
      """
    ) { row throws(SQLiteError) in
      PersonLock(reason: try row.text(), locked: try row.stamp(), unlocked: try row.optionalStamp())
    }
  }

  private func licences(of person: Int64) throws(SQLiteError) -> [OnFile<Licence>] {
    try connection.rows(
      """
      select licence_id, kind, number, state, specialty, last_day, recorded, recorded_by from licence
      where person_id = \(person) order by licence_id
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(),
        value: Licence(
          kind: try row.choice(), number: try row.text(), state: try row.text(),
          specialty: try row.optionalText(), lastDay: try row.day()),
        stamp: try row.stamp())
    }
  }

  private func relations(of person: Int64) throws(SQLiteError) -> [OnFile<Relation>] {
    try connection.rows(
      """
      select \(raw: Self.relationColumns) from relation join person using (person_id)
      where person_id = \(person) order by relation_id
      """, Self.relation)
  }
}
