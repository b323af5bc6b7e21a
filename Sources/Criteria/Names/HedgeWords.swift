import PriorAuth

/// The words by which records deny, doubt and put into the past what they name.
enum HedgeWords {
  /// How what comes next is said.
  enum Mode {
    case said
    /// As something that was so once.
    case past
    /// The same for the next word alone: `previously treated`.
    case onceBefore
    /// As something that may come: `to prevent relapse`.
    case possible
  }

  /// What a word, or a phrase that begins with it, makes of the words after it.
  static func mode(of words: [Substring], at place: Int) -> Mode? {
    let word = words[place]
    let rest = words[place...]
    if said.contains(word) { return .said }
    if ahead.contains(word) || rest.starts(with: ["risk", "of"]) || rest.starts(with: ["risk", "for"]) {
      return .possible
    }
    if pastWords.contains(word) {
      return rest.dropFirst().first.map(handled.contains) == true ? .onceBefore : .past
    }
    if word == "history", place > 0, words[place - 1] == "family" { return .possible }
    // `family history of` is about somebody else.
    if rest.starts(with: ["family", "history"]) { return .possible }
    if rest.starts(with: ["h", "o"]) || rest.starts(with: ["history", "of"]) || rest == ["history"] {
      return .past
    }
    // The second word of such a phrase says nothing by itself.
    if word == "o", place > 0, words[place - 1] == "h" { return .past }
    return nil
  }

  /// Free of progression is the opposite of progression.
  static func isFree(_ words: [Substring], after place: Int) -> Bool {
    place + 1 < words.count && words[place + 1] == "free" && !isFreeOf(words, at: place + 1)
  }

  /// `free of`, `negative for`.
  static func isFreeOf(_ words: [Substring], at place: Int) -> Bool {
    guard place + 1 < words.count else { return false }
    return (words[place] == "free" && ["of", "from"].contains(words[place + 1]))
      || (words[place] == "negative" && words[place + 1] == "for")
      || (words[place] == "out" && words[place + 1] == "of")
  }

  /// Whether a verb says what may be: `could represent progression`. `may` before a number or at the end is the month.
  static func isMay(_ words: [Substring], at place: Int) -> Bool {
    guard ["may", "could", "would"].contains(words[place]), place + 1 < words.count else { return false }
    return words[place + 1] != "not" && words[place + 1].first?.isNumber == false
  }

  static func isHedge(_ word: Substring) -> Bool {
    doubts.contains(word) || hedging.contains(word) || between.contains(word) || negations.contains(word)
  }

  /// Whether a line that ends with the word is not at its end.
  static func goesOn(after word: Substring) -> Bool {
    negations.contains(word) || between.contains(word) || ahead.contains(word)
      || alternatives.contains(word)
  }

  /// Marks that put in doubt what they stand beside.
  private static let questions: Set<Character> = ["?", "\u{FF1F}", "\u{00BF}"]

  /// Whether a text holds a question mark.
  static func asks(_ text: Substring) -> Bool {
    text.utf8.contains(UInt8(ascii: "?"))
      || (!text.utf8.allSatisfy { $0 < 0x80 } && text.contains(where: questions.contains))
  }

  static let negations: Set<Substring> = [
    "no", "not", "non", "without", "never", "neither", "cannot", "didn", "hasn", "hadn", "isn", "wasn",
    "doesn", "aren", "denies", "denying", "unable",
  ]
  /// Words that deny what comes after them in a therapy or a response.
  static let lacks: Set<Substring> = [
    "lack", "lacking", "lacks", "loss", "lost", "poor", "poorly", "suboptimal", "insufficient",
  ]
  static let negationsAndLacks = negations.union(lacks)
  /// Words that deny what stands before them, where nothing follows: `metastases: none`.
  static let trailing: Set<Substring> = ["no", "none", "not", "never", "denied", "false", "lost"]
  static let turns: Set<Substring> = ["but", "then", "despite", "later", "however", "although"]
  static let alternatives: Set<Substring> = ["or", "nor"]
  /// Words that may stand between a negation and what it denies.
  static let between: Set<Substring> = [
    "currently", "distant", "evidence", "of", "any", "known", "a", "an", "the", "sign", "signs",
    "locally", "longer", "is", "was", "were", "are", "has", "have", "had", "to", "so", "far", "t", "for",
  ]
  /// Words without which a phrase says the same.
  static let empty: Set<Substring> = ["yet", "been", "be", "being", "clearly", "definitively", "entirely"]
  static let degrees: Set<Substring> = ["complete", "completely", "full", "fully", "deep", "total"]

