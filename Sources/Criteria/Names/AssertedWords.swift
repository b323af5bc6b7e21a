import PriorAuth

/// The words of a statement, each as the record has it: said, denied, or left in doubt.
///
/// A word that is asked for may stand in a text that says the opposite (`never relapsed`, `metastases ruled out`) or
/// that only raises the possibility (`suspected progression`). Every reader of free text asks here which it is.
struct AssertedWords {
  private(set) var affirmed: [Substring] = []
  private(set) var denied: [Substring] = []
  private(set) var doubted: [Substring] = []
  /// Whether the text is about what stands elsewhere and puts that in doubt: `suspected`, `ruled out`.
  private(set) var isOnlyHedge = false
  /// Whether something is ruled out by words behind it.
  private(set) var rulesOut = false

  /// The words of a text.
  ///
  /// - Parameters:
  ///   - reach: how many words a negation covers, those that only join not counted.
  ///   - lacking: whether words such as `loss` and `poor` deny as well.
  init(_ text: String, reach: Int = 3, lacking: Bool = false) {
    let negations = lacking ? Self.negations.union(Self.lacks) : Self.negations
    for part in text.split(whereSeparator: { ",;.()\n".contains($0) }) {
      let words = Words(part).list
      let doubts =
        part.contains("?") || Self.doubtful.contains { Words.stand($0, in: words) }
        || words.contains { Self.doubts.contains($0) }
      let end = Self.excluding.lazy.compactMap { Self.end(of: words, by: $0) }.first
      if doubts {
        hedge(words.filter { !Self.isHedge($0) }, as: \.doubted)
      } else if let end {
        rulesOut = true
        hedge(Array(words[..<end]), as: \.denied)
        read(Array(words[end...].drop { Self.isHedge($0) }), reach, negations)
      } else {
        read(words, reach, negations)
      }
    }
  }

  /// A part that says nothing but how sure something is speaks of the part before.
  private mutating func hedge(_ words: [Substring], as kind: WritableKeyPath<AssertedWords, [Substring]>) {
    guard words.isEmpty else {
      // What is not complete may be there in part.
      let isInPart = words.contains { Self.degrees.contains($0) }
      self[keyPath: isInPart ? \.doubted : kind] += words
      return
    }
    isOnlyHedge = affirmed.isEmpty && denied.isEmpty && doubted.isEmpty
    let before = affirmed
    affirmed = []
    self[keyPath: kind] += before
  }

  /// A negation covers the words after it and what `or` joins to them. What is not complete may be there in part.
  private mutating func read(_ words: [Substring], _ reach: Int, _ negations: Set<Substring>) {
    var left = 0
    var wasDenied = false
    var inPart = false
    for (place, word) in words.enumerated() {
      if negations.contains(word) || Self.isFreeOf(words, at: place) {
        (left, wasDenied, inPart) = (reach, false, false)
      } else if Self.turns.contains(word) {
        left = 0
      } else if Self.alternatives.contains(word) {
        if wasDenied { left = max(left, 1) }
      } else if left > 0 || Self.isFree(words, after: place) {
        guard !Self.between.contains(word) else { continue }
        inPart = inPart || Self.degrees.contains(word)
        if inPart { doubted.append(word) } else { denied.append(word) }
        left -= 1
        wasDenied = true
      } else {
        wasDenied = false
        affirmed.append(word)
      }
    }
  }

  /// Free of progression is the opposite of progression.
  private static func isFree(_ words: [Substring], after place: Int) -> Bool {
    place + 1 < words.count && words[place + 1] == "free" && !isFreeOf(words, at: place + 1)
  }

  private static func isFreeOf(_ words: [Substring], at place: Int) -> Bool {
    words[place] == "free" && place + 1 < words.count && ["of", "from"].contains(words[place + 1])
  }

  /// Where the words end that a phrase behind them denies; who is excluded from something is not what is meant.
  private static func end(of words: [Substring], by phrase: [Substring]) -> Int? {
    words.indices.first { place in
      let rest = words[place...]
      return rest.starts(with: phrase) && rest.dropFirst(phrase.count).first != "from"
    }
  }

