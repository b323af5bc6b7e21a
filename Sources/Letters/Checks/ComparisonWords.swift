/// Signs of comparison in words, as a letter says them: `LVEF >= 50%` becomes `LVEF at least 50%`.
enum ComparisonWords {
  private static let signs: [(sign: String, words: String)] = [
    (">=", "at least"), ("\u{2265}", "at least"), ("<=", "at most"), ("\u{2264}", "at most"),
    (">", "more than"), ("<", "less than"),
  ]

  /// Whether a sign before words may be an arrow or a mark of something quoted.
  private static func isAlsoAMark(_ sign: String) -> Bool { sign == ">" || sign == "<" }

  /// The text with every sign before a word or a number in words.
  static func spelledOut(_ text: String) -> String {
    // The bytes tell of most texts that no sign is in them: `<`, `>`, or the first byte of the other two.
    guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0xE2 }) else { return text }
    var result = ""
    var rest = Substring(text)
    while let character = rest.first {
      let found = signs.first { rest.hasPrefix($0.sign) }
      let after = found.map { rest.dropFirst($0.sign.count).drop { $0 == " " } }
      guard let found, let after, let next = after.first,
        next.isNumber || (next.isLetter && !isAlsoAMark(found.sign))
      else {
        result.append(character)
        rest = rest.dropFirst()
        continue
      }
      if let last = result.last, !last.isWhitespace, last != "(" { result += " " }
      result += found.words + " "
      rest = after
    }
    return result
  }
}
