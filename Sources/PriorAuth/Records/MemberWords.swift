/// The words that a member is looked for by.
///
/// Letters count without their marks and without case, so `Núñez` is found by `nunez`, and a name with a sign inside by each of
/// its parts and by all of them together: `O'Brien` by `brien` and by `obrien`. What is written without blanks, as Chinese
/// names are, is found from each of its characters on. A number is found by its beginning, by each stretch of figures in it,
/// with the zeros before them and without, and by its last four characters; only what holds a figure is looked for in it.
public enum MemberWords {
  /// All words of a member, each once, in the order of their bytes.
  public static func of(number: String, familyName: String, givenName: String, birthDate: Day) -> [String] {
    var words: Set<String> = ["\(birthDate)"]
    words.formUnion(ofName(familyName))
    words.formUnion(ofName(givenName))
    let whole = folded(familyName + givenName)
    if whole.contains(where: \.isWrittenWithoutBlanks) { words.formUnion(endings(of: joined(whole))) }
    words.formUnion(ofNumber(number).map { numberSign + $0 })
    return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What was typed, as words of which each has to be the beginning of one of a member's; the longest first.
  ///
  /// A date with its year in full is the day of birth; a year, and a year with its month, is the beginning of it, or a number.
  public static func typed(_ text: String) -> [String] {
    var words: [String] = []
    for part in text.split(whereSeparator: { !$0.isOfWord && ($0.isWhitespace || $0 == ",") }) {
      if !part.contains(where: \.isFigure) {
        words += parts(of: folded(part))
      } else if part.contains(where: { !$0.isFigure }), let day = try? Day(typed: part) {
        words.append("\(day)")
      } else {
        words.append(beginningOfDate(part) ?? numberSign + joined(folded(part)))
      }
    }
    return words.sorted { (weight($1), $0) < (weight($0), $1) }
  }

  /// How few a typed word is likely to find: the longer it is the fewer, while a year finds many.
  private static func weight(_ typed: String) -> Int { isPartOfDate(typed) ? 2 : typed.count }

  /// Only a day of birth begins with a figure; a part of it does not end with the day.
  private static func isPartOfDate(_ typed: String) -> Bool {
    typed.first?.isFigure == true && typed.utf8.count < 10
  }

  /// What a word of a member can begin with, so that a typed word is found in it; in the order of these beginnings.
  public static func beginnings(of typed: String) -> [String] {
    isPartOfDate(typed) ? [numberSign + joined(typed), typed] : [typed]
  }

  /// `1961`, `1961-11` or `11/1961` as a day of birth begins with it; nil for anything else.
  private static func beginningOfDate(_ text: Substring) -> String? {
    let parts = text.split(whereSeparator: { "-/.".contains($0) }).map(String.init)
    let year = parts.firstIndex { $0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    guard let place = year, parts.allSatisfy({ $0.allSatisfy(\.isFigure) }) else { return nil }
    let rest = parts.indices.filter { $0 != place }.map { parts[$0] }
    guard let month = rest.first else { return parts[place] + "-" }
    guard rest.count == 1, (1...2).contains(month.utf8.count) else { return nil }
    // Who types a day with the year first is not at its end yet: 1961-1 may become 1961-11.
    let isWhole = place > 0 || month.utf8.count == 2
    return parts[place] + "-"
      + (isWhole ? String(repeating: "0", count: 2 - month.utf8.count) + month : month)
  }

  /// What a word out of a number begins with, so that it is none of a name's.
  private static let numberSign = "#"

  private static func ofName(_ name: String) -> [String] {
    let folded = folded(name)
    let parts = parts(of: folded)
    return parts + [joined(folded)].filter { !$0.isEmpty }
  }

  private static func ofNumber(_ number: String) -> [String] {
    let whole = joined(folded(number))
    var words = [whole, String(whole.suffix(4))]
    var rest = whole[...]
    while let start = rest.firstIndex(where: \.isFigure) {
      let figures = rest[start...].prefix(while: \.isFigure)
      words += [String(figures), String(figures.drop { $0 == "0" })]
      rest = rest[figures.endIndex...]
    }
    return words.filter { !$0.isEmpty }
  }

  private static func parts(of folded: String) -> [String] {
    folded.split { !$0.isOfWord }.map(String.init)
  }

  private static func joined(_ folded: String) -> String {
    folded.filter(\.isOfWord)
  }

  /// The text from each of its characters on.
  private static func endings(of text: String) -> [String] {
    text.indices.map { String(text[$0...]) }
  }

  /// Small letters without marks.
  static func folded(_ text: some StringProtocol) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    var folded = ""
    for scalar in text.lowercased().unicodeScalars { folded += plain(scalar) }
    return folded
  }

  /// A small letter without its marks: the standard's names say of which letter it is a form.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    if let letters = letterPairs[scalar] { return letters }
    let start = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(start) else { return String(scalar) }
    let letter = name.dropFirst(start.count).prefix { $0 != " " }
    return letter.count == 1 ? letter.lowercased() : String(scalar)
  }

  /// Letters that are written as two where they can't be typed, and one that the standard names another way.
  private static let letterPairs: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i",
  ]
}

extension Character {
  /// Whether it is one of ten: Chinese names hold numerals.
  fileprivate var isFigure: Bool { ("0"..."9").contains(self) }

  /// Whether it is a letter or a number. Nearly all are of ASCII, which needs no look into the standard's tables.
  fileprivate var isOfWord: Bool {
    guard let byte = utf8.first, byte < 0x80 else { return isLetter || isNumber }
    return switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether it belongs to a writing that puts no blanks between words.
  fileprivate var isWrittenWithoutBlanks: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    // Hiragana and katakana, and the syllables of Hangul.
    return scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
      || (0xAC00...0xD7AF).contains(scalar.value)
  }
}
