/// Sixteen bytes of a text at once, each question answered for all of them.
struct SixteenBytes {
  typealias Places = SIMDMask<SIMD16<Int8>>

  private let bytes: SIMD16<UInt8>

  /// The bytes from an offset on, of which so many must be left.
  @inline(__always) init(_ text: UnsafeRawBufferPointer, at offset: Int) {
    precondition(offset >= 0 && text.count - offset >= 16)
    bytes = text.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Where a byte stands.
  @inline(__always) func places(of byte: UInt8) -> Places { bytes .== SIMD16(repeating: byte) }

  /// Where a letter stands in either case, given in lower case.
  @inline(__always) func places(ofLetter letter: UInt8) -> Places {
    (bytes | SIMD16(repeating: 0x20)) .== SIMD16(repeating: letter)
  }

  // Vectors are compared for being equal only: comparing by size is done byte by byte.

  @inline(__always) var letters: Places {
    let small = (bytes | SIMD16(repeating: 0x20)) & SIMD16(repeating: 0x7F)
    // From `a` on the first sum has the top bit, behind `z` the second one has it too.
    let areLetters = (small &+ SIMD16(repeating: 0x1F)) & ~(small &+ SIMD16(repeating: 0x05)) & ~bytes
    return areLetters & SIMD16(repeating: 0x80) .== SIMD16(repeating: 0x80)
  }

  @inline(__always) var capitals: Places {
    letters .& (bytes & SIMD16(repeating: 0x20) .== SIMD16(repeating: 0))
  }

  @inline(__always) var digits: Places {
    let high = SIMD16<UInt8>(repeating: 0xF0)
    let wanted = SIMD16<UInt8>(repeating: 0x30)
    // Six more leave the row of the digits behind `9`.
    return (bytes & high .== wanted) .& ((bytes &+ SIMD16(repeating: 6)) & high .== wanted)
  }

  @inline(__always) var controls: Places { bytes & SIMD16(repeating: 0xE0) .== SIMD16(repeating: 0) }

  @inline(__always) var beyondASCII: Places { bytes & SIMD16(repeating: 0x80) .== SIMD16(repeating: 0x80) }

  /// Where no printable character of ASCII stands.
  @inline(__always) var unprintable: Places { controls .| beyondASCII .| places(of: 0x7F) }

  @inline(__always) var areASCII: Bool { !Self.holdsAny(beyondASCII) }

  /// Gives each place of a text where a byte stands.
  @inline(__always) static func forEachPlace(
    of byte: UInt8, in text: UnsafeRawBufferPointer, _ body: (Int) -> Void
  ) {
    var at = 0
    while at + 16 <= text.count {
      var places = bits(SixteenBytes(text, at: at).places(of: byte))
      while places != 0 {
        body(at + places.trailingZeroBitCount)
        places &= places &- 1
      }
      at += 16
    }
    for at in at..<text.count where text[at] == byte { body(at) }
  }

  /// Whether any place is one of these.
  @inline(__always) static func holdsAny(_ places: Places) -> Bool {
    let halves = unsafeBitCast(places, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }

  /// A bit for each place, the first one lowest.
  @inline(__always) static func bits(_ places: Places) -> UInt32 {
    let halves = unsafeBitCast(places, to: SIMD2<UInt64>.self)
    return UInt32(truncatingIfNeeded: gathered(halves.x) | gathered(halves.y) << 8)
  }

  /// A bit for each byte that is all ones, of bytes that are so or 0: of each another bit is left, and the sum of all
  /// bytes, which stands in the highest one, has them side by side.
  @inline(__always) private static func gathered(_ half: UInt64) -> UInt64 {
    ((half & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
  }
}