  private static func isHedge(_ word: Substring) -> Bool {
    doubts.contains(word) || hedging.contains(word) || between.contains(word) || negations.contains(word)
  }

  /// Whether a word that is said begins so.
  func affirms(_ stems: [String]) -> Bool { Self.has(affirmed, stems) }

  /// Whether a word that is denied begins so.
  func denies(_ stems: [String]) -> Bool { Self.has(denied, stems) }

  /// Whether a word that is left in doubt begins so.
  func doubts(_ stems: [String]) -> Bool { Self.has(doubted, stems) }

  /// Whether the text leaves open or denies what it names as a whole.
  var isHedged: Bool { rulesOut || !doubted.isEmpty || isOnlyHedge }

  private static func has(_ words: [Substring], _ stems: [String]) -> Bool {
    words.contains { word in stems.contains { word.hasPrefix($0) } }
  }
}

extension AssertedWords {
  private static let negations: Set<Substring> = [
    "no", "not", "non", "without", "never", "neither", "cannot", "didn", "hasn", "hadn", "isn", "wasn",
    "doesn", "aren", "denies",
  ]
  /// Words that deny what comes after them in a therapy or a response.
  private static let lacks: Set<Substring> = [
    "lack", "lacking", "lacks", "loss", "lost", "poor", "poorly", "suboptimal", "insufficient",
  ]
  private static let turns: Set<Substring> = ["but", "then", "despite", "later", "however", "although"]
  private static let alternatives: Set<Substring> = ["or", "nor"]
  /// Words that may stand between a negation and what it denies.
  private static let between: Set<Substring> = [
    "yet", "currently", "distant", "evidence", "of", "any", "known", "a", "an", "the", "sign", "signs",
    "locally", "been", "be", "is", "was", "were", "are", "has", "have", "had", "to", "so", "far", "t",
  ]
  private static let degrees: Set<Substring> = ["complete", "completely", "full", "fully", "deep", "total"]

  /// Words that leave in doubt what stands beside them.
  private static let doubts: Set<Substring> = [
    "suspected", "suspect", "suspicious", "suspicion", "possible", "possibly", "probable", "probably",
    "presumed", "presumably", "presumptive", "likely", "unlikely", "potential", "potentially",
    "questionable", "questionably", "borderline", "equivocal", "inconclusive", "indeterminate", "uncertain",
    "unclear", "unconfirmed", "pending", "awaiting", "awaited", "query", "maybe", "perhaps", "might",
    "apparently", "unproven", "undetermined", "unknown", "versus", "vs",
  ]
  private static let doubtful: [[Substring]] = [
    "not confirmed", "not yet confirmed", "never confirmed", "to be confirmed", "to be determined",
    "not excluded", "not ruled out", "not yet ruled out", "cannot be ruled out",
    "cannot be excluded",
    "cannot rule out", "cannot exclude", "can not be ruled out", "can not be excluded", "not been ruled out",
    "not been excluded", "not been confirmed", "rule out", "r o", "concern for", "concerning for",
    "suggestive of", "not certain", "not clear", "not established", "not proven", "not documented",
    "not verified", "not known", "unknown if", "unknown whether",
  ].map { Words($0).list }
  /// Words by which something that stands before them is denied.
  private static let excluding: [[Substring]] = [
    "ruled out", "excluded", "was absent", "is absent", "absent", "not seen", "not present", "not found",
    "not detected", "not identified", "not demonstrated", "not observed", "not evident", "not achieved",
    "not reached",
  ].map { Words($0).list }
  /// The words of those phrases that say nothing else.
  private static let hedging: Set<Substring> = [
    "ruled", "rule", "out", "excluded", "exclude", "confirmed", "confirm", "determined", "absent", "seen",
    "present", "found", "detected", "identified", "demonstrated", "observed", "evident", "achieved",
    "reached", "concern",
    "concerning", "for", "suggestive", "certain", "clear", "established", "proven", "documented",
    "verified", "if", "whether", "unknown", "can", "r", "o", "by", "on",
  ]
}
