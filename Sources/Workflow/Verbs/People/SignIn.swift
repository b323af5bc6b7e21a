import PriorAuth

extension CaseDesk {
  /// Comes to the database: refuses who is not enrolled or is locked out, and puts that on record.
  ///
  /// The same refusal is kept once a minute, so that nobody fills the record by knocking.
  public func enter(at clock: WallClock) throws(DeskError) {
    try translated {
      let refusal: (SignIn.Outcome, DeskError)? = try records.reading {
        do {
          _ = try personAtDesk()
          return nil
        } catch let error as DeskError {
          switch error {
          case .notEnrolled: return (.notEnrolled, error)
          case .person(.locked): return (.locked, error)
          default: throw error
          }
        }
      }
      guard let (outcome, error) = refusal else { return }
      do {
        try records.writing {
          let last = try records.signIns(of: .person(login), limit: 1).first
          let isNew = last.map { $0.outcome != outcome || clock.now.seconds - $0.at.seconds >= 60 } ?? true
          if isNew { try note(outcome, Stamp(by: login, at: clock.now)) }
        }
      } catch DeskError.storage(let problem) where problem.leavesReading {
        // Where nothing can be put on record the refusal holds all the same.
      }
      throw error
    }
  }

  /// Puts on record that the desk was opened.
  public func noteOpening(at clock: WallClock) throws(DeskError) {
    try write(.signIn, at: clock) { stamp in try note(.opened, stamp) }
  }

  /// Proves who is at a desk that was locked; nothing is asked of somebody without a passphrase.
  public func prove(_ signature: Signature, at clock: WallClock) throws(DeskError) {
    let refusal: DeskError? = try write(.signIn, at: clock) { stamp in
      guard let digest = try records.passphraseDigest(of: login) else { return nil }
      return try self.refusal(of: signature.passphrase, against: digest, for: .signIn, stamp)
    }
    if let refusal { throw refusal }
  }

  /// The newest sign-ins of a person, or the newest failed ones of everybody.
  public func signIns(of whom: SignInChoice, limit: Int) throws(DeskError) -> [SignIn] {
    try read { try records.signIns(of: whom, limit: limit) }
  }
}
