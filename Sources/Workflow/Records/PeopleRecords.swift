import PriorAuth

/// The people who work with the database.
public protocol PeopleRecords {
  /// The person of that login with the roles they hold now.
  func person(login: String) throws -> Reviewer?
  /// Everybody, by login.
  func people() throws -> [Reviewer]
  /// Takes a person in.
  func insert(_ person: Reviewer, _ stamp: Stamp) throws
  /// A person with everything on record about them.
  func personOnFile(login: String) throws -> PersonOnFile?
  /// Gives a person a role they don't hold.
  func grant(_ role: Role, to login: String, _ stamp: Stamp) throws
  /// Takes back a role that a person holds.
  func revoke(_ role: Role, of login: String, _ stamp: Stamp) throws
  /// Locks a person out who is not.
  func lock(_ login: String, reason: String, _ stamp: Stamp) throws
  /// Lets a person in again who is locked out.
  func unlock(_ login: String, _ stamp: Stamp) throws
  /// Keeps a licence; it takes the place of one of the same kind and state.
  func insert(_ licence: Licence, of login: String, _ stamp: Stamp) throws
  /// Keeps that a person is a member or belongs to their family.
  func insert(_ relation: Relation, _ stamp: Stamp) throws -> Identifier<Relation>
  /// The relation that stands between a person and a member.
  func relation(of login: String, to member: Identifier<Member>) throws -> OnFile<Relation>?
  /// Takes a relation back.
  func withdraw(_ id: Identifier<Relation>, reason: String, _ stamp: Stamp) throws
}
