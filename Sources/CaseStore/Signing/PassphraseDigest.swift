import CSodium

/// Argon2id over a passphrase: 64 MiB and three passes, with a salt of its own.
enum PassphraseDigest {
  /// A digest with its salt and its cost in it; nil when there is not enough memory.
  static func make(of passphrase: [UInt8]) -> String? {
    _ = sodium_init()
    var digest = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let typed = passphrase.map { CChar(bitPattern: $0) }
    let made = crypto_pwhash_str(&digest, typed, UInt64(typed.count), passes, memory)
    guard made == 0 else { return nil }
    return String(decoding: digest.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a digest was made of that passphrase.
  static func verifies(_ passphrase: [UInt8], _ digest: String) -> Bool {
    _ = sodium_init()
    // The library reads its full length, whatever the text's.
    var text = digest.utf8.map { CChar(bitPattern: $0) }
    guard text.count < Int(crypto_pwhash_STRBYTES) else { return false }
    text += [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES) - text.count)
    let typed = passphrase.map { CChar(bitPattern: $0) }
    return crypto_pwhash_str_verify(text, typed, UInt64(typed.count)) == 0
  }

  private static let passes: UInt64 = 3
  private static let memory = 64 * 1_048_576
}
