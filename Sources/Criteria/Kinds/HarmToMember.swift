import PriorAuth

/// Harm to the member in the words about how a therapy ended, which is no failure of the therapy: an organ that fails, a
/// side effect that gets worse.
struct HarmToMember {
  /// Whether such harm is said, or that the member failed to tolerate the therapy.
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
      } else if Self.sideEffects.contains(letters), let worse = Self.worsening(of: kept) {
        kept.removeLast(worse)
        isNamed = true
      } else {
        kept.append(word)
      }
    }
    self.isNamed = isNamed
    rest = isNamed ? kept.joined(separator: " ") : text
  }

  /// How many words at the end say that what follows gets worse: `progression of`, `worsening`.
  private static func worsening(of words: [Substring]) -> Int? {
    let count = words.last.map { letters(of: $0) } == "of" ? 2 : 1
    guard words.count >= count else { return nil }
    let word = letters(of: words[words.count - count])
    return word.hasPrefix("progress") || word.hasPrefix("worsen") ? count : nil
  }

  private static let sideEffects: Set<String> = [
    "neuropathy", "cardiomyopathy", "cardiotoxicity", "cytopenia", "cytopenias", "pneumonitis", "colitis",
    "hepatitis", "neutropenia", "thrombocytopenia", "anemia", "rash", "diarrhea", "toxicity", "toxicities",
  ]

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
