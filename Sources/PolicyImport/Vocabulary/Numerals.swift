/// Numbers written as words, as far as policy documents write them so.
enum Numerals {
  /// The value of a word or of a number in digits.
  static func value(of word: some StringProtocol) -> Int? {
    if let number = Int(word), word.utf8.count <= 5 { return number }
    return words.firstIndex { $0 == word }
  }

  /// The same of a word in bytes; most words are told by their first letter.
  static func value(of word: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first, word.count <= 6 else { return nil }
    if first.isDigit { return number(word) }
    guard beginsWord(first.lowered) else { return nil }
    return letters.firstIndex { $0.count == word.count && $0.elementsEqual(word, by: { $0 == $1.lowered }) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 5 else { return nil }
    var number = 0
    for digit in digits {
      guard digit.isDigit else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func beginsWord(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "z"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"),
      UInt8(ascii: "e"), UInt8(ascii: "n"):
      true
    default: false
    }
  }

  /// The numbers from zero on.
  static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static let letters = words.map { Bytes($0.utf8) }
}
