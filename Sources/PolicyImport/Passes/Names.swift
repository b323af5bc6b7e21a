/// Finds names that are written in two ways: words always capitalised that differ by one letter.
struct Names {
  struct Pair {
    let word: String
    let other: String
    let span: Range<Int>
  }

  private struct Seen {
    var count = 0
    var span: Range<Int>
  }

  /// More names than this no policy has; the rest of a longer text is not compared.
  private static let limit = 4_000

  /// The pairs of a text, each with the place of the rarer spelling.
  static func misspelt(in bytes: Bytes) -> [Pair] {
    var names: [Bytes: Seen] = [:]
    var lower: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at].isLetter else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, bytes[end].isLetter { end += 1 }
      if end - at >= 6, end - at <= 24, !isInAddress(at..<end, bytes) {
        note(at..<end, of: bytes, names: &names, lower: &lower)
      }
      at = end
    }
    let kept = capitalisedOnly(names, lower, in: bytes).sorted { $0.lexicographicallyPrecedes($1) }
    return pairs(of: kept, names)
  }

  /// The names that never stand in lower case.
  private static func capitalisedOnly(_ names: [Bytes: Seen], _ lower: [Range<Int>], in bytes: Bytes)
    -> [Bytes]
  {
    var kept: [UInt64: [Bytes]] = [:]
    for name in names.keys { kept[key(of: name[...]), default: []].append(name) }
    for word in lower {
      let key = key(of: bytes[word])
      guard kept[key] != nil else { continue }
      kept[key]?.removeAll { $0.count == word.count && $0.dropFirst().elementsEqual(bytes[word].dropFirst()) }
    }
    return kept.values.flatMap { $0 }
  }

  /// The letters of a word in lower case as one number; words of more letters can share theirs.
  private static func key(of word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0) { ($0 &* 31) &+ UInt64($1 | 0x20) }
  }

  /// The parts of web addresses are in lower case whatever they name.
  private static func isInAddress(_ word: Range<Int>, _ bytes: Bytes) -> Bool {
    let joints: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"), .dot]
    if word.lowerBound > 0, joints.contains(bytes[word.lowerBound - 1]) { return true }
    guard word.upperBound + 1 < bytes.count, joints.contains(bytes[word.upperBound]) else { return false }
    return bytes[word.upperBound] != .dot || bytes[word.upperBound + 1].isLetter
  }

  private static func note(
    _ word: Range<Int>, of bytes: Bytes, names: inout [Bytes: Seen], lower: inout [Range<Int>]
  ) {
    guard bytes[(word.lowerBound + 1)..<word.upperBound].allSatisfy(\.isLower) else { return }
    if bytes[word.lowerBound].isLower {
      lower.append(word)
    } else if names.count < limit {
      names[Bytes(bytes[word]), default: Seen(span: word)].count += 1
    }
  }

  /// Only names that begin alike are compared, so the work stays small.
  private static func pairs(of words: [Bytes], _ names: [Bytes: Seen]) -> [Pair] {
    var pairs: [Pair] = []
    for index in words.indices {
      for other in words[(index + 1)...].prefix(64) {
        guard other.starts(with: words[index].prefix(3)) else { break }
        guard differByOne(words[index], other), !isPlural(words[index], other) else { continue }
        guard let first = names[words[index]], let second = names[other] else { continue }
        let (rare, common) = first.count <= second.count ? (words[index], other) : (other, words[index])
        guard let place = names[rare] else { continue }
        pairs.append(Pair(word: rare.string, other: common.string, span: place.span))
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
