import PriorAuth

/// Why the desk did not do what it was asked, for what it knows of the people.
public enum PersonProblem: Error, Sendable, Hashable {
  /// The person was locked out.
  case locked(login: String, Stamp)
  /// The only person who may do what admins do would lose that.
  case lastAdmin(login: String)
  /// Nobody changes their own roles or licences while somebody else may.
  case ownStanding(others: [String])
  /// Nobody locks themselves out.
  case ownLock
  /// Nobody takes back their own relation.
  case ownRelation
  /// The verb is signed with the person's passphrase, and none was given.
  case signatureWanted(Verb)
  case wrongPassphrase(try: Int, of: Int)
  /// Too many wrong passphrases; nothing is listened to until then.
  case tooManyTries(until: Moment)
  /// Everybody signs with a passphrase here, and the person has set none.
  case noPassphrase(Verb)
  case noPassphraseSet(login: String)
  /// Nobody takes their own passphrase away.
  case ownPassphrase
  case passphraseTooShort(least: Int)
  case badSetting(Setting)
  case roleHeld(login: String, Role)
  case roleNotHeld(login: String, Role)
  case lockedAlready(login: String)
  case notLocked(login: String)
  /// Only a clinician may do it, and no licence for the role is on record.
  case noLicence(Verb, Role)
  /// Only a clinician may do it, and the licence is good no more.
  case licenceExpired(Verb, Role, lastDay: Day)
  /// Nobody decides on a member who they are, or whose family they belong to.
  case related(Relation.Kind, Identifier<Member>)
  case relationHeld(login: String, Identifier<Member>)
  case noRelation(login: String, Identifier<Member>)
}
