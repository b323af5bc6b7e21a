/// That somebody opened the desk, proved who they are, or failed to.
public struct SignIn: Sendable, Hashable {
  /// What came of it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The desk was opened.
    case opened
    /// The passphrase was right, after it had been wrong.
    case proved
    case wrongPassphrase = "wrong-passphrase"
    /// The account is not one of the people.
    case notEnrolled = "not-enrolled"
    /// The person was locked out.
    case locked

    /// Whether somebody was refused.
    public var isFailure: Bool { self != .opened && self != .proved }
  }

  /// The account, as the operating system knows it.
  public var login: String
  public var outcome: Outcome
  public var at: Moment

  /// A sign-in.
  public init(login: String, outcome: Outcome, at: Moment) {
    self.login = login
    self.outcome = outcome
    self.at = at
  }
}

/// Which sign-ins are listed.
public enum SignInChoice: Sendable, Hashable {
  /// All of one account, enrolled or not.
  case person(String)
  /// Those of everybody that were refused.
  case refused
  case everybody
}
