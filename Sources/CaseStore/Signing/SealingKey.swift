import CSodium

/// A pair of X25519 keys: whoever has the public one seals, and only the secret one opens.
public enum SealingKey {
  /// A new pair in hexadecimal.
  public static func make() -> (secretKey: String, publicKey: String) {
    _ = sodium_init()
    var publicKey = [UInt8](repeating: 0, count: crypto_box_publickeybytes())
    var secretKey = [UInt8](repeating: 0, count: crypto_box_secretkeybytes())
    crypto_box_keypair(&publicKey, &secretKey)
    return (Hexadecimal.text(secretKey), Hexadecimal.text(publicKey))
  }

  /// The public half of a secret key; nil for a text that is no key.
  static func publicKey(of secretKey: String) -> String? {
    guard let secret = Hexadecimal.bytes(secretKey, count: crypto_box_secretkeybytes()) else { return nil }
    var publicKey = [UInt8](repeating: 0, count: crypto_box_publickeybytes())
    guard crypto_scalarmult_base(&publicKey, secret) == 0 else { return nil }
    return Hexadecimal.text(publicKey)
  }
}
