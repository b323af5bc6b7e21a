import CNettle

/// SHA-256 by nettle, which uses the processor's own instructions for it.
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
    var stream = Stream()
    stream.add(bytes)
    return stream.finish()
  }
}
