/// The pairs of letters that some phrases begin with, so that most words are passed over without a look-up.
struct WordBeginnings: Sendable {
  /// A bit for each pair, by the last five bits of its letters.
  private let bits: [UInt64]

  /// The beginnings of folded phrases.
  init(of phrases: some Sequence<Bytes>) {
    var bits = [UInt64](repeating: 0, count: 16)
    for phrase in phrases where phrase.count > 2 {
      let pair = Self.pair(phrase[1], phrase[2])
      bits[pair / 64] |= 1 << UInt64(pair % 64)
    }
    self.bits = bits
  }

  /// Whether one of the phrases might stand behind the space.
  func mayFollow(_ space: Int, in bytes: Bytes) -> Bool {
    guard space + 2 < bytes.count else { return false }
    let pair = Self.pair(bytes[space + 1], bytes[space + 2])
    return bits[pair / 64] & 1 << UInt64(pair % 64) != 0
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }
}
