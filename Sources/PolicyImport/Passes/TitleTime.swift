/// The time that a title states behind its words: `Renewal requests (12 months):`, `Initial approval – 6 months`.
struct TitleTime {
  /// The words without the time.
  let title: Bytes
  /// The words about the time.
  let stated: Bytes

  init?(of text: Bytes) {
    let text = Bytes(CriterionText.withoutEnding(text[...]).prefix(200))
    guard text.last?.isWordPart ?? false || text.last == .close, Self.mayEndTime(text),
      text.contains(where: \.isLetter)
    else { return nil }
    for start in text.indices.reversed() {
      guard let length = Self.separatorLength(in: text, at: start) else { continue }
      // A bracket that closes at the end opens at one of the separators further in front.
      if text.last == .close, text[start] != .open { continue }
      let title = text[..<start].trimmed()
      guard title.contains(where: \.isLetter), Self.isTimeOnly(text[(start + length)...]) else { return nil }
      self.title = CriterionText.cleaned(Bytes(title))
      let time = text[(start + length)...].trimmed()
      stated = Bytes(text[start] == .open ? time.dropLast() : time)
      return
    }
    return nil
  }

  /// Whether the last word can be one about an amount of time, as few are.
  private static func mayEndTime(_ text: Bytes) -> Bool {
    guard let end = text.lastIndex(where: { $0.isLetter || $0.isDigit }) else { return false }
    var start = end
    while start > 0, text[start - 1].isLetter || text[start - 1].isDigit || text[start - 1] == 0x27 {
      start -= 1
    }
    while text[start] == 0x27 { start += 1 }
    return text[start].isDigit || endings.mayStart(withWord: Phrases.key(ofFirstWordIn: text[start...end]))
  }

  private static let endings = Phrases(Array(units) + Array(about) + Numerals.words)

  /// How many bytes part the words from the time: a bracket, a colon, or a dash between spaces.
  private static func separatorLength(in text: Bytes, at start: Int) -> Int? {
    guard start > 0 else { return nil }
    switch text[start] {
    case .open: return text.last == .close ? 1 : nil
    case .colon: return 1
    case .space:
      for dash: StaticString in [" – ", " - ", " — "] where text.hasPrefix(dash, at: start) {
        return dash.utf8CodeUnitCount
      }
      return nil
    default: return nil
    }
  }

  /// Whether the words state one amount of time and nothing else; ages are amounts, too.
  private static func isTimeOnly(_ text: ArraySlice<UInt8>) -> Bool {
    let folded = Folded(text)
    guard folded.wordCount <= 12, unitWords.areFound(in: folded) else { return false }
    let words = folded.words
    guard words.count(where: { units.contains($0) }) == 1,
      words.allSatisfy({
        units.contains($0) || about.contains($0) || Numerals.value(of: Bytes($0.utf8)[...]) != nil
      }), let amount = Amount(in: Bytes(text))
    else { return false }
    return amount.unit != .dose && amount.unit != .benefit
  }

  private static let units: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "mos", "mo", "year", "years", "yr", "yrs",
  ]

  private static let unitWords = Phrases(Array(units))

  private static let about: Set<String> = [
    "approval", "approvals", "approve", "approved", "authorization", "authorizations", "authorized",
    "coverage",
    "duration", "length", "maximum", "of", "for", "is", "period", "term", "initial", "renewal", "up", "to",
    "the",
  ]
}
