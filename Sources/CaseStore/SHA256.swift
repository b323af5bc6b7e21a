import CSodium

/// SHA-256 by libsodium.
public enum SHA256 {
  /// The digest of some bytes in lower-case hexadecimal.
  public static func hex(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return Hexadecimal.text(digest)
  }

  /// The digest of a text's UTF-8.
  public static func hex(_ text: String) -> String { hex(Array(text.utf8)) }
}
