import PriorAuth

extension CaseDesk {
  /// Sets what the person at the desk signs with.
  ///
  /// - Parameter current: the passphrase they have set before, if any.
  public func setPassphrase(
    _ passphrase: [UInt8], instead current: Signature?, at clock: WallClock
  ) throws(DeskError) {
    guard passphrase.count <= Self.longestPassphrase else {
      throw .invalid(.passphrase, .tooLong(bytes: passphrase.count, limit: Self.longestPassphrase))
    }
    guard passphrase.count >= Self.shortestPassphrase else {
      throw .person(.passphraseTooShort(least: Self.shortestPassphrase))
    }
    let refusal: DeskError? = try write(.setPassphrase, at: clock) { stamp in
      if let digest = try records.passphraseDigest(of: login) {
        guard let current else { return .person(.signatureWanted(.setPassphrase)) }
        if let refusal = try self.refusal(of: current.passphrase, against: digest, for: .setPassphrase, stamp)
        {
          return refusal
        }
      }
      try records.setPassphrase(passphrase, of: login, stamp)
      try append(.setPassphrase, on: login, stamp)
      return nil
    }
    if let refusal { throw refusal }
  }

  /// Takes away what another person signs with, who has forgotten it; they set a new one themselves.
  public func clearPassphrase(of login: String, at clock: WallClock) throws(DeskError) {
    try write(.clearPassphrase, at: clock) { stamp in
      _ = try existing(login: login)
      guard login != self.login else { throw DeskError.person(.ownPassphrase) }
      guard try records.passphraseDigest(of: login) != nil else {
        throw DeskError.person(.noPassphraseSet(login: login))
      }
      try records.setPassphrase(nil, of: login, stamp)
      try append(.clearPassphrase, on: login, stamp)
    }
  }

  /// Whether a person has set a passphrase.
  public func hasPassphrase(_ login: String) throws(DeskError) -> Bool {
    try read { try records.passphraseDigest(of: login) != nil }
  }

  private static var shortestPassphrase: Int { 10 }
  private static var longestPassphrase: Int { 1024 }
}
