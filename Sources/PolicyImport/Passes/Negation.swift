/// Tells whether a head denies the list below it, so that none of its entries may hold.
struct Negation: Sendable {
  let cues: Cues

  /// `none of the following`, `does not have any of the following`, `no evidence of:`.
  func deniesList(_ text: Folded) -> Bool {
    if cues.noneOf.areFound(in: text) { return true }
    if let list = cues.anyAfterNegation.last(in: text) {
      return Self.isDenied(Self.words(before: list, in: text).suffix(9), by: Self.negations)
    }
    return deniesAll(text) || deniesUseTogether(text) || endsInDenial(text)
  }

  /// `absence of all of the following`, `not together with all of the following`: no sensible head means that one of
  /// them may hold.
  private func deniesAll(_ text: Folded) -> Bool {
    guard Self.denyingAll.areFound(in: text), let list = cues.surelyAll.last(in: text) else { return false }
    let words = Self.words(before: list, in: text).suffix(12)
    if Self.isDenied(words.suffix(4), by: ["absence", "without"]) { return true }
    let isTogether = words.contains {
      ["combination", "concurrently", "concomitantly", "together"].contains($0)
    }
    return isTogether && Self.isDenied(words, by: ["not"])
  }

  /// `is not receiving the drug in combination with one of the following`.
  private func deniesUseTogether(_ text: Folded) -> Bool {
    guard let list = Self.one.last(in: text) else { return false }
    let words = Self.words(before: list, in: text).suffix(12)
    guard words.suffix(2).elementsEqual(["combination", "with"]),
      let denial = words.lastIndex(of: "not"), Self.uses.contains(words[(denial + 1)...].first ?? "")
    else { return false }
    return !Self.startsAnew(words[(denial + 1)...])
  }

  private static let one = Phrases(["one of the following", "either of the following"])
  private static let uses: Set<String> = [
    "receiving", "used", "using", "taking", "taken", "given", "be", "being", "prescribed", "administered",
  ]

  /// Words of which one has to stand there.
  private static let denyingAll = Phrases(["absence", "without", "not"])

  /// `is free of the following`, `no evidence of`, `does not have`, `has no contraindication listed below`: the denial
  /// stands right before the list.
  private func endsInDenial(_ text: Folded) -> Bool {
    guard let denial = cues.denials.last(in: text) else { return false }
    let behind = Folded(text.bytes[denial.end...]).words
    let ending = [["listed", "below"], ["the", "following", "conditions"], ["the", "following"]].first {
      behind.suffix($0.count).elementsEqual($0)
    }
    return ending.map { behind.count - $0.count <= 2 } ?? behind.isEmpty
  }

  private static func words(before match: Phrases.Match, in text: Folded) -> [String] {
    Folded(text.bytes[..<(match.end - match.length)]).words
  }

  /// Whether one of the words denies what follows them.
  private static func isDenied(_ words: ArraySlice<String>, by negations: Set<String>) -> Bool {
    var words = words
    while let last = words.lastIndex(where: { negations.contains($0) }) {
      let behind = words[(last + 1)...]
      // `including but not limited to` denies nothing, and `is not pregnant and meets` is over before the list.
      if behind.first != "limited", !isLimit(behind), !startsAnew(behind) { return true }
      words = words[..<last]
    }
    return false
  }

  /// `does not exceed either of the following`: what is denied is more than an amount.
  private static func isLimit(_ words: ArraySlice<String>) -> Bool {
    words.first == "exceed" || words.starts(with: ["to", "exceed"])
  }

  private static func startsAnew(_ words: ArraySlice<String>) -> Bool {
    if words.contains(where: { ["unless", "if", "when", "meets"].contains($0) }) { return true }
    guard let joint = words.firstIndex(where: { ["and", "or", "but"].contains($0) }) else { return false }
    return words[joint...].contains { ["meet", "has", "have", "had", "is", "are", "must"].contains($0) }
  }

  private static let negations: Set<String> = [
    "not", "no", "without", "never", "absence", "cannot",
  ]
}
