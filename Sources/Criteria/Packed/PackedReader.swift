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
  ///
  /// Whether a number has one byte or two can't be foreseen, and a wrong guess costs more than reading both.
  @inline(__always)
  mutating func number() -> UInt64 {
    guard place &+ 1 < bytes.count else { return longNumber() }
    let (first, second) = (UInt64(bytes[place]), UInt64(bytes[place &+ 1]))
    let isLonger = first &>> 7
    guard isLonger & (second &>> 7) == 0 else { return longNumber() }
    place &+= 1 &+ Int(truncatingIfNeeded: isLonger)
    return first & 0x7f | (second &<< 7) & (0 &- isLonger)
  }

  /// The next number, which may be negative.
  @inline(__always)
  mutating func signed() -> Int {
    let folded = number()
    return Int(bitPattern: UInt((folded &>> 1) ^ (0 &- (folded & 1))))
  }

  /// The next number, however many bytes it has.
  private mutating func longNumber() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
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
