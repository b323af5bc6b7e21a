import PriorAuth

/// The words of a statement, each as the record has it: said, denied, left in doubt, or said of the past.
///
/// A word that is asked for may stand in a text that says the opposite (`never relapsed`, `metastases ruled out`), that
/// only raises the possibility (`suspected progression`, `to prevent relapse`), or that tells what was once (`history of
/// relapse`). Every reader of free text asks here which it is.
struct AssertedWords {
  private(set) var affirmed: [Substring] = []
  private(set) var denied: [Substring] = []
  private(set) var doubted: [Substring] = []
  /// What was so once; whether it still is, the text does not say.
  private(set) var past: [Substring] = []
  /// Whether the text is about what stands elsewhere and puts that in doubt: `suspected`, `ruled out`.
  private(set) var isOnlyHedge = false
  /// Whether something is ruled out by words behind it.
  private(set) var rulesOut = false
  /// Where the words of the part before begin among those that are said.
  private var startOfLast = 0
  /// Whether a doubt stands alone at the beginning, so that it is about what comes next.
  private var doubtsNext = false

  /// The words of a text.
  ///
  /// - Parameters:
  ///   - reach: how many words a negation covers, those that only join not counted.
  ///   - lacking: whether words such as `loss` and `poor` deny as well.
  init(_ text: String, reach: Int = 3, lacking: Bool = false) {
    let negations = lacking ? HedgeWords.negationsAndLacks : HedgeWords.negations
    for part in StatementPart.parts(of: text) {
      let words = part.words
      let end = HedgeWords.excluding.lazy.compactMap { Self.end(of: words, by: $0) }.first
      if part.isInDoubt {
        // In brackets behind a word a doubt is about that word, whatever else stands there.
        if part.opensBracket { moveLast(to: \.doubted) }
        hedge(words.filter { !HedgeWords.isHedge($0) }, as: \.doubted)
      } else if let end {
        rulesOut = true
        if part.opensBracket, end > 0 { moveLast(to: \.doubted) }
        hedge(Array(words[..<end]), as: \.denied)
        read(Array(words[end...].drop { HedgeWords.isHedge($0) }), reach, negations)
      } else if part.opensBracket, !words.isEmpty, words.allSatisfy(negations.contains) {
        moveLast(to: \.denied)
      } else {
        read(words, reach, negations)
      }
    }
  }

  /// A part that says nothing but how sure something is speaks of the part before; at the beginning, of the next.
  private mutating func hedge(_ words: [Substring], as kind: WritableKeyPath<AssertedWords, [Substring]>) {
    guard words.isEmpty else {
      // What is not complete may be there in part.
      let isInPart = words.contains { HedgeWords.degrees.contains($0) }
      self[keyPath: isInPart ? \.doubted : kind] += words
      return
    }
    let isFirst = affirmed.isEmpty && denied.isEmpty && doubted.isEmpty
    isOnlyHedge = isFirst
    doubtsNext = isFirst && kind == \.doubted
    let before = affirmed
    affirmed = []
    startOfLast = 0
    self[keyPath: kind] += before
  }

  private mutating func moveLast(to kind: WritableKeyPath<AssertedWords, [Substring]>) {
    guard startOfLast < affirmed.count else { return }
    self[keyPath: kind] += affirmed[startOfLast...]
    affirmed.removeSubrange(startOfLast...)
  }

  /// A negation covers the words after it and what `or` joins to them; at the end it denies what stands before. What is
  /// not complete may be there in part.
  private mutating func read(_ words: [Substring], _ reach: Int, _ negations: Set<Substring>) {
    startOfLast = affirmed.count
    if doubtsNext, !words.isEmpty {
      (doubtsNext, isOnlyHedge) = (false, false)
      doubted += words
      return
    }
    let isEndDenied = words.count > 1 && words.last.map { HedgeWords.trailing.contains($0) } == true
    guard !isEndDenied else {
      denied += words.dropLast()
      return
    }
    var left = 0
    var wasDenied = false
    var inPart = false
    var mode = HedgeWords.Mode.said
    for (place, word) in words.enumerated() {
      if let next = HedgeWords.mode(of: words, at: place) {
        // Behind what it is about: `responded previously`.
        if next == .past, place + 1 == words.count { movePast() }
        mode = next
      } else if negations.contains(word) || HedgeWords.isFreeOf(words, at: place) {
        (left, wasDenied, inPart) = (reach, false, false)
      } else if word == "free", place > 0, HedgeWords.isFree(words, after: place - 1) {
        continue
      } else if HedgeWords.turns.contains(word) {
        (left, mode) = (0, .said)
      } else if HedgeWords.alternatives.contains(word) {
        if wasDenied { left = max(left, 1) }
      } else if left > 0 || HedgeWords.isFree(words, after: place) {
        guard !HedgeWords.between.contains(word) else { continue }
        inPart = inPart || HedgeWords.degrees.contains(word)
        if inPart { doubted.append(word) } else { denied.append(word) }
        left -= 1
        wasDenied = true
      } else {
        wasDenied = false
        add(word, in: words.dropFirst(place + 1).first == "risk" ? .possible : mode)
        if mode == .onceBefore, !HedgeWords.between.contains(word) { mode = .said }
      }
    }
  }

  private mutating func add(_ word: Substring, in mode: HedgeWords.Mode) {
    switch mode {
    case .said: affirmed.append(word)
    case .past, .onceBefore: past.append(word)
    case .possible: doubted.append(word)
    }
  }

  private mutating func movePast() {
    guard startOfLast < affirmed.count else { return }
    past += affirmed[startOfLast...]
    affirmed.removeSubrange(startOfLast...)
  }

  /// Where the words end that a phrase behind them denies; who is excluded from something is not what is meant.
  private static func end(of words: [Substring], by phrase: [Substring]) -> Int? {
    words.indices.first { place in
      let rest = words[place...]
      return rest.starts(with: phrase) && rest.dropFirst(phrase.count).first != "from"
    }
  }

  /// Whether a word that is said begins so.
  func affirms(_ stems: [String]) -> Bool { Self.has(affirmed, stems) }

  /// Whether a word that is said begins so, be it of the past: what happened once has happened.
  func affirmsEver(_ stems: [String]) -> Bool { affirms(stems) || Self.has(past, stems) }

  /// Whether a word that is denied begins so.
  func denies(_ stems: [String]) -> Bool { Self.has(denied, stems) }

  /// Whether a word that is left in doubt begins so.
  func doubts(_ stems: [String]) -> Bool { Self.has(doubted, stems) }

  /// Whether the text leaves open or denies what it names as a whole.
  var isHedged: Bool { rulesOut || !doubted.isEmpty || isOnlyHedge }

  /// Whether all that the text says was so once.
  var isOnlyPast: Bool { affirmed.isEmpty && !past.isEmpty }

  private static func has(_ words: [Substring], _ stems: [String]) -> Bool {
    words.contains { word in stems.contains { word.hasPrefix($0) } }
  }

  /// Whether a text holds no word that says anything: it is empty, or says that nothing is known.
  static func saysNothing(_ text: String) -> Bool { Words(text).list.allSatisfy(HedgeWords.blanks.contains) }
}
