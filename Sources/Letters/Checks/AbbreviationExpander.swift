/// Writes out abbreviations where they are first used: `LVEF` becomes `LVEF (left ventricular ejection fraction)`.
///
/// It is given the texts of a letter in their order. What the text explains itself is left alone; what nobody explains
/// is reported.
struct AbbreviationExpander {
  private let own: LetterAbbreviations
  private var known: Set<String> = []
  private var unexplained: [String] = []

  /// - Parameter own: what the plan explains beside the program's own table; it comes first.
  init(_ own: LetterAbbreviations = LetterAbbreviations()) { self.own = own }

  /// The abbreviations that were found unexplained since this was last asked.
  mutating func takeUnexplained() -> [String] {
    defer { unexplained = [] }
    return unexplained
  }

  mutating func expand(_ text: String) -> String {
    guard Self.mayAbbreviate(text) else { return text }
    let letters = Array(text)
    var result = ""
    var place = 0
    while place < letters.count {
      guard Self.isWordLetter(letters[place]) else {
        result.append(letters[place])
        place += 1
        continue
      }
      var end = place
      while end < letters.count, Self.isWordLetter(letters[end]) || Self.isHyphen(letters, end) { end += 1 }
      result += expand(place..<end, of: letters)
      place = end
    }
    return result
  }

  /// A run of letters, digits and hyphens; a code such as `I.A.4` or `C34.90` has none of its parts written out.
  private mutating func expand(_ run: Range<Int>, of letters: [Character]) -> String {
    let whole = String(letters[run])
    if Self.isPartOfCode(run, letters) { return whole }
    if words(of: whole) != nil || !whole.contains("-") {
      return replaced(whole, isExplained: isExplained(run, in: letters))
    }
    return whole.split(separator: "-", omittingEmptySubsequences: false).map {
      replaced(String($0), isExplained: false)
    }.joined(separator: "-")
  }

  private mutating func replaced(_ word: String, isExplained: Bool) -> String {
    guard Self.isAbbreviation(word), known.insert(word).inserted, !isExplained else { return word }
    if let words = words(of: word) { return "\(word) (\(words))" }
    unexplained.append(word)
    return word
  }

  private func words(of word: String) -> String? { own[word] ?? Abbreviations.words[word] }

  // MARK: What is an abbreviation

  /// Whether two capitals stand in one word; told from the bytes, since most texts have no abbreviation.
  private static func mayAbbreviate(_ text: String) -> Bool {
    var capitals = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        break
      case 0x80...: return true
      default: capitals = 0
      }
      if capitals == 2 { return true }
    }
    return false
  }

  private static func isWordLetter(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  /// A hyphen with a letter or digit on either side.
  private static func isHyphen(_ letters: [Character], _ place: Int) -> Bool {
    letters[place] == "-" && place + 1 < letters.count && isWordLetter(letters[place + 1])
  }

  private static func isPartOfCode(_ run: Range<Int>, _ letters: [Character]) -> Bool {
    let before = run.lowerBound - 1
    if before >= 1, letters[before] == ".", isWordLetter(letters[before - 1]) { return true }
    return run.upperBound + 1 < letters.count && letters[run.upperBound] == "."
      && isWordLetter(letters[run.upperBound + 1])
  }

  /// Two capitals or more and nothing in small letters; neither a Roman numeral nor a word in capitals.
  private static func isAbbreviation(_ word: String) -> Bool {
    guard word.count(where: \.isUppercase) >= 2, !word.contains(where: \.isLowercase) else { return false }
    // A billing code is one letter and digits; a date or amount has none.
    return !Abbreviations.numerals.contains(word) && !Abbreviations.plainWords.contains(word)
  }

  /// Whether it stands in brackets directly after the words it is short for, or these in brackets directly after it.
  private func isExplained(_ run: Range<Int>, in letters: [Character]) -> Bool {
    let before = run.lowerBound - 1
    let after = run.upperBound
    let short = ShortForm(String(letters[run]), words: words(of: String(letters[run])))
    if before > 0, letters[before] == "(", after < letters.count, letters[after] == ")" {
      return short.isInitials(ofEnd: letters[..<before])
    }
    guard after + 2 < letters.count, letters[after] == " ", letters[after + 1] == "(" else { return false }
    return short.isSpelledOut(by: letters[(after + 2)...].prefix { $0 != ")" })
  }
}
