import Criteria
import PriorAuth

/// `Prescribed by or in consultation with an oncologist`, `A neurologist prescribes the drug or has been consulted`.
enum PrescriberRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard phrase.has(stem: "prescri"), phrase.words.list.count <= 30 else { return nil }
    let words = phrase.withoutBrackets.words.list
    let found = words.indices.filter { stem(of: words[$0]) != nil }
    let narrow = found.filter { place in
      place > 0 && !isPlain(words[place - 1])
    }
    let known = found.filter { !narrow.contains($0) }.compactMap { stem(of: words[$0]) }
    // `a rheumatologist and a dermatologist` are two people.
    let isBoth = found.count > 1 && words.contains("and") && !words.contains("or")
    guard !known.isEmpty, !isBoth else { return nil }
    let rule = Clause.kind(
      .prescriber(PrescriberRule(specialties: known, consultationSuffices: phrase.has(stem: "consult"))))
    // Whether a physician is one `who specializes in` a disease, or a `geriatric` psychiatrist, no specialty tells: a reviewer
    // answers that.
    let others =
      !narrow.isEmpty || phrase.words.list.contains { $0 == "specializes" || $0 == "specializing" }
    return others ? .any([rule, .attested(phrase.text)]) : rule
  }

  /// `oncolog` of an oncologist, `geriatric` of a geriatrician.
  private static func stem(of word: Substring) -> String? {
    for (ending, dropped) in [("ists", 4), ("ist", 3), ("icians", 4), ("ician", 3)]
    where word.hasSuffix(ending) {
      let stem = String(word.dropLast(dropped))
      return stem.count > 3 && !noSpecialties.contains(stem) ? stem : nil
    }
    return nil
  }

  private static let noSpecialties: Set<String> = [
    "special", "pharmac", "antagon", "agon", "physic", "clinic", "technic", "therap", "dietic",
  ]

  /// Whether the word before a specialist leaves it that specialist.
  private static func isPlain(_ word: Substring) -> Bool {
    plain.contains(String(word)) || stem(of: word) != nil
  }

  private static let plain: Set<String> = [
    "a", "an", "the", "or", "and", "by", "with", "of", "certified", "board", "medical", "treating",
    "licensed",
    "qualified", "consulting", "specialist", "either", "is", "another", "from", "any", "prescriber", "s",
  ]
}
