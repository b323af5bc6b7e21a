import PriorAuth
import SQLite
import Workflow

// Passphrases, sign-ins and settings: rows are only ever added, and the newest counts.
extension SQLiteRecords {
  public func passphraseDigest(of login: String) throws -> String? {
    try connection.row(
      """
      select digest from passphrase join person using (person_id)
      where login = \(login) order by passphrase_id desc limit 1
      """
    ) { row throws(SQLiteError) in try row.optionalText() } ?? nil
  }

  public func passphraseChanged(of login: String) throws -> Moment? {
    try connection.row(
      """
      select set_at from passphrase join person using (person_id)
      where login = \(login) order by passphrase_id desc limit 1
      """
    ) { row throws(SQLiteError) in try row.moment() }
  }

  public func setPassphrase(_ passphrase: [UInt8]?, of login: String, _ stamp: Stamp) throws {
    var digest: String?
    if let passphrase {
      guard let made = PassphraseDigest.make(of: passphrase) else {
        throw DeskError.storage(.unexpected("no memory for a passphrase"))
      }
      digest = made
    }
    let id = try connection.insert(
      """
      insert into passphrase (person_id, digest, set_at, set_by)
      values (\(try personID(login)), \(digest), \(SQL(stamp: stamp)))
      """)
    touch(.passphrase, id)
  }

  public func isPassphrase(_ passphrase: [UInt8], of digest: String) -> Bool {
    PassphraseDigest.verifies(passphrase, digest)
  }

  public func insert(_ signIn: SignIn) throws {
    let id = try connection.insert(
      """
      insert into sign_in (login, outcome, at)
      values (\(signIn.login), \(signIn.outcome.rawValue), \(signIn.at))
      """)
    touch(.signIn, id)
  }

  public func signIns(of whom: SignInChoice, limit: Int) throws -> [SignIn] {
    let which: SQL =
      switch whom {
      case .person(let login): "login = \(login)"
      case .refused: "outcome not in ('opened', 'proved')"
      case .everybody: "true"
      }
    return try connection.rows(
      "select login, outcome, at from sign_in where \(which) order by sign_in_id desc limit \(limit)"
    ) { row throws(SQLiteError) in
      SignIn(login: try row.text(), outcome: try row.choice(), at: try row.moment())
    }
  }

  public func setting(_ setting: Setting) throws -> String {
    try connection.row(
      "select value from setting where name = \(setting.rawValue) order by setting_id desc limit 1"
    ) { row throws(SQLiteError) in try row.text() } ?? setting.initial
  }

  public func set(_ setting: Setting, to value: String, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into setting (name, value, changed, changed_by)
      values (\(setting.rawValue), \(value), \(SQL(stamp: stamp)))
      """)
    touch(.setting, id)
  }
}
