/// How hard a letter is to read, by the length of its sentences and words: guidance, never a reason to hold it back.
struct ReadingEase {
  private let words: Int
  private let sentences: Int
  private let syllables: Int

  /// Counts what flows: items, addresses and small print have no sentences.
  init(_ blocks: [LetterBlock]) {
    let text = blocks.filter { $0.style == .paragraph }.map(\.text).joined(separator: "\n")
    let list = text.split { $0.isWhitespace }.filter { $0.contains(where: \.isLetter) }
    words = list.count
    sentences = max(1, list.count { $0.last.map { ".!?:".contains($0) } ?? false })
    syllables = list.reduce(0) { $0 + Self.syllables(of: $1) }
  }

  /// The school grade after Flesch and Kincaid; nil for a text too short to tell.
  var grade: Int? {
    guard words >= 40 else { return nil }
    let length = Double(words) / Double(sentences)
    let weight = Double(syllables) / Double(words)
    return Int((0.39 * length + 11.8 * weight - 15.59).rounded())
  }

  /// What to look at again.
  func advice(for recipient: LetterRecipient) -> [String] {
    let limit = recipient == .member ? 9 : 13
    guard let grade, grade > limit else { return [] }
    return [
      "It reads like school grade \(grade); shorter sentences and words would help (up to \(limit) reads well)"
    ]
  }

  private static func syllables(of word: Substring) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word.lowercased() {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if word.hasSuffix("e"), count > 1 { count -= 1 }
    return max(1, count)
  }
}
