import PriorAuth

/// A measured value as a report prints it: `55 %`, `45-50%`, `>= 50`; anything else is words.
struct MeasuredText {
  var low: Decimal?
  var high: Decimal?

  /// Nil unless the text is a number or a range, with or without the unit and nothing else.
  init?(_ text: String, unit: String?) {
    var rest = text.lowercased().filter { !$0.isWhitespace }
    if let unit = unit.map(Self.folded), !unit.isEmpty, rest.hasSuffix(unit) { rest.removeLast(unit.count) }
    let isAtLeast = Self.removes(&rest, [">=", "\u{2265}"])
    let isAtMost = !isAtLeast && Self.removes(&rest, ["<=", "\u{2264}"])
    let ends = rest.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" }).map { Self.number($0, unit) }
    guard let first = ends.first, let low = first, ends.count <= 2, let last = ends.last, let high = last,
      low <= high, !rest.hasPrefix("-")
    else { return nil }
    if ends.count == 2, isAtLeast || isAtMost { return nil }
    self.low = isAtMost ? nil : low
    self.high = isAtLeast ? nil : high
  }

  private static func number(_ text: Substring, _ unit: String?) -> Decimal? {
    var digits = text
    if let unit = unit.map(folded), !unit.isEmpty, digits.hasSuffix(unit) { digits.removeLast(unit.count) }
    return Decimal(String(digits))
  }

  private static func removes(_ text: inout String, _ signs: [String]) -> Bool {
    guard let sign = signs.first(where: { text.hasPrefix($0) }) else { return false }
    text.removeFirst(sign.count)
    return true
  }

  private static func folded(_ unit: String) -> String { unit.lowercased().filter { !$0.isWhitespace } }
}
