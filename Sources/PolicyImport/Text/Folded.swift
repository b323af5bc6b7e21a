/// A text made comparable: words in lower case, one space before, between and after them, nothing else.
///
/// So a phrase is found whatever the punctuation, and only at the borders of words.
struct Folded: Hashable, Sendable {
  let bytes: Bytes

  init(_ text: Bytes) { self.init(text[...]) }

  init(_ text: ArraySlice<UInt8>) {
    bytes = Bytes(unsafeUninitializedCapacity: text.count + Folding.slack) { room, count in
      text.withUnsafeBytes { count = Folding.fold($0, into: UnsafeMutableRawBufferPointer(room)) }
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

  /// Whether a text ends with the phrase; most are told by their last letter.
  func ends(_ text: ArraySlice<UInt8>) -> Bool {
    text.last { $0.isLetter || $0.isDigit }?.lowered == bytes.dropLast().last && Folded(text).hasSuffix(self)
  }

  /// The places of the words.
  var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(bytes.count / 4)
    var start: Int?
    _ = firstSpace { space in
      if let start { ranges.append(start..<space) }
      start = space + 1
      return false
    }
    if let start { ranges.append(start..<(bytes.count - 1)) }
    return ranges
  }

  /// The first space before a word that passes a test, which is asked in the order of the words.
  @inline(__always)
  func firstSpace(where passes: (Int) -> Bool) -> Int? {
    // No word follows the last space.
    let end = bytes.count - 1
    var at = 0
    while let eight = EightBytes(bytes, at: at) {
      var spaces = eight.spaces
      while spaces != 0 {
        let space = at + spaces.trailingZeroBitCount / 8
        if space < end, passes(space) { return space }
        spaces &= spaces &- 1
      }
      at += 8
    }
    while at < end {
      if bytes[at] == .space, passes(at) { return at }
      at += 1
    }
    return nil
  }

  /// How many words there are.
  var wordCount: Int { max(0, bytes.count { $0 == .space } - 1) }

  func hasPrefix(_ phrase: Folded) -> Bool {
    bytes.holds(phrase.bytes, at: 0)
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
