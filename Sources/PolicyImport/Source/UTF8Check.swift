/// Finds the first byte that is not part of well-formed UTF-8, after table 3-7 of the Unicode standard.
enum UTF8Check {
  static func firstFault(in bytes: [UInt8]) -> Int? { bytes.withUnsafeBytes { firstFault(in: $0) } }

  private static func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += at + 16 <= bytes.count && SixteenBytes(bytes, at: at).areASCII ? 16 : 1
        continue
      }
      guard let length = length(of: bytes, at: at) else { return at }
      at += length
    }
    return nil
  }

  private static func length(of bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
    let shape: (length: Int, second: ClosedRange<UInt8>)
    switch bytes[start] {
    case 0xC2...0xDF: shape = (2, 0x80...0xBF)
    case 0xE0: shape = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: shape = (3, 0x80...0xBF)
    case 0xED: shape = (3, 0x80...0x9F)
    case 0xF0: shape = (4, 0x90...0xBF)
    case 0xF1...0xF3: shape = (4, 0x80...0xBF)
    case 0xF4: shape = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + shape.length <= bytes.count, shape.second.contains(bytes[start + 1]) else { return nil }
    for at in (start + 2)..<max(start + 2, start + shape.length) where !(0x80...0xBF).contains(bytes[at]) {
      return nil
    }
    return shape.length
  }
}
