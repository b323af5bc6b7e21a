import PriorAuth

/// A command line after parsing: which values stand for which options and operands.
public struct Arguments: Sendable, Hashable {
  /// The command's name, for its error sentences.
  public let command: String
  /// The values that stand by themselves, in their order.
  public let operands: [String]
  private let values: [String: [String]]

  init(command: String, operands: [String], values: [String: [String]]) {
    self.command = command
    self.operands = operands
    self.values = values
  }

  /// Whether an option without value was given.
  public func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option; nil when it was not given.
  public subscript(option: String) -> String? { values[option]?.last }

  /// All values of an option that may be given several times.
  public func all(_ option: String) -> [String] { values[option] ?? [] }

  /// The operand at a place; nil when there are fewer.
  public func operand(_ place: Int) -> String? { place < operands.count ? operands[place] : nil }

  /// The operand at a place, which the parser has already seen to be there.
  public func required(_ place: Int, _ name: String) throws(UsageError) -> String {
    guard let operand = operand(place) else { throw UsageError(.operandMissing(name), in: command) }
    return operand
  }

  /// The value of an option as a day.
  public func day(_ option: String) throws(UsageError) -> Day? {
    guard let text = self[option] else { return nil }
    do { return try Day(reading: text) } catch { throw UsageError(.badDate(error), in: command) }
  }

  /// The day to work on, one that a request can come in on; nil when it was not given.
  public func today() throws(UsageError) -> Day? {
    guard let day = try day("today") else { return nil }
    let days = Day.ofReceipt
    guard days.contains(day) else {
      let problem = UsageError.Problem.notOneOfTheDays(
        option: "--today", day, from: days.lowerBound, upTo: days.upperBound)
      throw UsageError(problem, in: command)
    }
    return day
  }

  /// The value of an option as a whole number from `smallest` to `largest`.
  public func count(
    _ option: String, from smallest: Int = 0, upTo largest: Int
  ) throws(UsageError) -> Int? {
    guard let text = self[option] else { return nil }
    guard let number = RecordNumber.digits(text), number >= smallest, number <= largest else {
      throw UsageError(
        .notACount(option: "--" + option, value: text, from: smallest, upTo: largest), in: command)
    }
    return Int(number)
  }

  /// The number of a record at a place: plain digits, or with the letter lists print before it (`R12`).
  public func number<Record>(
    _ place: Int, _ name: String, letter: Character, of kind: String
  ) throws(UsageError) -> Identifier<Record> {
    let word = try required(place, name)
    guard let number = RecordNumber.read(word, letter: letter) else {
      throw UsageError(.notANumber(word, of: kind), in: command)
    }
    return Identifier(number)
  }

  /// The value of an option as the number of a record.
  public func number<Record>(
    of option: String, letter: Character, kind: String
  ) throws(UsageError) -> Identifier<Record> {
    let word = self[option] ?? ""
    guard let number = RecordNumber.read(word, letter: letter) else {
      throw UsageError(.notANumber(word, of: kind), in: command)
    }
    return Identifier(number)
  }

  /// The value of an option as the number of a record; nil when it was not given.
  public func optionalNumber<Record>(
    of option: String, letter: Character, kind: String
  ) throws(UsageError) -> Identifier<Record>? {
    if self[option] == nil { return nil }
    return try number(of: option, letter: letter, kind: kind)
  }

  /// Which one of several options was given.
  public func choice(of options: [String]) throws(UsageError) -> String {
    let given = options.filter(has)
    guard let first = given.first else {
      throw UsageError(.choiceMissing(options.map { "--" + $0 }), in: command)
    }
    guard given.count == 1 else {
      throw UsageError(.choiceConflict(given.map { "--" + $0 }), in: command)
    }
    return first
  }
}

/// Numbers of records as people type them.
enum RecordNumber {
  /// A number from 1 to 2147483647, with or without the record's letter.
  static func read(_ word: String, letter: Character) -> Int64? {
    let lettered = word.first.map { $0.uppercased() == letter.uppercased() } ?? false
    guard let number = digits(lettered ? String(word.dropFirst()) : word), number >= 1 else { return nil }
    return number
  }

  /// Plain digits up to 2147483647.
  static func digits(_ text: String) -> Int64? {
    guard !text.isEmpty, text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int64(text), number <= Int64(Int32.max)
    else { return nil }
    return number
  }
}
