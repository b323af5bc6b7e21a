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
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let plain = bytes.filter { $0 != .star && $0 != UInt8(ascii: "_") }.map(\.lowered)
      return list(plain, plain, \.string)
    }
    let characters = Array(plain(text))
    return list(characters, characters.map(\.sort)) { String($0) }
  }

  /// - Parameter sorts: what each piece of the text is, as `Character.sort` has it.
  private static func list<Piece>(
    _ pieces: [Piece], _ sorts: Bytes, _ string: ([Piece]) -> String
  ) -> [Token] {
    var tokens: [Token] = []
    var word: [Piece] = []
    for index in sorts.indices {
      let sort = sorts[index]
      if sort.isLetter || sort == .letterBeyond || isFigure(sort) || isInside(sorts, index) {
        if sort != .comma { word.append(pieces[index]) }
        continue
      }
      if !word.isEmpty { tokens.append(Token(string(word))) }
      word.removeAll(keepingCapacity: true)
      if !sort.isSpace { tokens.append(Token(string([pieces[index]]))) }
    }
    if !word.isEmpty { tokens.append(Token(string(word))) }
    return tokens
  }

  private static func isFigure(_ sort: UInt8) -> Bool { sort.isDigit || sort == .numberBeyond }

  /// A point or comma between digits belongs to the number.
  private static func isInside(_ sorts: Bytes, _ index: Int) -> Bool {
    guard sorts[index] == .dot || sorts[index] == .comma, index > 0, index + 1 < sorts.count else {
      return false
    }
    guard isFigure(sorts[index - 1]), isFigure(sorts[index + 1]) else { return false }
    return sorts[index] == .dot
      || (index + 3 < sorts.count && sorts[(index + 1)...(index + 3)].allSatisfy(isFigure))
  }

  private static func plain(_ text: some StringProtocol) -> String {
    var plain = ""
    for character in text.lowercased() {
      // Comparing characters takes a table of Unicode properties; most are none of these.
      if let byte = character.byte {
        if byte != .star, byte != UInt8(ascii: "_") { plain.append(character) }
        continue
      }
      switch character {
      case "®", "™": continue
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

extension Character {
  /// Its byte where it is ASCII.
  fileprivate var byte: UInt8? { utf8.count == 1 ? utf8.first : nil }

  /// Its byte where it is ASCII, else one that stands for a letter, a number, a space or anything else.
  fileprivate var sort: UInt8 {
    byte ?? (isLetter ? .letterBeyond : isNumber ? .numberBeyond : isWhitespace ? .space : .markBeyond)
  }
}

extension UInt8 {
  fileprivate static let letterBeyond: UInt8 = 0x80
  fileprivate static let numberBeyond: UInt8 = 0x81
  fileprivate static let markBeyond: UInt8 = 0x82
}
