import JSON
import PriorAuth

extension CaseDesk {
  /// Whether the person at the desk is asked for a passphrase when they sign.
  public func asksForPassphrase() throws(DeskError) -> Bool {
    try translated { try records.reading { try asksForPassphrase(personAtDesk()) } }
  }

  /// The signature for a verb, where one is wanted; asked for outside of any transaction.
  func signature(for verb: Verb, on day: Day) throws -> Signature? {
    guard verb.isSigned else { return nil }
    let isWanted = try records.reading {
      // Nobody is asked to sign what would be refused all the same.
      try permit(verb, on: day)
      return try asksForPassphrase(personAtDesk())
    }
    return isWanted ? try signer() : nil
  }

  /// Why a signature is not good for a verb; nil when it is, or when none is asked for.
  ///
  /// A wrong passphrase is put on record here, so the transaction has to be ended and not broken off.
  func refusal(of signature: Signature?, for verb: Verb, _ stamp: Stamp) throws -> DeskError? {
    let person = try personAtDesk()
    guard verb.isSigned, try asksForPassphrase(person) else { return nil }
    guard let digest = try records.passphraseDigest(of: login) else {
      return .person(.noPassphrase(verb))
    }
    guard let signature else { return .person(.signatureWanted(verb)) }
    return try refusal(of: signature.passphrase, against: digest, for: verb, stamp)
  }

  /// Why a passphrase is refused; nil when it is the right one.
  func refusal(
    of passphrase: [UInt8], against digest: String, for verb: Verb, _ stamp: Stamp
  ) throws -> DeskError? {
    let failures = try recentFailures(before: stamp.at)
    if failures.count >= Self.tries, let last = failures.first {
      return .person(.tooManyTries(until: Moment(seconds: last.at.seconds + Self.pauseSeconds)))
    }
    if records.isPassphrase(passphrase, of: digest) {
      if !failures.isEmpty { try note(.proved, for: verb, stamp) }
      return nil
    }
    try note(.wrongPassphrase, for: verb, stamp)
    return .person(.wrongPassphrase(try: failures.count + 1, of: Self.tries))
  }

  /// Puts a sign-in on record.
  func note(_ outcome: SignIn.Outcome, for verb: Verb? = nil, _ stamp: Stamp) throws {
    try records.insert(SignIn(login: login, outcome: outcome, at: stamp.at))
    try records.append(
      AuditEntry(
        verb: .signIn, stamp: stamp,
        details: .object([
          "outcome": .string(outcome.rawValue), "for": verb.map { .string($0.rawValue) },
        ])))
  }

  /// How many wrong passphrases in a row are put up with, and how long nothing more is listened to then.
  private static let tries = 5
  private static let pauseSeconds: Int64 = 15 * 60

  /// The wrong passphrases since the last right one, newest first, as far as they still count: those against a passphrase that
  /// an admin has taken away since then do no more.
  private func recentFailures(before now: Moment) throws -> [SignIn] {
    let changed = try records.passphraseChanged(of: login)?.seconds ?? 0
    let signIns = try records.signIns(of: .person(login), limit: 50).filter { $0.outcome != .opened }
    return signIns.prefix {
      $0.outcome == .wrongPassphrase && now.seconds - $0.at.seconds < Self.pauseSeconds
        && $0.at.seconds >= changed
    }
  }

  /// Whether a person is asked for a passphrase when they sign.
  func asksForPassphrase(_ person: Reviewer) throws -> Bool {
    if try records.passphraseDigest(of: person.login) != nil { return true }
    return try records.setting(.passphrase) == "required"
  }
}
