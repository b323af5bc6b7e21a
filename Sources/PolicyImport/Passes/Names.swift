/// Finds names that are written in two ways: words always capitalised that differ by one letter.
struct Names {
  struct Pair {
    let word: String
    let other: String
    let span: Range<Int>
  }

  /// A name with how often it stands in the text, and where first.
  private struct Seen {
    var word: Bytes
    var count = 1
    var span: Range<Int>
  }

  /// More names than this no policy has; the rest of a longer text is not compared.
  private static let limit = 4_000

  /// The pairs of a text, each with the place of the rarer spelling.
  static func misspelt(in bytes: Bytes) -> [Pair] {
    var names: [Range<Int>] = []
    forEachWord(in: bytes) { word in
      guard bytes[word.lowerBound].isUpper, names.count < 4 * limit else { return }
      if bytes[(word.lowerBound + 1)..<word.upperBound].allSatisfy(\.isLower),
        !isInAddress(word, bytes)
      {
        names.append(word)
      }
    }
    let pairs = pairs(of: counted(names, in: bytes))
    return pairs.isEmpty ? [] : withoutWords(pairs, in: bytes)
  }

  /// Gives each word of six to twenty-four letters.
  private static func forEachWord(in bytes: Bytes, _ body: (Range<Int>) -> Void) {
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at].isLetter { at += 1 }
      if (6...24).contains(at - start) { body(start..<at) }
      at += 1
    }
  }

  /// The names in the order of the alphabet, each once.
  private static func counted(_ places: [Range<Int>], in bytes: Bytes) -> [Seen] {
    // The first eight letters as a number decide nearly every comparison.
    let sorted = places.map { (key: key(of: bytes[$0].prefix(8)), place: $0) }.sorted {
      left, right in
      if left.key != right.key { return left.key < right.key }
      let (one, other) = (bytes[left.place], bytes[right.place])
      return one.elementsEqual(other)
        ? left.place.lowerBound < right.place.lowerBound
        : one.lexicographicallyPrecedes(other)
    }
    var names: [Seen] = []
    for (_, place) in sorted {
      if let last = names.last, last.word.elementsEqual(bytes[place]) {
        names[names.count - 1].count += 1
      } else if names.count < limit {
        names.append(Seen(word: Bytes(bytes[place]), span: place))
      }
    }
    return names
  }

  private static func key(of letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - letters.count))
  }

  /// The pairs of which neither spelling also stands in lower case, as a common word.
  private static func withoutWords(_ pairs: [Pair], in bytes: Bytes) -> [Pair] {
    var common: Set<String> = Set(pairs.flatMap { [$0.word, $0.other] })
    var found: Set<String> = []
    forEachWord(in: bytes) { word in
      guard bytes[word.lowerBound].isLower, !isInAddress(word, bytes) else { return }
      let rest = bytes[(word.lowerBound + 1)..<word.upperBound]
      guard rest.allSatisfy(\.isLower) else { return }
      let name = ([bytes[word.lowerBound] & 0xDF] + rest).string
      if common.remove(name) != nil { found.insert(name) }
    }
    return pairs.filter { !found.contains($0.word) && !found.contains($0.other) }
  }

  /// The parts of web addresses are in lower case whatever they name.
  private static func isInAddress(_ word: Range<Int>, _ bytes: Bytes) -> Bool {
    let joints: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"), .dot]
    if word.lowerBound > 0, joints.contains(bytes[word.lowerBound - 1]) { return true }
    guard word.upperBound + 1 < bytes.count, joints.contains(bytes[word.upperBound]) else { return false }
    return bytes[word.upperBound] != .dot || bytes[word.upperBound + 1].isLetter
  }

  /// Only names that begin alike are compared, so the work stays small.
  private static func pairs(of names: [Seen]) -> [Pair] {
    var pairs: [Pair] = []
    for index in names.indices {
      let name = names[index]
      for other in names[(index + 1)...].prefix(64) {
        guard other.word.prefix(3).elementsEqual(name.word.prefix(3)) else { break }
        guard differByOne(name.word, other.word), !isPlural(name.word, other.word) else { continue }
        let (rare, common) = name.count <= other.count ? (name, other) : (other, name)
        pairs.append(Pair(word: rare.word.string, other: common.word.string, span: rare.span))
      }
    }
    return pairs
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
