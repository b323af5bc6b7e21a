/// Finds names that are written in two ways: words always capitalised that differ by one letter.
struct Names {
  struct Pair {
    let word: String
    let other: String
    let span: Range<Int>
    /// Where the other spelling stands first, where both stand equally often.
    fileprivate(set) var equal: Range<Int>?
  }

  /// A name with how often it stands in the text, and where first.
  private struct Seen {
    var span: Range<Int>
    /// The first eight letters as a number, which decides nearly every comparison.
    var key: UInt64
    var count = 1
  }

  /// More names than this no policy has; the rest of a longer text is not compared.
  private static let limit = 4_000

  /// The pairs of a text, each with the place of the rarer spelling.
  static func misspelt(in bytes: Bytes) -> [Pair] {
    let pairs = pairs(of: names(in: bytes), in: bytes)
    return pairs.isEmpty ? [] : withoutWords(pairs, in: bytes).map { settled($0, in: bytes) }
  }

  /// The pair with the spelling in front that is the wrong one: where both are equally frequent, the one that neither
  /// an address nor an explanation in brackets vouches for.
  private static func settled(_ pair: Pair, in bytes: Bytes) -> Pair {
    guard let other = pair.equal else { return pair }
    let isVouched = isVouchedFor(pair.word, at: pair.span, in: bytes)
    guard isVouched, !isVouchedFor(pair.other, at: other, in: bytes) else { return pair }
    return Pair(word: pair.other, other: pair.word, span: other)
  }

  private static func isVouchedFor(_ name: String, at span: Range<Int>, in bytes: Bytes) -> Bool {
    if isExplained(after: span.upperBound, in: bytes) { return true }
    let letters = Bytes(name.utf8.map(\.lowered))
    guard !letters.isEmpty else { return false }
    var isInAddresses = false
    forEachWord(.ofLetters, in: bytes, where: { $0 == letters[0] }) { word in
      isInAddresses = isInAddresses || (bytes[word].elementsEqual(letters) && isInAddress(word, bytes))
    }
    return isInAddresses
  }

  /// `Tasigna® (nilotinib)`.
  private static func isExplained(after end: Int, in bytes: Bytes) -> Bool {
    var at = end
    while at < bytes.count {
      if let mark = marks.first(where: { bytes.hasPrefix($0, at: at) }) {
        at += mark.utf8CodeUnitCount
      } else if bytes[at].isSpace {
        at += 1
      } else {
        return bytes[at] == .open && at + 1 < bytes.count && bytes[at + 1].isLower
      }
    }
    return false
  }

  private static let marks: [StaticString] = ["\u{AE}", "\u{2122}", "\u{2120}", "<sup>", "</sup>"]

