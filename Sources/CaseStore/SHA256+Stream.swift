import CSodium

extension SHA256 {
  /// The digest of something that is never held as a whole.
  public struct Stream {
    private var state = crypto_hash_sha256_state()

    /// A digest of nothing yet.
    public init() { crypto_hash_sha256_init(&state) }

    /// Takes in the next bytes.
    public mutating func add(_ bytes: [UInt8]) {
      crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// The digest of all bytes in lower-case hexadecimal.
    public mutating func finish() -> String {
      var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
      crypto_hash_sha256_final(&state, &digest)
      return Hexadecimal.text(digest)
    }
  }
}
