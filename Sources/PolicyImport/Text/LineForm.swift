/// Which kinds of characters stand in a line, found in one pass, so that most lines are spared closer looks.
struct LineForm: OptionSet, Sendable {
  let rawValue: UInt16

  /// A sign that Markdown or HTML sets.
  static let markup = LineForm(rawValue: 1 << 0)
  static let star = LineForm(rawValue: 1 << 1)
  static let colon = LineForm(rawValue: 1 << 2)
  static let beyondASCII = LineForm(rawValue: 1 << 3)
  /// White space other than a space.
  static let oddSpace = LineForm(rawValue: 1 << 4)
  static let tab = LineForm(rawValue: 1 << 5)
  static let digit = LineForm(rawValue: 1 << 6)
  /// Two spaces side by side.
  static let wideSpace = LineForm(rawValue: 1 << 8)
  /// Three spaces side by side, as between columns.
  static let columnGap = LineForm(rawValue: 1 << 9)
  /// The letters that `Page` ends with, in either case.
  static let pageWord = LineForm(rawValue: 1 << 10)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of text: ArraySlice<UInt8>) {
    rawValue = text.withUnsafeBytes { bytes in
      UInt16(Self.runs(in: bytes)) << 8 | UInt16(Self.kinds.union(over: bytes))
    }
  }

  /// What bytes in a row make, as the upper half of the raw value.
  private static func runs(in bytes: UnsafeRawBufferPointer) -> UInt8 {
    var areTwo: UInt64 = 0
    var areThree: UInt64 = 0
    var before: UInt64 = 0
    var endsPage = false
    var at = 0
    while at + 8 <= bytes.count {
      let eight = EightBytes(bytes, at: at)
      let spaces = eight.spaces
      // Those of the eight bytes before that are spaces come in from below.
      let two = spaces & (spaces << 8 | before >> 56)
      areTwo |= two
      areThree |= two & (spaces << 16 | before >> 48)
      if !endsPage { endsPage = holdsAge(bytes, at: at, among: eight.letterG) }
      before = spaces
      at += 8
    }
    while at < bytes.count {
      let space: UInt64 = bytes[at] == .space ? 1 << 63 : 0
      areTwo |= space & before
      areThree |= space & before & before << 8
      endsPage = endsPage || bytes[at] | 0x20 == UInt8(ascii: "g") && standsBetweenAE(bytes, at: at)
      before = space | before >> 8
      at += 1
    }
    return (areTwo != 0 ? 1 : 0) | (areThree != 0 ? 0b10 : 0) | (endsPage ? 0b100 : 0)
  }

  /// Whether `age` stands around one of the places, which are counted from an offset on.
  private static func holdsAge(_ bytes: UnsafeRawBufferPointer, at start: Int, among places: UInt64) -> Bool {
    var places = places
    while places != 0 {
      if standsBetweenAE(bytes, at: start + places.trailingZeroBitCount / 8) { return true }
      places &= places &- 1
    }
    return false
  }

  private static func standsBetweenAE(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    place > 0 && place + 1 < bytes.count && bytes[place - 1] | 0x20 == UInt8(ascii: "a")
      && bytes[place + 1] | 0x20 == UInt8(ascii: "e")
  }

  private static let kinds = ByteTable { byte in
    switch byte {
    case .star: 0b11
    case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "$"),
      UInt8(ascii: "_"):
      1
    case .colon: 0b100
    case 0x80...0xFF: 0b1000
    case .tab: 0b11_0000
    case 0x0A...0x0D: 0b1_0000
    case 0x30...0x39: 0b100_0000
    default: 0
    }
  }
}
