/// A text made comparable: words in lower case, one space before, between and after them, nothing else.
///
/// So a phrase is found whatever the punctuation, and only at the borders of words.
struct Folded: Hashable, Sendable {
  let bytes: Bytes

  init(_ text: Bytes) { self.init(text[...]) }

  init(_ text: ArraySlice<UInt8>) {
    // A space in front and one behind: no text grows by more.
    let table = UInt8.foldedBytes
    bytes = Bytes(unsafeUninitializedCapacity: text.count + 2) { folded, count in
      folded[0] = .space
      var last = 0
      text.withUnsafeBufferPointer { text in
        for byte in text {
          // Each byte is written, and stays where the next one is written behind it.
          let kept = table[byte]
          let stays = kept > .space || (kept == .space && folded[last] != .space)
          folded[last + 1] = kept
          last += stays ? 1 : 0
        }
      }
      if folded[last] != .space {
        last += 1
        folded[last] = .space
      }
      count = last + 1
    }
  }

  init(_ phrase: String) {
    self.init(Array(phrase.utf8))
  }

  var isEmpty: Bool { bytes.count < 2 }

  /// The words, as strings.
  var words: [String] { wordRanges.map { bytes[$0].string } }

  /// Whether the phrase stands at the end.
  func hasSuffix(_ phrase: Folded) -> Bool {
    bytes.holds(phrase.bytes, at: max(0, bytes.count - phrase.bytes.count))
  }

  /// The places of the words.
  var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(wordCount)
    var start = 1
    for at in 1..<max(1, bytes.count) where bytes[at] == .space {
      ranges.append(start..<at)
      start = at + 1
    }
    return ranges
  }

  /// How many words there are.
  var wordCount: Int { max(0, bytes.count { $0 == .space } - 1) }

  func hasPrefix(_ phrase: Folded) -> Bool {
    bytes.starts(with: phrase.bytes)
  }

  func contains(_ phrase: Folded) -> Bool {
    lastIndex(of: phrase) != nil
  }

  /// Where the phrase starts for the last time.
  func lastIndex(of phrase: Folded) -> Int? {
    let wanted = phrase.bytes
    guard wanted.count > 1, wanted.count <= bytes.count else { return nil }
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start] == .space, bytes[start + 1] == wanted[1], bytes.holds(wanted, at: start) {
        return start
      }
      start -= 1
    }
    return nil
  }
}

extension UInt8 {
  /// What stands for each byte in folded text: a letter in lower case, a digit, a space; nothing, 0, for an apostrophe.
  fileprivate static let foldedBytes = ByteTable { byte in
    if byte.isLetter || byte.isDigit { return byte.lowered }
    return byte == 0x27 ? 0 : .space
  }
}

/// The bytes of a folded text one by one, for a look at its beginning without folding all of it.
struct FoldedBytes {
  private let text: Bytes
  private var at: Int
  private let end: Int
  private var last: UInt8?

  init(of text: Bytes, in range: Range<Int>) {
    self.text = text
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next byte; nil behind the space that ends the text.
  mutating func next() -> UInt8? {
    guard last != nil else { return give(.space) }
    while at < end {
      let byte = UInt8.foldedBytes[text[at]]
      at += 1
      if byte > .space || (byte == .space && last != .space) { return give(byte) }
    }
    return last == .space ? nil : give(.space)
  }

  private mutating func give(_ byte: UInt8) -> UInt8 {
    last = byte
    return byte
  }

  /// Whether a folded phrase comes next; it is taken as far as it does.
  mutating func take(_ phrase: Bytes) -> Bool {
    for byte in phrase where next() != byte { return false }
    return true
  }

  /// The bytes up to the next space, which is taken too.
  mutating func takeWord() -> Bytes {
    var word = Bytes()
    while let byte = next(), byte != .space { word.append(byte) }
    return word
  }
}
