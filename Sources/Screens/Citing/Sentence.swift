import PriorAuth

/// Sentences of a document, as places in it.
///
/// A sentence ends with its sign before a blank, at an empty line, and at a line break unless the next line goes on in
/// lower case or the one before breaks off, as wrapped prose does and lists of values do not.
struct Sentences {
  private let bytes: [UInt8]

  /// The sentences of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The sentence at an offset, without blanks at its ends; nil where nothing follows.
  func sentence(at offset: Int) -> TextSpan? {
    guard let inside = bytes.indices.dropFirst(max(0, offset)).first(where: { !isBlank($0) }) else {
      return nil
    }
    var first = inside
    while first > 0, !ends(before: first) { first -= 1 }
    var last = inside
    while last + 1 < bytes.count, !ends(before: last + 1) { last += 1 }
    while first < last, isBlank(first) { first += 1 }
    while last > first, isBlank(last) { last -= 1 }
    return TextSpan(first: first, last: last)
  }

  /// The sentence after a place.
  func sentence(after span: TextSpan) -> TextSpan? { sentence(at: span.last + 1) }

  private func isBlank(_ place: Int) -> Bool { bytes[place] <= 0x20 }

  /// Whether a new sentence begins at a place.
  private func ends(before place: Int) -> Bool {
    guard isBlank(place - 1), !isBlank(place) else { return false }
    var gap = place - 1
    while gap > 0, isBlank(gap - 1) { gap -= 1 }
    guard gap > 0 else { return true }
    let breaks = bytes[gap..<place].count { $0 == UInt8(ascii: "\n") }
    if breaks > 1 { return true }
    if breaks == 1, !isLowerCase(bytes[place]), !breaksOff(before: gap) { return true }
    return isEnd(gap - 1) && !isLowerCase(bytes[place])
  }

  /// Whether the words before a place want more: `biopsy reported on`, `carcinoma,`.
  private func breaksOff(before end: Int) -> Bool {
    if bytes[end - 1] == UInt8(ascii: ",") { return true }
    let word = bytes[..<end].reversed().prefix { $0 > 0x20 }.reversed()
    return Self.links.contains(String(decoding: word, as: UTF8.self))
  }

  /// Words that no sentence ends with.
  private static let links: Set<String> = [
    "a", "an", "and", "as", "at", "between", "by", "for", "from", "had", "has", "in", "is", "of", "on", "or",
    "over", "than", "that", "the", "to", "under", "was", "were", "with",
  ]

  private func isLowerCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Whether the sign at a place ends a sentence, and not a title or another short form.
  private func isEnd(_ place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."):
      let word = bytes[..<place].reversed().prefix { $0 > 0x20 }.reversed()
      return !Self.shortForms.contains(String(decoding: word, as: UTF8.self))
    default: return false
    }
  }

  private static let shortForms: Set<String> = [
    "Dr", "Mr", "Mrs", "Ms", "St", "No", "vs", "approx", "e.g", "i.e",
  ]
}
