/// Eight bytes of a text at once, to pass quickly over what needs no closer look.
struct EightBytes: Equatable {
  private let word: UInt64

  /// The bytes from an offset on; nil where fewer are left.
  init?(_ bytes: Bytes, at offset: Int) {
    guard offset >= 0, bytes.count - offset >= 8 else { return nil }
    word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
  }

  /// The bytes from an offset on, of which so many must be left.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    precondition(offset >= 0 && bytes.count - offset >= 8)
    word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The last bytes of a text from an offset on, fewer than eight, and spaces behind them.
  init(_ bytes: UnsafeRawBufferPointer, lastFrom offset: Int) {
    var word: UInt64 = 0x2020_2020_2020_2020
    for at in (offset..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[at]) }
    self.word = word
  }

  /// The first bytes of a text; nil where it has fewer.
  init?(startOf text: ArraySlice<UInt8>) {
    guard text.count >= 8 else { return nil }
    word = text.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }

  /// The top bit of each byte that is a space.
  var spaces: UInt64 { places(of: 0x2020_2020_2020_2020) }

  /// The top bit of each byte that is an apostrophe.
  var apostrophes: UInt64 { places(of: 0x2727_2727_2727_2727) }

  /// The top bit of each byte that is the one at its place.
  private func places(of wanted: UInt64) -> UInt64 {
    let other = word ^ wanted
    // Anything but 0 carries into the top bit, or has it set.
    return ~(((other & ~Self.topBits) &+ ~Self.topBits) | other) & Self.topBits
  }

  /// The top bit of each byte that is a letter.
  var letters: UInt64 {
    let small = (word | 0x2020_2020_2020_2020) & ~Self.topBits
    // From `a` on the first sum carries into the top bit, behind `z` the second one does too.
    let areLetters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    return areLetters & ~word & Self.topBits
  }

  /// Whether they are printable characters of ASCII, of which the first is no space and no two spaces are neighbours.
  var areRunningText: Bool {
    // What is less than a space borrows into its top bit; behind it others can, which changes nothing.
    let unprintable = (word | (word &- 0x2020_2020_2020_2020)) & Self.topBits
    let spaces = spaces
    return unprintable | spaces & 0x80 | spaces & spaces << 8 == 0
  }

  /// How many letters stand in front.
  var letterPrefix: Int { (~letters & Self.topBits).trailingZeroBitCount / 8 }

  /// How many letters in lower case stand in front.
  var lowerPrefix: Int { (~(letters & word << 2) & Self.topBits).trailingZeroBitCount / 8 }

  /// The first bytes, up to eight, as one number, with 0 for what follows them.
  func first(_ count: Int) -> UInt64 {
    word.byteSwapped & ~(UInt64.max >> UInt64(8 * min(count, 8)))
  }

  /// The top bit of each byte that is a digit.
  var digits: UInt64 {
    let low = word & ~Self.topBits
    let areDigits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    return areDigits & ~word & Self.topBits
  }

  /// The letters in lower case, the digits, and a space for each other byte.
  var folded: UInt64 {
    let kept = ((letters | digits) >> 7) &* 0xFF
    return (word | letters >> 2) & kept | 0x2020_2020_2020_2020 & ~kept
  }

  /// What stands before the first space as one number.
  var wordBeforeSpace: UInt64 { word.byteSwapped >> UInt64(64 - 8 * (spaces.trailingZeroBitCount / 8)) }

  /// The letters and digits in front as one number, in lower case; nil where there are none, or an apostrophe
  /// stands between them and what may be the rest of their word.
  var firstWord: UInt64? {
    let length = (~(letters | digits) & Self.topBits).trailingZeroBitCount / 8
    let small = (word | letters >> 2).byteSwapped
    guard length < 8 else { return small }
    guard length > 0, word >> UInt64(8 * length) & 0xFF != 0x27 else { return nil }
    return small >> UInt64(64 - 8 * length)
  }

  static let topBits: UInt64 = 0x8080_8080_8080_8080
}
