/// Which kinds of characters stand in a line, found in one pass, so that most lines are spared closer looks.
struct LineForm: OptionSet, Sendable {
  let rawValue: UInt8

  /// A sign that Markdown or HTML sets.
  static let markup = LineForm(rawValue: 1 << 0)
  static let star = LineForm(rawValue: 1 << 1)
  static let colon = LineForm(rawValue: 1 << 2)
  static let beyondASCII = LineForm(rawValue: 1 << 3)
  /// White space other than a space.
  static let oddSpace = LineForm(rawValue: 1 << 4)
  static let tab = LineForm(rawValue: 1 << 5)
  /// Two spaces side by side.
  static let wideSpace = LineForm(rawValue: 1 << 6)
  /// Three spaces side by side, as between columns.
  static let columnGap = LineForm(rawValue: 1 << 7)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of text: ArraySlice<UInt8>) {
    rawValue = text.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= Self.kinds(of: byte) }
      for at in 1..<max(1, bytes.count) {
        let areTwo = bytes[at - 1] == .space && bytes[at] == .space
        let areThree = areTwo && at > 1 && bytes[at - 2] == .space
        found |= (areTwo ? Self.wideSpace.rawValue : 0) | (areThree ? Self.columnGap.rawValue : 0)
      }
      return found
    }
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
    return isStar | isEscape | isTag | isRun | isColon | isBeyond | isOdd | isTab
  }
}
