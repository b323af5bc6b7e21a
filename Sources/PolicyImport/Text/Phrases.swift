/// A set of phrases to look for in folded text, in one pass whatever their number.
struct Phrases: Sendable {
  /// Where a phrase was found: the offset behind it and how long it is.
  struct Match {
    let end: Int
    let length: Int
  }

  private let byFirstWord: WordTable<Bytes>

  init(_ phrases: [String]) {
    // The longest phrase decides where several start at one word.
    let folded = phrases.map { Folded($0) }.sorted { $0.bytes.count > $1.bytes.count }
    byFirstWord = WordTable(folded.map { ($0, $0.bytes) })
  }

  /// Whether any of the phrases stands in the text.
  func areFound(in text: Folded) -> Bool {
    text.firstSpace { match(in: text.bytes, at: $0) != nil } != nil
  }

  /// Whether the text starts with any of the phrases.
  func start(_ text: Folded) -> Bool {
    text.bytes.count > 1 && match(in: text.bytes, at: 0) != nil
  }

  /// Whether a text with this first word can start with any of the phrases.
  func mayStart(withWord key: UInt64) -> Bool { !byFirstWord.places(of: key).isEmpty }

  /// The phrase that ends last, and among those the longest.
  func last(in text: Folded) -> Match? {
    var best: Match?
    _ = text.firstSpace { space in
      if let found = match(in: text.bytes, at: space), found.end > best?.end ?? 0 { best = found }
      return false
    }
    return best
  }

  @inline(__always) private func match(in bytes: Bytes, at space: Int) -> Match? {
    for place in byFirstWord.places(behind: space, in: bytes) {
      let phrase = byFirstWord[place]
      if bytes.holds(phrase, at: space) { return Match(end: space + phrase.count, length: phrase.count) }
    }
    return nil
  }

  /// The first eight letters of a word as one number.
  @inline(__always) static func key(ofWordAt start: Int, in bytes: Bytes) -> UInt64 {
    if let eight = EightBytes(bytes, at: start) { return eight.wordBeforeSpace }
    var key: UInt64 = 0
    var at = start
    while at < bytes.count, at - start < 8, bytes[at] != .space {
      key = key << 8 | UInt64(bytes[at])
      at += 1
    }
    return key
  }

  /// The same of the first word of a text that is not folded.
  static func key(ofFirstWordIn text: ArraySlice<UInt8>) -> UInt64 {
    if let word = EightBytes(startOf: text)?.firstWord { return word }
    var key: UInt64 = 0
    var letters = 0
    for byte in text where byte != 0x27 {
      if byte.isLetter || byte.isDigit {
        key = key << 8 | UInt64(byte.lowered)
        letters += 1
        if letters == 8 { break }
      } else if letters > 0 {
        break
      }
    }
    return key
  }
}

extension Bytes {
  /// Whether the other bytes stand at an offset, but for so many of the last ones.
  func holds(_ wanted: Bytes, at start: Int, without last: Int = 0) -> Bool {
    let length = wanted.count - last
    guard start >= 0, count - start >= length else { return false }
    return withUnsafeBytes { text in
      wanted.withUnsafeBytes { wanted in
        var offset = 0
        while offset + 8 <= length {
          let (one, other) = (EightBytes(text, at: start + offset), EightBytes(wanted, at: offset))
          if one != other { return false }
          offset += 8
        }
        while offset < length {
          if text[start + offset] != wanted[offset] { return false }
          offset += 1
        }
        return true
      }
    }
  }
}
