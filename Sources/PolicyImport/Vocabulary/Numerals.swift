/// Numbers written as words, as far as policy documents write them so.
enum Numerals {
  /// The value of a word or of a number in digits.
  static func value(of word: some StringProtocol) -> Int? {
    if let number = Int(word), word.utf8.count <= 5 { return number }
    return words.firstIndex { $0 == word }
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
