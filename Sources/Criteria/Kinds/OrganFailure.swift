import PriorAuth

/// The failure of an organ in the words about how a therapy ended: harm to the member, no failure of the therapy.
struct OrganFailure {
  /// Whether an organ is said to fail, or that the member failed to tolerate the therapy.
  let isNamed: Bool
  /// The text without those words.
  let rest: String

  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    var kept: [Substring] = []
    var isNamed = false
    for word in words {
      let letters = Self.letters(of: word)
      if letters == "failure" || letters == "insufficiency", let organ = kept.last,
        Self.organs.contains(Self.letters(of: organ))
      {
        kept.removeLast()
        isNamed = true
      } else if letters.hasPrefix("tolerat"), kept.count >= 2, Self.letters(of: kept[kept.count - 1]) == "to",
        Self.letters(of: kept[kept.count - 2]).hasPrefix("fail")
      {
        kept.removeLast(2)
        isNamed = true
      } else {
        kept.append(word)
      }
    }
    self.isNamed = isNamed
    rest = isNamed ? kept.joined(separator: " ") : text
  }

  private static func letters(of word: Substring) -> String {
    String(
      decoding: word.utf8.filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.map { $0 | 0x20 }, as: UTF8.self)
  }

  private static let organs: Set<String> = [
    "heart", "cardiac", "ventricular", "renal", "kidney", "liver", "hepatic", "respiratory", "organ",
    "adrenal",
    "marrow", "lung", "pulmonary",
  ]
}