  /// The names in the order of the alphabet, each once.
  private static func names(in bytes: Bytes) -> [Seen] {
    var found: [Seen] = []
    // The places of names by a hash of their letters, in a table with room to spare.
    var size = 64
    while size < bytes.count / 4, size < 1 << 15 { size *= 2 }
    var slots = [Int16](repeating: -1, count: size)
    var words = 0
    forEachWord(.ofCapitals, in: bytes, where: { _ in true }) { word in
      guard words < 4 * limit, areLower(word.dropFirst(), in: bytes), !isInAddress(word, bytes)
      else { return }
      words += 1
      let key = key(of: word, in: bytes)
      var slot =
        Int(truncatingIfNeeded: ((key ^ UInt64(word.count)) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
      while slots[slot] >= 0 {
        let seen = Int(slots[slot])
        if found[seen].key == key, areEqual(found[seen].span, word, in: bytes) {
          found[seen].count += 1
          return
        }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = Int16(found.count)
      found.append(Seen(span: word, key: key))
    }
    found.sort { left, right in
      left.key == right.key
        ? bytes[left.span].lexicographicallyPrecedes(bytes[right.span]) : left.key < right.key
    }
    return Array(found.prefix(limit))
  }

  /// Gives each word of six to twenty-four letters whose first letter is one of those asked for.
  @inline(__always)
  private static func forEachWord(
    _ kind: WordStarts.Kind, in bytes: Bytes, where isWanted: (UInt8) -> Bool, _ body: (Range<Int>) -> Void
  ) {
    WordStarts.forEach(kind, in: bytes) { start in
      guard isWanted(bytes[start]) else { return }
      var end = start
      while end - start <= 24, let eight = EightBytes(bytes, at: end) {
        end += eight.letterPrefix
        if eight.letterPrefix < 8 { break }
      }
      while end < bytes.count, end - start <= 24, bytes[end].isLetter { end += 1 }
      if (6...24).contains(end - start) { body(start..<end) }
    }
  }

  private static func areLower(_ letters: Range<Int>, in bytes: Bytes) -> Bool {
    if letters.count <= 8, let eight = EightBytes(bytes, at: letters.lowerBound) {
      return eight.lowerPrefix >= letters.count
    }
    for at in letters where !bytes[at].isLower { return false }
    return true
  }

  private static func key(of word: Range<Int>, in bytes: Bytes) -> UInt64 {
    if let eight = EightBytes(bytes, at: word.lowerBound) { return eight.first(word.count) }
    var key: UInt64 = 0
    for offset in 0..<8 {
      let at = word.lowerBound + offset
      key = key << 8 | (at < word.upperBound ? UInt64(bytes[at]) : 0)
    }
    return key
  }

  private static func areEqual(_ one: Range<Int>, _ other: Range<Int>, in bytes: Bytes) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The pairs of which neither spelling also stands in lower case, as a common word.
  private static func withoutWords(_ pairs: [Pair], in bytes: Bytes) -> [Pair] {
    let wanted = Set(pairs.flatMap { [$0.word, $0.other] })
    // Few words begin as one of the names does.
    let beginnings = Set(
      wanted.map { name in name.utf8.prefix(2).reduce(0) { beginning(UInt8($0 & 0xFF), $1.lowered) } })
    var firstLetters: UInt32 = 0
    for name in wanted { firstLetters |= 1 << UInt32((name.utf8.first ?? 0) & 31) }
    var found: Set<String> = []
    forEachWord(.ofLetters, in: bytes, where: { $0.isLower && firstLetters & 1 << UInt32($0 & 31) != 0 }) {
      word in
      let first = bytes[word.lowerBound]
      guard beginnings.contains(beginning(first, bytes[word.lowerBound + 1])), !isInAddress(word, bytes)
      else { return }
      let rest = bytes[(word.lowerBound + 1)..<word.upperBound]
      guard areLower(rest.indices, in: bytes) else { return }
      let name = ([first & 0xDF] + rest).string
      if wanted.contains(name) { found.insert(name) }
    }
    return pairs.filter { !found.contains($0.word) && !found.contains($0.other) }
  }

  /// Two letters as one number.
  private static func beginning(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  /// The parts of web addresses are in lower case whatever they name.
  private static func isInAddress(_ word: Range<Int>, _ bytes: Bytes) -> Bool {
    if word.lowerBound > 0, isJoint(bytes[word.lowerBound - 1]) { return true }
    guard word.upperBound + 1 < bytes.count, isJoint(bytes[word.upperBound]) else { return false }
    return bytes[word.upperBound] != .dot || bytes[word.upperBound + 1].isLetter
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == .dot || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@")
  }

  /// Only names that begin alike are compared, so the work stays small.
  private static func pairs(of names: [Seen], in bytes: Bytes) -> [Pair] {
    var pairs: [Pair] = []
    for index in names.indices {
      let name = names[index]
      for next in (index + 1)..<min(index + 65, names.count) {
        let other = names[next]
        guard other.key >> 40 == name.key >> 40 else { break }
        guard abs(name.span.count - other.span.count) <= 1, !differByMany(name, other) else { continue }
        let (one, two) = (Bytes(bytes[name.span]), Bytes(bytes[other.span]))
        guard differByOne(one, two), !isPlural(one, two) else { continue }
        let (rare, common) = name.count <= other.count ? (name, other) : (other, name)
        pairs.append(
          Pair(
            word: bytes[rare.span].string, other: bytes[common.span].string, span: rare.span,
            equal: name.count == other.count ? common.span : nil))
      }
    }
    return pairs
  }

  /// Whether two names of one length differ in more than one of their first letters.
  private static func differByMany(_ one: Seen, _ other: Seen) -> Bool {
    guard one.span.count == other.span.count else { return false }
    var different = one.key ^ other.key
    while different != 0, different & 0xFF == 0 { different >>= 8 }
    return different > 0xFF
  }

  private static func isPlural(_ first: Bytes, _ second: Bytes) -> Bool {
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    if long.dropLast().elementsEqual(short) { return true }
    return first.suffix(2).string == "es" && second.suffix(2).string == "is"
  }

  /// Whether one letter more, less or other turns one word into the other.
  static func differByOne(_ first: Bytes, _ second: Bytes) -> Bool {
    guard abs(first.count - second.count) <= 1, first != second else { return false }
    let head = zip(first, second).prefix { $0 == $1 }.count
    let tail = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let short = min(first.count, second.count)
    return head + tail >= max(first.count, second.count) - 1
      || (first.count == second.count && head + tail >= short - 1)
  }
}
