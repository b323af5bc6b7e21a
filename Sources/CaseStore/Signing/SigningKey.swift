import CSodium

/// A pair of Ed25519 keys, and checks of what was signed with one.
public enum SigningKey {
  /// A new pair in hexadecimal: the seed, which is secret, and the public key.
  public static func make() -> (seed: String, publicKey: String) {
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    let seed = RandomBytes.some(Int(crypto_sign_SEEDBYTES))
    crypto_sign_seed_keypair(&publicKey, &secretKey, seed)
    return (Hexadecimal.text(seed), Hexadecimal.text(publicKey))
  }

  /// The signature of a text with the public key to check it; nil for a seed that is none.
  public static func sign(_ text: String, seed: String) -> (signature: String, publicKey: String)? {
    guard let seed = Hexadecimal.bytes(seed, count: Int(crypto_sign_SEEDBYTES)) else { return nil }
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    crypto_sign_seed_keypair(&publicKey, &secretKey, seed)
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    let message = Array(text.utf8)
    guard crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey) == 0 else {
      return nil
    }
    return (Hexadecimal.text(signature), Hexadecimal.text(publicKey))
  }

  /// Whether a text was signed with the secret half of a public key.
  public static func verifies(_ signature: String, of text: String, publicKey: String) -> Bool {
    guard let signature = Hexadecimal.bytes(signature, count: Int(crypto_sign_BYTES)),
      let publicKey = Hexadecimal.bytes(publicKey, count: Int(crypto_sign_PUBLICKEYBYTES))
    else { return false }
    let message = Array(text.utf8)
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }
}
