/// Tells how the clauses below a head combine: from the head's own words, else from the connectives between them.
struct Combinators: Sendable {
  let cues: Cues

  /// What the head says, if it says anything.
  func stated(by head: Bytes) -> OutlineCombinator? {
    let text = Folded(head)
    if Self.limitsFromAbove(text) || Self.isBesideCondition(head) { return .mixed }
    if let count = countAsked(by: text) { return count }
    if let labels = LabelExpression(endOf: text), let combinator = labels.combinator { return combinator }
    if Negation(cues: cues).deniesList(text) { return OutlineCombinator.none }
    if let listed = enumerated(in: head) {
      return listed == .mixed ? .mixed : said(by: text, besides: listed, head)
    }
    let all = cues.allOf.last(in: text)
    let any = cues.anyOf.last(in: text)
    let isAll = (all?.end ?? 0, all?.length ?? 0) > (any?.end ?? 0, any?.length ?? 0)
    let best = isAll ? all : any
    if let (end, count) = counted(in: text), best.map({ end >= $0.end }) ?? true {
      return count <= 1 ? .any : .atLeast(count)
    }
    guard best != nil else { return opensExamples(text) ? .any : nil }
    return isAll ? .all : .any
  }

  /// What the words of a head say where it also names the labels below: a number of them, and all where all must hold.
  private func said(by text: Folded, besides listed: OutlineCombinator, _ head: Bytes) -> OutlineCombinator {
    if let (_, count) = counted(in: text), count > 1 {
      return count >= Self.labelsAnnounced(by: head) && listed == .all ? .all : .atLeast(count)
    }
    return cues.surelyAll.areFound(in: text) && !cues.anyOf.areFound(in: text) ? .all : listed
  }

  /// `One (1) further medicine:`, `a tumor of a kind such as:`: each of the entries below will do.
  private func opensExamples(_ text: Folded) -> Bool {
    let words = text.words
    if words.count <= 8, cues.oneMore.start(text) { return true }
    return words.last == "including" || words.suffix(2) == ["such", "as"]
  }

  /// Whether a head only says that criteria follow (`if the following criteria are met`), so that connectives between
  /// them say more.
  func isWeak(_ head: Bytes) -> Bool {
    !Self.quantities.areFound(in: Folded(head)) && enumerated(in: head) == nil
  }

  private static let quantities = Phrases(["all", "both", "each", "every", "either", "any", "one"])

  /// `(must meet two of three)`, `(must meet any two)`, `(must meet at least 3)`: how many of what is below.
  private func countAsked(by text: Folded) -> OutlineCombinator? {
    guard let must = cues.mustMeet.last(in: text) else { return nil }
    let words = Folded(text.bytes[(must.end - must.length)...]).words.dropFirst(2).filter {
      !["at", "least", "any"].contains($0)
    }
    guard let count = words.first.flatMap({ Numerals.value(of: $0) }), words.count <= 5 else { return nil }
    var further = words.dropFirst().filter { Numerals.value(of: $0) != count }
    // `3 of 4`
    if further.count == 2, further.first == "of",
      let total = further.last.flatMap({ Numerals.value(of: $0) }),
      total > count
    {
      further = []
    }
    guard further.allSatisfy({ ["of", "the", "following", "criteria"].contains($0) }) else { return nil }
    // `(must meet 1)` may name the first criterion.
    return count > 1 ? .atLeast(count) : nil
  }

  /// `no more than one of the following`, `fewer than 3 of these`, `exactly one of`, `not all of`: no least number says that.
  private static func limitsFromAbove(_ text: Folded) -> Bool {
    if oneOfThem.areFound(in: text) { return true }
    guard let list = counts.last(in: text), let limit = limits.last(in: text), limit.end <= list.end else {
      return false
    }
    let number = text.bytes[min(limit.end, list.end - list.length)..<(list.end - list.length)]
    return Folded(number).words.allSatisfy { Numerals.value(of: $0) != nil }
  }

  private static let limits = Phrases([
    "no more than", "not more than", "at most", "fewer than", "less than", "exactly", "only", "not all",
    "all but",
  ])
  private static let counts = Phrases(["of the following", "of these", "of the below"])
  /// `two of the following (one must be a)`
  private static let oneOfThem = Phrases(["one must be", "one of which must", "of which one must"])

  /// `Unless one of the following applies, the dose …`: what is below is the condition of what the head goes on to say.
  private static func isBesideCondition(_ head: Bytes) -> Bool {
    let text = Folded(head.prefix(while: { $0 != .comma }))
    guard text.bytes.count + 12 < head.count, ["unless", "if"].contains(text.words.first ?? "") else {
      return false
    }
    return counts.areFound(in: text)
  }

