import JSON
import PriorAuth

extension CaseDesk {
  /// The roles of the first person of a database: every one that needs no licence, but the one that only reads.
  public static let founderRoles: Set<Role> = [
    .intake, .reviewer, .supervisor, .policyAuthor, .policyPublisher, .admin,
  ]

  /// Takes the person at the desk in as the first of a new database, with every role that needs no licence.
  @discardableResult
  public func enrolFounder(name: String, at clock: WallClock) throws(DeskError) -> Reviewer {
    let founder = Reviewer(login: login, name: name, roles: Self.founderRoles)
    try check(founder)
    return try translated {
      try records.writing {
        guard try records.people().isEmpty else { throw DeskError.alreadyFounded }
        try records.vouchForSupplied()
        try insert(founder, .enrolFounder, Stamp(by: login, at: clock.now))
        return founder
      }
    }
  }

  /// Takes a person in.
  public func enrol(_ person: Reviewer, at clock: WallClock) throws(DeskError) {
    try TextCheck.login(person.login)
    try check(person)
    try write(.enrol, at: clock) { stamp in
      guard try records.person(login: person.login) == nil else {
        throw DeskError.duplicate(.person(login: person.login))
      }
      try insert(person, .enrol, stamp)
    }
  }

  /// The person at the desk, with the roles they hold now.
  public func whoAmI() throws(DeskError) -> Reviewer {
    try read {
      try personAtDesk()
    }
  }

  /// Everybody who works with the database.
  public func people() throws(DeskError) -> [Reviewer] {
    try read { try records.people() }
  }

  /// A person with everything on record about them.
  public func person(_ login: String) throws(DeskError) -> PersonOnFile {
    try read {
      guard let person = try records.personOnFile(login: login) else {
        throw DeskError.notFound(.person(login: login))
      }
      return person
    }
  }

  private func check(_ person: Reviewer) throws(DeskError) {
    try TextCheck.identifier(person.login, .login)
    try TextCheck.line(person.name, .personName)
  }

  private func insert(_ person: Reviewer, _ verb: Verb, _ stamp: Stamp) throws {
    try records.insert(person, stamp)
    let roles = person.roles.map(\.rawValue).sorted().map { JSONValue.string($0) }
    try records.append(
      AuditEntry(
        verb: verb, stamp: stamp, details: .object(["login": .string(person.login), "roles": .array(roles)])))
  }
}
