import PriorAuth

/// A part of a statement between commas, brackets and line breaks.
struct StatementPart {
  let words: [Substring]
  /// Whether it says of something that it is not sure.
  let isInDoubt: Bool
  /// Whether it stands first in brackets behind other words.
  let opensBracket: Bool

  private init(_ text: Substring, opensBracket: Bool) {
    let words = Words(text).list.filter { !HedgeWords.empty.contains($0) }
    self.words = words
    isInDoubt =
      HedgeWords.asks(text)
      || words.contains { HedgeWords.doubts.contains($0) }
      || HedgeWords.doubtful.contains { Words.stand($0, in: words) }
      || words.indices.contains { HedgeWords.isMay(words, at: $0) }
    self.opensBracket = opensBracket
  }

  /// The parts of a text; a line that ends with `no` or the like goes on in the next.
  static func parts(of text: String) -> [StatementPart] {
    var parts: [StatementPart] = []
    var start = text.startIndex
    var opensBracket = false
    func end(at place: String.Index, _ parts: inout [StatementPart]) -> Bool {
      let part = StatementPart(text[start..<place], opensBracket: opensBracket && !parts.isEmpty)
      let isLine = place < text.endIndex && text[place].isNewline
      if isLine, let last = part.words.last, HedgeWords.goesOn(after: last) { return false }
      if !part.words.isEmpty || part.isInDoubt { parts.append(part) }
      return true
    }
    // Records are mostly ASCII, where a byte tells what takes a table of Unicode properties otherwise.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let breaks =
      isPlain
      ? text.utf8.indices.filter { plainBreaks.contains(text.utf8[$0]) }
      : text.indices.filter { isBreak(text[$0]) }
    for place in breaks {
      guard end(at: place, &parts) else { continue }
      opensBracket = text[place] == "(" || text[place] == "["
      start = text.unicodeScalars.index(after: place)
    }
    _ = end(at: text.endIndex, &parts)
    return parts
  }

  private static func isBreak(_ character: Character) -> Bool {
    character.isNewline || ",;.()[]".contains(character)
  }

  private static let plainBreaks = Array(",;.()[]\n\r\u{B}\u{C}".utf8)
}
