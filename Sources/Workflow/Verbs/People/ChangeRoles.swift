import JSON
import PriorAuth

extension CaseDesk {
  /// Gives a person a role.
  public func grant(_ role: Role, to login: String, at clock: WallClock) throws(DeskError) {
    try write(.grantRole, at: clock) { stamp in
      let person = try existing(login: login)
      try checkStanding(of: login)
      guard !person.roles.contains(role) else { throw DeskError.person(.roleHeld(login: login, role)) }
      try records.grant(role, to: login, stamp)
      try append(.grantRole, on: login, stamp, [JSONMember("role", .string(role.rawValue))])
    }
  }

  /// Takes a role back; what the person did in it stays.
  public func revoke(_ role: Role, of login: String, at clock: WallClock) throws(DeskError) {
    try write(.revokeRole, at: clock) { stamp in
      let person = try existing(login: login)
      guard person.roles.contains(role) else { throw DeskError.person(.roleNotHeld(login: login, role)) }
      if role == .admin, try otherAdmins(than: login).isEmpty {
        throw DeskError.person(.lastAdmin(login: login))
      }
      try checkStanding(of: login)
      try records.revoke(role, of: login, stamp)
      try append(.revokeRole, on: login, stamp, [JSONMember("role", .string(role.rawValue))])
    }
  }

  /// Refuses to change one's own standing while another administrator could.
  func checkStanding(of login: String) throws {
    guard login == self.login else { return }
    let others = try otherAdmins(than: login)
    guard others.isEmpty else { throw DeskError.person(.ownStanding(others: others)) }
  }

  /// The logins of those who may do what admins do, without one of them and without anybody locked out.
  func otherAdmins(than login: String) throws -> [String] {
    try records.people().filter { $0.login != login && $0.locked == nil && $0.roles.contains(.admin) }
      .map(\.login)
  }

  func existing(login: String) throws -> Reviewer {
    guard let person = try records.person(login: login) else {
      throw DeskError.notFound(.person(login: login))
    }
    return person
  }

  /// Puts on record what was done with a person.
  func append(_ verb: Verb, on login: String, _ stamp: Stamp, _ details: [JSONMember] = []) throws {
    let members = [JSONMember("login", .string(login))] + details
    try records.append(AuditEntry(verb: verb, stamp: stamp, details: .object(members)))
  }
}
