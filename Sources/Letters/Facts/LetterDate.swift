import PriorAuth

/// Dates as letters write them: `June 15, 2026`.
public enum LetterDate {
  /// A day.
  public static func words(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(months[(Int(month) - 1) % months.count]) \(number), \(year)"
  }

  /// A text with every `YYYY-MM-DD` in it written out.
  static func inWords(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
    let letters = Array(text)
    var result = ""
    var place = 0
    while place < letters.count {
      if let day = day(in: letters, at: place) {
        result += words(day)
        place += 10
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return result
  }

  /// The date that starts at a place and is no part of something longer.
  private static func day(in letters: [Character], at place: Int) -> Day? {
    let end = place + 10
    guard letters[place].isNumber, end <= letters.count else { return nil }
    if place > 0, joins(letters[place - 1]) { return nil }
    if end < letters.count, joins(letters[end]) { return nil }
    return Day(iso: String(letters[place..<end]))
  }

  private static func joins(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "-"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
