/// Capitals and the words they stand for.
struct ShortForm {
  /// Its letters and figures, in small letters.
  private let letters: [Character]
  /// What it is known to stand for.
  private let meaning: [Substring]

  private static let smallWords: Set<Substring> = [
    "a", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to", "with",
  ]

  /// A short form, with its words where it is known.
  init(_ short: String, words: String?) {
    letters = short.lowercased().filter { $0 != "-" }
    meaning = words.map { Self.words(of: Array($0)[...]) } ?? []
  }

  /// Whether the text ends in its words, those it is known to stand for or words with these initials.
  func isInitials(ofEnd text: ArraySlice<Character>) -> Bool {
    let words = Self.words(of: text)
    if !meaning.isEmpty, words.suffix(meaning.count) == meaning[...] { return true }
    return !letters.isEmpty && areInitials(ofEnd: words)
  }

  /// Whether words that are given as what it stands for can be that: they begin with its first letter and have the others
  /// in their order.
  func isSpelledOut(by text: ArraySlice<Character>) -> Bool {
    let words = Self.words(of: text)
    guard words.first?.first == letters.first else { return false }
    var rest = letters[...]
    for letter in words.joined() where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// Whether the last words begin with the letters, one each; small words may stand between them.
  private func areInitials(ofEnd words: [Substring]) -> Bool {
    // How many letters may be left once the words up to there are read, from the last to the first.
    var left: Set = [letters.count]
    for word in words.reversed() {
      var next: Set<Int> = Self.smallWords.contains(word) ? left : []
      for count in left where word.first == letters[count - 1] { next.insert(count - 1) }
      if next.contains(0) { return true }
      left = next
    }
    return false
  }

  /// The words of a text, those of a compound one by one; a sentence or a bracket before the last is no part of it.
  private static func words(of text: ArraySlice<Character>) -> [Substring] {
    let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
    let begin = text[..<end].lastIndex { ".;:()".contains($0) }.map { $0 + 1 } ?? text.startIndex
    return String(text[begin...]).lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
