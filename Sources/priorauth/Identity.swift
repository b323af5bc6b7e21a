import Commands
import Glibc

/// Who is at work, and whether they work on a file of their own or through the service account.
struct Identity {
  let account: Account
  /// Whether the program runs as the service account, for a person who can't open the file themselves.
  let isService: Bool

  /// Where the service account keeps the database.
  let home: String

  /// Finds out who it is.
  ///
  /// - Parameter served: the login that a forced command of `ssh` names for the key that was used.
  static func current(served: String? = nil) throws(Refusal) -> Identity {
    guard getuid() == geteuid(), getgid() == getegid() else {
      throw refusal("set-id", "the program must not be installed set-user-id or set-group-id")
    }
    guard let own = Account.of(getuid()) else {
      throw refusal("no-account", "your user number \(getuid()) has no account on this machine")
    }
    guard let service = ServiceAccount.named(), service.user == getuid() else {
      if served != nil {
        throw refusal("not-the-service", "'serve' is for the account named in \(ServiceAccount.file)")
      }
      return Identity(account: own, isService: false, home: own.home)
    }
    forgetEnvironment()
    return Identity(account: try person(served), isService: true, home: own.home)
  }

  /// The person for whom the service account works. `sudo` sets the number itself and lets nobody else set it; the
  /// login of a forced command stands in a file that only the service account can write.
  private static func person(_ served: String?) throws(Refusal) -> Account {
    if let number = getenv("SUDO_UID") {
      guard served == nil else {
        throw refusal("served-by-sudo", "'serve' is for forced commands of ssh; leave it out after sudo")
      }
      guard let user = uid_t(String(cString: number)), let account = Account.of(user) else {
        throw refusal("no-account", "the user number that sudo names has no account on this machine")
      }
      return account
    }
    guard let served, getenv("SSH_CONNECTION") != nil else {
      throw refusal(
        "service-account",
        "this is the account of the service, not of a person; run the program by sudo or a forced command of ssh"
      )
    }
    guard let account = Account.named(served) else {
      throw refusal("no-account", "'\(served)' has no account on this machine")
    }
    return account
  }

  /// What the person could have set, and what would then be read or written with the rights of the service.
  private static func forgetEnvironment() {
    for name in ["XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR", "TERMINFO", "TERMINFO_DIRS", "TERMCAP"] {
      unsetenv(name)
    }
  }

  private static func refusal(_ code: String, _ sentence: String) -> Refusal {
    Refusal(code: code, sentence, exit: .configuration)
  }
}
