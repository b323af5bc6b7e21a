import PriorAuth

/// An amount of a drug as a sentence states it: `750 mg IV every 2 weeks`, `28 mcg/day`, `6 mg/kg every 3 weeks`.
struct StatedDose: Hashable {
  var amount: Decimal
  var unit: DoseUnit
  var everyDays: Decimal?
  /// The place of its number among the tokens.
  var position: Int
}

extension [Token] {
  /// Every dose stated in the tokens.
  var statedDoses: [StatedDose] {
    indices.compactMap { index in
      guard let amount = self[index].number, self[index].text.first?.isNumber == true else { return nil }
      return dose(amount, at: index)
    }
  }

  private func dose(_ amount: Decimal, at index: Int) -> StatedDose? {
    guard let name = token(index + 1), let flat = DoseUnit(name.text), name.text != "m2" else { return nil }
    var unit = flat
    var next = index + 2
    if let mark = token(next), mark.text == "/" || mark.text == "per", let body = token(next + 1),
      let perBody = DoseUnit("\(name.text)/\(body.text)")
    {
      unit = perBody
      next += 2
    }
    return StatedDose(amount: amount, unit: unit, everyDays: interval(from: next), position: index)
  }

  /// The interval that follows an amount, at most a few words on and before the next number of something else.
  private func interval(from start: Int) -> Decimal? {
    var index = start
    var skipped = 0
    while let word = token(index), skipped < 8 {
      if let days = interval(at: index) { return days }
      guard word.isWord || word.text == "/" || word.text == "(" || word.text == ")",
        !["and", "or", "then"].contains(word.text)
      else { return nil }
      index += 1
      skipped += 1
    }
    return nil
  }

  private func interval(at index: Int) -> Decimal? {
    guard let word = token(index)?.text else { return nil }
    switch word {
    case "daily", "qd": return token(index - 1)?.text == "twice" ? Decimal("0.5") : 1
    case "weekly": return 7
    case "monthly": return 28
    case "every", "per", "/", "each", "a":
      if let count = token(index + 1)?.number, let days = Self.days(token(index + 2)?.text) {
        return count.multiplied(by: Decimal(days))
      }
      if token(index + 1)?.text == "other", let days = Self.days(token(index + 2)?.text) {
        return Decimal(2 * days)
      }
      return Self.days(token(index + 1)?.text).map { Decimal($0) }
    default: return Self.shorthand(word)
    }
  }

  /// `q2w`, `q21d`.
  private static func shorthand(_ word: String) -> Decimal? {
    guard word.count > 2, word.hasPrefix("q"), let unit = word.last,
      let count = Int(word.dropFirst().dropLast()),
      count > 0, count < 1000
    else { return nil }
    return unit == "w" ? Decimal(count * 7) : unit == "d" ? Decimal(count) : nil
  }

  private static func days(_ word: String?) -> Int? {
    switch word {
    case "day", "days": 1
    case "week", "weeks": 7
    case "month", "months": 28
    default: nil
    }
  }

  func token(_ index: Int) -> Token? { indices.contains(index) ? self[index] : nil }
}
