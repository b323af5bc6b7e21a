/// A person who works with the program, known by the account of the operating system.
public struct Reviewer: Sendable, Hashable {
  /// The login name.
  public var login: String
  public var name: String
  public var roles: Set<Role>
  /// Who locked them out, and when; nil while they may work.
  public var locked: Stamp?

  /// A person with roles.
  public init(login: String, name: String, roles: Set<Role>, locked: Stamp? = nil) {
    self.login = login
    self.name = name
    self.roles = roles
    self.locked = locked
  }
}

/// What a person may do.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case intake
  case reviewer
  case pharmacist
  case medicalDirector = "medical-director"
  case appealsReviewer = "appeals-reviewer"
  case supervisor
  case policyAuthor = "policy-author"
  case policyPublisher = "policy-publisher"
  case admin
  case auditor
}
