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
    rawValue = text.withUnsafeBufferPointer { bytes in
      var kinds: UInt8 = 0
      for byte in bytes { kinds |= Self.kinds[byte] }
      var runs: UInt8 = bytes.count > 1 && bytes[0] == .space && bytes[1] == .space ? 1 : 0
      for at in 2..<max(2, bytes.count) { runs |= Self.runs(bytes[at - 2], bytes[at - 1], bytes[at]) }
      return UInt16(runs) << 8 | UInt16(kinds)
    }
  }

  /// What three bytes in a row make, as the upper half of the raw value.
  private static func runs(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    let areTwo: UInt8 = second == .space && third == .space ? 1 : 0
    let areThree: UInt8 = first == .space && second == .space && third == .space ? 0b10 : 0
    let endPage: UInt8 =
      first | 0x20 == UInt8(ascii: "a") && second | 0x20 == UInt8(ascii: "g")
        && third | 0x20 == UInt8(ascii: "e") ? 0b100 : 0
    return areTwo | areThree | endPage
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