  /// What a number of entries is counted from.
  private static let ofThese = Phrases(["of the", "of these", "of following", "of below"])

  /// `at least two of the following`, `2 or more of these`, `any two of`: where it ends and how many.
  private func counted(in text: Folded) -> (end: Int, count: Int)? {
    guard Self.ofThese.areFound(in: text) else { return nil }
    let words = text.wordRanges
    func word(_ index: Int) -> String { words.indices.contains(index) ? text.bytes[words[index]].string : "" }
    func number(_ index: Int) -> Int? {
      words.indices.contains(index) ? Numerals.value(of: text.bytes[words[index]]) : nil
    }
    var best: (Int, Int)?
    for index in words.indices {
      guard let count = number(index), count <= 20 else { continue }
      var next = index + 1
      // `two (2)`: the same number again.
      if number(next) == count { next += 1 }
      var isMinimum = ["least", "any"].contains(word(index - 1))
      if word(next) == "or", word(next + 1) == "more" {
        isMinimum = true
        next += 2
      }
      guard word(next) == "of", isMinimum || count > 1 else { continue }
      guard ["the", "these", "following", "below"].contains(word(next + 1)) else { continue }
      // `2 of 3 of the following`: the number before is that of the criteria that have to hold.
      if word(index - 1) == "of", let smaller = number(index - 2), smaller <= count {
        best = (words[min(next + 2, words.count - 1)].upperBound + 1, smaller)
        continue
      }
      best = (words[min(next + 2, words.count - 1)].upperBound + 1, count)
    }
    return best
  }

  /// `(a, b, or c)` and `(i and ii)` in a head name the labels below and the word between the last two.
  private func enumerated(in head: Bytes) -> OutlineCombinator? {
    var end = head.count
    while let close = head[..<end].lastIndex(where: { $0 == .close || $0 == UInt8(ascii: "]") }) {
      guard let open = head[..<close].suffix(60).lastIndex(where: { $0 == .open || $0 == UInt8(ascii: "[") })
      else {
        return nil
      }
      // `[(1) or (2)]`: the labels have brackets of their own.
      let start = open > 1 ? head[..<open].suffix(24).firstIndex(of: UInt8(ascii: "[")) ?? open : open
      let inside = Folded(head[start..<close])
      if inside.wordCount >= 3, Self.joints.areFound(in: inside) {
        if let combinator = Self.combinator(ofLabels: inside.words) { return combinator }
        if LabelExpression(endOf: inside)?.combinator == .mixed { return .mixed }
      }
      end = open
    }
    return nil
  }

  /// The words between two labels of which one has to stand there.
  private static let joints = Phrases(["and", "or"])

  private static func combinator(ofLabels words: [String]) -> OutlineCombinator? {
    var words = words
    if words.count > 3, words.starts(with: ["must", "meet"]) { words.removeFirst(2) }
    guard words.count >= 3 else { return nil }
    var sawAnd = false
    var sawOr = false
    var labels: [String] = []
    scan: for word in words {
      switch word {
      case "and": sawAnd = true
      case "or": sawOr = true
      case "see", "refer", "unless", "as": break scan
      default: guard isLabel(word) else { return nil }
      }
      if !labels.isEmpty || isLabel(word) { labels.append(word) }
    }
    guard labels.count >= 3 else { return nil }
    if sawOr { return .any }
    return sawAnd ? .all : nil
  }

  /// How many labels a head names in brackets at its end, `(a, b, or c)`; 0 where it names none.
  static func labelsAnnounced(by head: Bytes) -> Int {
    guard let close = head.lastIndex(of: .close), head.count - close <= 4,
      let open = head[..<close].suffix(60).lastIndex(of: .open)
    else { return 0 }
    let words = Folded(head[open..<close]).words.filter { !["and", "or", "must", "meet"].contains($0) }
    return words.allSatisfy(isLabel) ? words.count : 0
  }

  private static func isLabel(_ word: String) -> Bool {
    if word.utf8.count == 1 { return true }
    return (Int(word) != nil && word.utf8.count == 2) || Label.roman(Array(word.utf8)[...]) != nil
  }

  /// What the connectives between the clauses say; the one behind the last clause belongs to the level above.
  static func implied(by connectives: some Collection<Connective?>) -> OutlineCombinator? {
    var sawAnd = false
    var sawOr = false
    for connective in connectives {
      switch connective {
      case .and: sawAnd = true
      case .or, .andOr: sawOr = true
      case nil: break
      }
    }
    if sawAnd && sawOr { return .mixed }
    if sawOr { return .any }
    return sawAnd ? .all : nil
  }
}
