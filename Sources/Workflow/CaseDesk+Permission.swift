import PriorAuth

extension CaseDesk {
  /// The person at the desk; refuses somebody who is not enrolled or is locked out.
  func personAtDesk() throws -> Reviewer {
    guard let person = try records.person(login: login) else { throw DeskError.notEnrolled(login: login) }
    if let locked = person.locked { throw DeskError.person(.locked(login: login, locked)) }
    return person
  }

  /// Refuses a person without a role for the verb, and a clinician whose licence is not good on the day.
  ///
  /// - Parameter day: the day at the desk; nil where only the roles are asked for.
  func permit(_ verb: Verb, on day: Day? = nil) throws {
    let person = try personAtDesk()
    guard !person.roles.isDisjoint(with: verb.roles) else {
      throw DeskError.notPermitted(verb, has: person.roles.sorted { $0.rawValue < $1.rawValue })
    }
    if verb.takesClinician, let day { _ = try clinician(for: verb, on: day) }
  }

  /// The person at the desk as a clinician: the first of their roles that the verb allows and a licence stands behind.
  ///
  /// Verbs keep it with what was decided, so that a licence is on record as it was then.
  func clinician(for verb: Verb, on day: Day) throws -> Clinician {
    guard let onFile = try records.personOnFile(login: login) else {
      throw DeskError.notEnrolled(login: login)
    }
    let person = onFile.person
    let roles = person.roles.intersection(verb.roles).sorted { $0.rawValue < $1.rawValue }
    var refusal: PersonProblem?
    for role in roles {
      guard let kind = role.licence else { continue }
      let licences = onFile.countingLicences.filter { $0.kind == kind }.sorted { $0.lastDay > $1.lastDay }
      guard let licence = licences.first else {
        refusal = refusal ?? .noLicence(verb, role)
        continue
      }
      if licence.isCurrent(on: day) {
        return Clinician(login: person.login, name: person.name, role: role, licence: licence)
      }
      refusal = .licenceExpired(verb, role, lastDay: licence.lastDay)
    }
    if let refusal { throw DeskError.person(refusal) }
    throw DeskError.notPermitted(verb, has: person.roles.sorted { $0.rawValue < $1.rawValue })
  }

  /// Refuses to change anything of a member who is the person at the desk, or of whose family that person is.
  ///
  /// Every verb that is for the unrelated only (`Verb.isForUnrelated`) calls it inside its transaction.
  func checkUnrelated(to member: Identifier<Member>) throws {
    if let relation = try records.relation(of: login, to: member) {
      throw DeskError.person(.related(relation.value.kind, member))
    }
  }
}
