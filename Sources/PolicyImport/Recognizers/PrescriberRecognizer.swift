import Criteria
import PriorAuth

/// `Prescribed by or in consultation with an oncologist`, `A neurologist prescribes the drug or has been consulted`.
///
/// What narrows a specialist, as in `a neurologist with expertise in SMA`, is more than a specialty tells: such a clause is left to
/// a reviewer. Other people who may prescribe as well, as in `or a physician who focuses on lipid disorders`, a reviewer
/// judges beside the rule.
enum PrescriberRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    let bare = phrase.withoutBrackets
    guard bare.has(stem: "prescri"), bare.words.list.count <= mostWords, saysNoMore(phrase.brackets) else {
      return nil
    }
    let words = withoutDrugs(bare)
    var specialties: [String] = []
    var hasOthers = false
    for alternative in words.split(whereSeparator: { $0 == "or" || $0 == "," }) {
      switch Alternative(alternative, after: hasOthers) {
      case .specialists(let stems): specialties += stems
      case .others: hasOthers = true
      case nil: return nil
      }
    }
    guard !specialties.isEmpty else { return nil }
    let rule = Clause.kind(
      .prescriber(PrescriberRule(specialties: specialties, consultationSuffices: phrase.has(stem: "consult")))
    )
    return hasOthers ? .any([rule, .attested(phrase.text)]) : rule
  }

  private static let mostWords = 40

  /// What stands between two `or`.
  private enum Alternative {
    /// Specialists by the stems of their names; none where the words only say that somebody prescribes.
    case specialists([String])
    /// People whom a specialty doesn't tell.
    case others

    /// Nil for words that say something else.
    init?(_ words: ArraySlice<Substring>, after others: Bool) {
      let known = words.indices.filter { PrescriberRecognizer.stem(of: words[$0]) != nil }
      guard let beyond = words.lastIndex(where: { !PrescriberRecognizer.isPlain($0) }) else {
        self = .specialists(known.compactMap { PrescriberRecognizer.stem(of: words[$0]) })
        return
      }
      // `a geriatric psychiatrist`, `a retina specialist`, `… who treats lipid disorders or diabetes`
      guard known.first.map({ $0 > beyond }) ?? (others || words.contains(where: people.contains)) else {
        return nil
      }
      self = .others
    }
  }

  /// The words without the drug that is prescribed: `Samplix is prescribed by …`.
  private static func withoutDrugs(_ phrase: Phrase) -> [Substring] {
    let names = phrase.drugWords
    let words = phrase.tokens.filter { $0.isWord || $0.number != nil || $0.text == "," }
      .flatMap { $0.text == "," ? ["," as Substring] : Words($0.text).list }.filter { !names.contains($0) }
    guard let verb = words.firstIndex(of: "prescribed"), (2...4).contains(verb),
      ["is", "be", "being", "was"].contains(words[verb - 1]),
      words[..<verb].allSatisfy({ !joining.contains($0) })
    else { return words }
    return Array(words[verb...])
  }

  /// Words by which the beginning of a sentence says something of its own.
  private static let joining: Set<Substring> = ["and", "or", "if", "when", "unless", "for", "with", "of"]

  /// Whether brackets hold only an abbreviation, or words that the clause would say without them too.
  private static func saysNoMore(_ brackets: [String]) -> Bool {
    brackets.allSatisfy { bracket in
      let words = Words(bracket).list
      return words.count <= 1 || words.starts(with: ["e", "g"]) || words.starts(with: ["i", "e"])
        || words.allSatisfy { isPlain($0) || $0 == "or" }
    }
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

  /// Whether a word says no more than that a specialist prescribes or was consulted.
  private static func isPlain(_ word: Substring) -> Bool { plain.contains(word) || stem(of: word) != nil }

  private static let plain: Set<Substring> = [
    "a", "agent", "an", "another", "any", "be", "been", "being", "board", "by", "certified", "consult",
    "consultation",
    "consulted", "consulting", "drug", "either", "following", "from", "has", "have", "in", "is", "it",
    "licensed",
    "medical", "medication", "must", "of", "one", "prescribed", "prescriber", "prescribers", "prescribes",
    "prescribing",
    "product", "qualified", "requested", "s", "specialist", "specialists", "the", "therapy", "this",
    "treating",
    "treatment", "was", "with",
  ]

  /// Who is meant where no specialty is said.
  private static let people: Set<Substring> = [
    "center", "centers", "clinician", "expert", "nurse", "physician", "physicians", "practitioner",
    "practitioners",
    "prescriber", "provider", "providers", "specialist", "specialists", "surgeon", "surgeons",
  ]
}
