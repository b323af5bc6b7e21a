import PriorAuth

extension Wording {
  /// The words for trouble with people.
  static func words(_ problem: PersonProblem, _ zone: PlanZone) -> (String, String, ExitClass) {
    let (message, code) = sentence(problem, zone)
    return (message, code, exit(problem))
  }

  private static func sentence(_ problem: PersonProblem, _ zone: PlanZone) -> (String, String) {
    switch problem {
    case .locked(let login, let stamp):
      (
        "user '\(login)' was locked on \(zone.day(of: stamp.at)) by \(stamp.by); ask an administrator",
        "locked"
      )
    case .lastAdmin(let login):
      (
        "'\(login)' is the only administrator and keeps that role; grant it to somebody else first",
        "last-admin"
      )
    case .ownStanding(let others):
      (
        "you can't change your own roles or licences; ask another administrator (\(anyOf(others)))",
        "own-standing"
      )
    case .ownLock: ("you can't lock yourself out; ask another administrator", "own-lock")
    case .ownRelation: ("you can't take back your own relation; ask a supervisor to", "own-relation")
    case .signatureWanted(let verb):
      (
        "'\(verb.rawValue)' is signed with your passphrase: type it at a terminal, or give it with --passphrase-fd; "
          + "nothing was saved", "signature-wanted"
      )
    case .wrongPassphrase(let number, let most):
      (
        "that passphrase is not right (\(number) of \(most) tries; then 15 minutes pause); nothing was saved",
        "wrong-passphrase"
      )
    case .tooManyTries(let until):
      (
        "too many wrong passphrases; try again after \(zone.words(for: until)). Nothing was saved",
        "too-many-tries"
      )
    case .noPassphrase(let verb):
      (
        "'\(verb.rawValue)' is signed here and you have set no passphrase; 'priorauth person passphrase' sets it. "
          + "Nothing was saved", "no-passphrase"
      )
    case .noPassphraseSet(let login):
      ("'\(login)' has set no passphrase; nothing was changed", "no-passphrase-set")
    case .ownPassphrase:
      ("you can't take your own passphrase away; 'priorauth person passphrase' changes it", "own-passphrase")
    case .passphraseTooShort(let least):
      (
        "the passphrase is too short, it takes \(least) bytes at least; nothing was changed",
        "passphrase-too-short"
      )
    case .badSetting(let setting):
      ("\(setting.rawValue) can be \(setting.choices); nothing was changed", "bad-setting")
    case .roleHeld(let login, let role):
      ("'\(login)' has the role \(role.rawValue) already; nothing was changed", "role-held")
    case .roleNotHeld(let login, let role):
      (
        "'\(login)' does not have the role \(role.rawValue); nothing was changed, "
          + "'priorauth person show \(login)' lists the roles", "role-not-held"
      )
    case .lockedAlready(let login): ("'\(login)' is locked already; nothing was changed", "locked-already")
    case .notLocked(let login): ("'\(login)' is not locked; nothing was changed", "not-locked")
    case .noLicence(let verb, let role):
      (
        "not allowed: '\(verb.rawValue)' takes a clinician, and no licence for your role \(role.rawValue) is on "
          + "record; ask an administrator to record it", "no-licence"
      )
    case .licenceExpired(let verb, let role, let day):
      (
        "not allowed: '\(verb.rawValue)' takes a clinician, and your licence for the role \(role.rawValue) was good "
          + "through \(day); ask an administrator to record the new one", "licence-expired"
      )
    case .related(.myself, let member):
      (
        "not allowed: you are marked as member record M\(member) yourself; you may look, and somebody else has to do it",
        "related"
      )
    case .related(.family, let member):
      (
        "not allowed: you are marked as family of member record M\(member); you may look, and somebody else has to do it",
        "related"
      )
    case .relationHeld(let login, let member):
      (
        "'\(login)' is marked as related to member record M\(member) already; nothing was changed",
        "relation-held"
      )
    case .noRelation(let login, let member):
      ("'\(login)' is not marked as related to member record M\(member); nothing was changed", "no-relation")
    }
  }

  private static func exit(_ problem: PersonProblem) -> ExitClass {
    switch problem {
    case .roleHeld, .roleNotHeld, .lockedAlready, .notLocked, .relationHeld, .noRelation,
      .noPassphraseSet, .passphraseTooShort, .badSetting:
      .badInput
    case .tooManyTries: .tryAgain
    default: .notPermitted
    }
  }
}
