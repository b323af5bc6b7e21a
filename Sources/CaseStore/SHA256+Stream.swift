import CNettle

extension SHA256 {
  /// The digest of something that is never held as a whole.
  public struct Stream {
    private var state = sha256_ctx()

    /// A digest of nothing yet.
    public init() { nettle_sha256_init(&state) }

    /// Takes in the next bytes.
    public mutating func add(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { add($0) }
    }

    /// Takes in the next bytes.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard let start = bytes.baseAddress else { return }
      nettle_sha256_update(&state, bytes.count, start)
    }

    /// The digest of all bytes in lower-case hexadecimal.
    public mutating func finish() -> String {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
      nettle_sha256_digest(&state, digest.count, &digest)
      return Hexadecimal.text(digest)
    }
  }
}
