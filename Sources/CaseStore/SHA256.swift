import CSodium

/// SHA-256 by libsodium.
public enum SHA256 {
  /// The digest of some bytes in lower-case hexadecimal.
  public static func hex(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { hex($0) }
  }

  /// The digest of a text's UTF-8.
  public static func hex(_ text: String) -> String {
    var text = text
    return text.withUTF8 { hex($0) }
  }

  private static func hex(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes.baseAddress, UInt64(bytes.count))
    return Hexadecimal.text(digest)
  }
}
