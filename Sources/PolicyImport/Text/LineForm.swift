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
      for byte in bytes { kinds |= Self.kinds(of: byte) }
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

  /// Written without branches, so that the compiler takes many bytes at a time.
  private static func kinds(of byte: UInt8) -> UInt8 {
    let isStar: UInt8 = byte == .star ? 0b11 : 0
    let isEscape: UInt8 = byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "[") ? 1 : 0
    let isTag: UInt8 = byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") ? 1 : 0
    let isRun: UInt8 = byte == UInt8(ascii: "$") || byte == UInt8(ascii: "_") ? 1 : 0
    let isColon: UInt8 = byte == .colon ? 0b100 : 0
    let isBeyond: UInt8 = byte >= 0x80 ? 0b1000 : 0
    let isOdd: UInt8 = byte >= 0x09 && byte <= 0x0D ? 0b1_0000 : 0
    let isTab: UInt8 = byte == .tab ? 0b10_0000 : 0
    let isDigit: UInt8 = byte >= 0x30 && byte <= 0x39 ? 0b100_0000 : 0
    return isStar | isEscape | isTag | isRun | isColon | isBeyond | isOdd | isTab | isDigit
  }
}
