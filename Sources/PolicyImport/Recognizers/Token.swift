import PriorAuth

/// A word, a number or a mark of a clause, as the recognizers compare them.
struct Token: Hashable {
  /// In lower case, with typographic variants made plain.
  var text: String
  /// The value of a number, also of one written as a word.
  var number: Decimal?

  init(_ text: String) {
    self.text = text
    let isNumeral = text.utf8.first.map(\.isDigit) ?? false
    number = isNumeral ? Decimal(text) : Token.count(text).map { Decimal($0) }
  }

  var isWord: Bool { text.first?.isLetter == true }

  /// Whether it is a number in digits.
  var isNumeral: Bool { number != nil && !isWord }

  /// No such word is longer.
  private static func count(_ word: String) -> Int? {
    (3...6).contains(word.utf8.count) ? counts[word] : nil
  }

  private static let counts = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "twelve": 12,
  ]
}

extension Token {
  /// The tokens of a text: words, numbers without their thousands marks, and the marks between them.
  static func list(_ text: some StringProtocol) -> [Token] {
    let bytes = Bytes(text.utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? list(ofASCII: bytes) : list(ofCharacters: text)
  }

  /// Most clauses are ASCII, where a byte tells what takes a table of Unicode properties otherwise.
  private static func list(ofASCII text: Bytes) -> [Token] {
    let bytes = text.filter { $0 != .star && $0 != UInt8(ascii: "_") }.map(\.lowered)
    var tokens: [Token] = []
    var word = Bytes()
    for index in bytes.indices {
      let byte = bytes[index]
      if byte.isLetter || byte.isDigit || isInside(bytes, index) {
        if byte != .comma { word.append(byte) }
        continue
      }
      if !word.isEmpty { tokens.append(Token(word.string)) }
      word.removeAll(keepingCapacity: true)
      if !byte.isSpace { tokens.append(Token(String(UnicodeScalar(byte)))) }
    }
    if !word.isEmpty { tokens.append(Token(word.string)) }
    return tokens
  }

  private static func isInside(_ bytes: Bytes, _ index: Int) -> Bool {
    guard bytes[index] == .dot || bytes[index] == .comma, index > 0, index + 1 < bytes.count else {
      return false
    }
    guard bytes[index - 1].isDigit, bytes[index + 1].isDigit else { return false }
    return bytes[index] == .dot
      || (index + 3 < bytes.count && bytes[(index + 1)...(index + 3)].allSatisfy(\.isDigit))
  }

  private static func list(ofCharacters text: some StringProtocol) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    let characters = Array(plain(text))
    for (index, character) in characters.enumerated() {
      if character.isLetter || character.isNumber || isInside(characters, index) {
        if character != "," { word.append(character) }
        continue
      }
      if !word.isEmpty { tokens.append(Token(word)) }
      word = ""
      if !character.isWhitespace { tokens.append(Token(String(character))) }
    }
    if !word.isEmpty { tokens.append(Token(word)) }
    return tokens
  }

  /// A point or comma between digits belongs to the number.
  private static func isInside(_ characters: [Character], _ index: Int) -> Bool {
    guard characters[index] == "." || characters[index] == ",", index > 0, index + 1 < characters.count else {
      return false
    }
    guard characters[index - 1].isNumber, characters[index + 1].isNumber else { return false }
    return characters[index] == "."
      || (index + 3 < characters.count && characters[(index + 1)...(index + 3)].allSatisfy(\.isNumber))
  }

  private static func plain(_ text: some StringProtocol) -> String {
    var plain = ""
    for character in text.lowercased() {
      switch character {
      case "®", "™", "*", "_": continue
      case "²": plain.append("2")
      case "–", "—", "‑", "‐": plain.append("-")
      case "’", "‘": plain.append("'")
      case "“", "”": plain.append("\"")
      default: plain.append(character)
      }
    }
    return plain
  }
}
