/// Comparing names as people write them: without regard to case or punctuation.
public struct Words: Sendable, Hashable {
  /// The words in lower case, split at everything that is no letter or digit.
  public let list: [Substring]
  /// A bit for each pair of letters the words begin with, by which most questions are answered without a look at them.
  private let beginnings: UInt64

  /// The words of a text.
  public init(_ text: some StringProtocol) {
    let lower = text.lowercased()
    // Records are mostly ASCII, where a byte tells what takes a table of Unicode properties otherwise.
    list =
      lower.utf8.allSatisfy { $0 < 0x80 }
      ? lower.utf8.split(whereSeparator: { !Words.isWordByte($0) }).map { Substring($0) }
      : Words.visible(lower).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    beginnings = list.reduce(0) { $0 | (Words.beginning(of: $1) ?? ($1.utf8.count == 1 ? 1 : .max)) }
  }

  /// The text without what no reader sees: soft hyphens, and joiners of no width.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The bit of the first two letters; nil where they are not plain or too few to tell.
  private static func beginning(of word: some StringProtocol) -> UInt64? {
    var letters = word.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next(), first | second < 0x80 else { return nil }
    return 1 << UInt64((Int(first) &* 7 &+ Int(second)) & 63)
  }

  /// Whether a word that begins as this one may be among these.
  private func mayHold(_ word: some StringProtocol) -> Bool {
    Words.beginning(of: word).map { $0 & beginnings != 0 } ?? true
  }

  /// Whether these words stand in the other text, one after the other.
  public func stand(in other: Words) -> Bool {
    guard let first = list.first, list.count <= other.list.count, other.mayHold(first) else { return false }
    return (0...(other.list.count - list.count)).contains { start in
      list.indices.allSatisfy { other.list[start + $0] == list[$0] }
    }
  }

  /// Whether the other text ends with these words.
  public func end(_ other: Words) -> Bool {
    !list.isEmpty && list.count <= other.list.count && other.list.suffix(list.count) == list[...]
  }

  /// Whether it is one of the words.
  public func contains(_ word: String) -> Bool {
    mayHold(word) && list.contains { $0 == word }
  }

  /// Whether one of these is among the words.
  public func containsAny(_ words: Set<String>) -> Bool { list.contains { words.contains(String($0)) } }

  /// Whether one of the names stands in the text.
  public func contains(anyName names: [String]) -> Bool {
    names.contains { mayHold(firstWordOf: $0) && Words($0).stand(in: self) }
  }

  /// Whether the first word of a name may be among these; one that does not begin with two plain letters may.
  private func mayHold(firstWordOf name: String) -> Bool {
    guard name.utf8.prefix(2).allSatisfy(Words.isWordByte) else { return true }
    return mayHold(name)
  }

  /// Whether a word begins so.
  public func contains(stem: String) -> Bool {
    mayHold(stem) && list.contains { $0.hasPrefix(stem) }
  }
}

/// A list as prose: `a, b or c`.
public func prose(_ items: [String], _ conjunction: String = "or") -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
}

/// The first of many things in words, and how many there are beside them.
public func someOf(_ items: [String], atMost most: Int = 5) -> [String] {
  guard items.count > most + 1 else { return items }
  return items.prefix(most) + ["\(items.count - most) more"]
}

/// The first of many things, and that there are more of which nobody knows how many: `a, b and more`.
public func firstOf(_ items: [String], atMost most: Int, hasMore: Bool = false) -> String {
  items.prefix(most).joined(separator: ", ") + (hasMore || items.count > most ? " and more" : "")
}

/// A number of things: `1 vial`, `2 vials`.
public func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