  /// Words that leave in doubt what stands beside them.
  static let doubts: Set<Substring> = [
    "suspected", "suspect", "suspicious", "suspicion", "suspects", "possible", "possibly", "possibility",
    "probable", "probably", "presumed", "presumably", "presumptive", "likely", "unlikely", "potential",
    "potentially", "questionable", "questionably", "borderline", "equivocal", "inconclusive",
    "indeterminate", "uncertain", "unclear", "unconfirmed", "pending", "awaiting", "awaited", "query",
    "maybe", "perhaps", "might", "apparently", "unproven", "undetermined", "unknown",
    "versus", "vs", "if", "whether", "differential", "worrisome", "provisional", "tentative", "expected",
    "anticipated", "favor", "favors", "favored", "seems", "appears", "hopefully",
  ]
  static let doubtful: [[Substring]] = [
    "not confirmed", "never confirmed", "to confirmed", "to determined", "to assessed",
    "not excluded", "not ruled out", "cannot be ruled out", "cannot be excluded", "cannot rule out",
    "cannot exclude", "cannot assess", "cannot assessed", "cannot determined", "cannot determine",
    "cannot confirmed", "cannot evaluated", "not determined", "can not be ruled out", "can not be excluded",
    "can t be excluded",
    "can t be ruled out", "can t rule out", "can t exclude", "can not exclude", "can not rule out",
    "rule out",
    "r o", "concern for", "concerning for", "suggestive of", "compatible with", "consistent with",
    "working diagnosis", "may have", "may represent", "unable to assess",
    "unable to evaluate", "unable to determine", "not certain", "not clear", "not established",
    "not proven", "not documented", "not verified", "not known", "not assessed", "not evaluated", "too early",
  ].map { phrase in Words(phrase).list.filter { !empty.contains($0) } }
  /// Words by which something that stands before them is denied.
  static let excluding: [[Substring]] = [
    "ruled out", "excluded", "was absent", "is absent", "absent", "denied", "not seen", "not present",
    "not found", "not detected", "not identified", "not demonstrated", "not observed", "not evident",
    "not achieved", "not reached", "not performed", "not done", "not consulted", "not involved",
    "not contacted", "not obtained", "not tested",
    "workup negative", "work up negative", "scan negative", "scans negative", "imaging negative",
    "biopsy negative", "staging negative",
  ].map { Words($0).list }
  /// The words of those phrases that say nothing else.
  static let hedging: Set<Substring> = [
    "ruled", "rule", "out", "excluded", "exclude", "confirmed", "confirm", "determined", "absent", "seen",
    "present", "found", "detected", "identified", "demonstrated", "observed", "evident", "achieved",
    "reached", "concern", "assessed", "evaluated", "assess", "performed", "done", "obtained", "tested",
    "concerning", "for", "suggestive", "certain", "clear", "established", "proven", "documented",
    "verified", "if", "whether", "unknown", "can", "r", "o", "by", "on", "with", "compatible",
    "consistent", "denied", "confirmation", "biopsy", "imaging", "ct", "pet", "mri", "scan", "result",
    "results", "report", "review", "pathology", "staging", "workup",
  ]

  /// Words that speak of what may come, or is to be kept from coming.
  private static let ahead: Set<Substring> = [
    "before", "until", "till", "unless", "prevent", "prevents", "preventing", "prevention", "avoid",
    "avoiding", "fear", "screening", "screened", "monitoring", "monitored", "surveillance",
    "evaluate", "evaluation", "prophylaxis", "planned", "will",
  ]
  private static let pastWords: Set<Substring> = [
    "previously", "formerly", "hx", "historically", "prior", "previous", "former", "past",
  ]
  /// What was done before says nothing of the state since.
  private static let handled: Set<Substring> = [
    "treated", "untreated", "diagnosed", "resected", "irradiated", "known", "reported",
  ]
  /// Words after which a text says what is so.
  private static let said: Set<Substring> = [
    "now", "showed", "shows", "showing", "revealed", "reveals", "demonstrates", "demonstrating",
  ]

  /// The words of statements that nothing is known.
  static let blanks: Set<Substring> = [
    "n", "a", "na", "not", "applicable", "available", "stated", "recorded", "provided", "given", "specified",
    "unspecified", "unknown", "unavailable", "tbd", "tba", "pending", "see", "notes", "nil", "null", "known",
    "documented", "to", "be", "determined", "missing", "blank",
  ]
}
