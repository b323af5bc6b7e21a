/// Ed25519 as commands may use it; keys and signatures are in hexadecimal.
public struct Signatures: Sendable {
  /// A new pair of keys; the seed is secret.
  public let makeKey: @Sendable () -> (seed: String, publicKey: String)
  /// The signature of a text with the public key to check it; nil for a seed that is none.
  public let sign: @Sendable (_ text: String, _ seed: String) -> (signature: String, publicKey: String)?
  /// Whether a text was signed with the secret half of a public key.
  public let verifies: @Sendable (_ signature: String, _ text: String, _ publicKey: String) -> Bool

  /// A way of signing.
  public init(
    makeKey: @escaping @Sendable () -> (seed: String, publicKey: String),
    sign: @escaping @Sendable (_ text: String, _ seed: String) -> (signature: String, publicKey: String)?,
    verifies: @escaping @Sendable (_ signature: String, _ text: String, _ publicKey: String) -> Bool
  ) {
    self.makeKey = makeKey
    self.sign = sign
    self.verifies = verifies
  }
}
