import Glibc

/// The person's account as the kernel knows it; the environment is not asked, since anybody can set it.
struct Account {
  let login: String
  /// The full name from the account's entry, else the login.
  let name: String
  let home: String

  /// The account that runs the program; nil when the system has no entry for it.
  static func current() -> Account? {
    guard let entry = getpwuid(getuid()) else { return nil }
    let login = String(cString: entry.pointee.pw_name)
    let full = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
    let name = full.split(separator: ",").first.map(String.init) ?? login
    return Account(login: login, name: name, home: String(cString: entry.pointee.pw_dir))
  }
}
