import Glibc

/// A person's account as the system knows it; the environment is not asked, since anybody can set it.
struct Account {
  let login: String
  /// The full name from the account's entry, else the login.
  let name: String
  let home: String

  /// The account of a user number; nil when the system has no entry for it.
  static func of(_ user: uid_t) -> Account? { getpwuid(user).map { Account($0.pointee) } }

  /// The account of that name.
  static func named(_ login: String) -> Account? { getpwnam(login).map { Account($0.pointee) } }

  private init(_ entry: passwd) {
    let login = String(cString: entry.pw_name)
    let full = entry.pw_gecos.map { String(cString: $0) } ?? ""
    self.login = login
    name = full.split(separator: ",").first.map(String.init) ?? login
    home = String(cString: entry.pw_dir)
  }
}
