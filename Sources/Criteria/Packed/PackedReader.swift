/// Reads the bytes of a packed case in place.
struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var place = 0
  /// Whether the bytes ended before the numbers did, or a number had no end.
  private(set) var isBroken = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next byte as it is; 0 at the end.
  @inline(__always)
  mutating func byte() -> UInt8 {
    guard place < bytes.count else {
      isBroken = true
      return 0
    }
    defer { place &+= 1 }
    return bytes[place]
  }

  /// The next number.
  @inline(__always)
  mutating func number() -> UInt64 {
    let first = byte()
    return first < 0x80 ? UInt64(first) : rest(of: UInt64(first & 0x7f))
  }

  /// The next number, which may be negative.
  @inline(__always)
  mutating func signed() -> Int {
    let folded = number()
    return Int(bitPattern: UInt((folded &>> 1) ^ (0 &- (folded & 1))))
  }

  /// Goes on with a number whose first seven bits are known.
  private mutating func rest(of low: UInt64) -> UInt64 {
    var number = low
    var shift: UInt64 = 7
    while shift < 64 {
      let next = byte()
      number |= UInt64(next & 0x7f) &<< shift
      if next < 0x80 { return number }
      shift &+= 7
    }
    isBroken = true
    return 0
  }
}
