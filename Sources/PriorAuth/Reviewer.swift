/// A person who works with the program, known by the account of the operating system.
public struct Reviewer: Sendable, Hashable {
  /// The login name.
  public var login: String
  public var name: String
  public var roles: Set<Role>

  /// A person with roles.
  public init(login: String, name: String, roles: Set<Role>) {
    self.login = login
    self.name = name
    self.roles = roles
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
