import PriorAuth

/// Passphrases, sign-ins and what an administrator sets for everybody.
public protocol SigningRecords {
  /// The digest of the passphrase a person has set; nil where there is none.
  func passphraseDigest(of login: String) throws -> String?
  /// When that was last set or taken away.
  func passphraseChanged(of login: String) throws -> Moment?
  /// Keeps a passphrase as a digest that can't be turned back; nil takes it away.
  func setPassphrase(_ passphrase: [UInt8]?, of login: String, _ stamp: Stamp) throws
  /// Whether a passphrase is the one a digest was made of.
  func isPassphrase(_ passphrase: [UInt8], of digest: String) -> Bool

  /// Keeps a sign-in.
  func insert(_ signIn: SignIn) throws
  /// The newest sign-ins of a login, newest first; failed ones of everybody where no login is given.
  func signIns(of whom: SignInChoice, limit: Int) throws -> [SignIn]

  /// What holds now.
  func setting(_ setting: Setting) throws -> String
  /// Sets it from now on.
  func set(_ setting: Setting, to value: String, _ stamp: Stamp) throws
}
