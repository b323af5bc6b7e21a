/// A number and the unit behind it: `12 months`, `six (6) months`, `12-month`, `1 infusion`.
struct Amount {
  var count: Int?
  var unit: OutlineDuration.Unit
  /// The bytes the number and the unit take.
  var range: Range<Int>

  /// The first amount of time in a text; without one, the first number of doses; without that, the length of benefit.
  init?(in text: Bytes) {
    var doses: Amount?
    var number: (value: Int, start: Int)?
    var at = 0
    while at < text.count {
      guard text[at].isWordPart else {
        // A number counts for the next word only, past hyphens, brackets and spaces.
        if text[at] == .comma || text[at] == .semicolon { number = nil }
        at += 1
        continue
      }
      var end = at
      while end < text.count, text[end].isWordPart { end += 1 }
      let word = text[at..<end]
      if let value = Numerals.value(of: word) {
        if number?.value != value { number = (value, at) }
      } else if let number, let unit = Self.unit(of: word.map(\.lowered).string) {
        let amount = Amount(count: number.value, unit: unit, range: number.start..<end)
        if unit != .dose, Self.isAge(before: text[end...]) {
          at = end
          continue
        }
        if unit != .dose {
          self = amount
          return
        }
        doses = doses ?? amount
      } else {
        number = nil
      }
      at = end
    }
    if let doses {
      self = doses
    } else if let range = Self.benefit(in: text) {
      self.init(count: nil, unit: .benefit, range: range)
    } else {
      return nil
    }
  }

  private init(count: Int?, unit: OutlineDuration.Unit, range: Range<Int>) {
    self.count = count
    self.unit = unit
    self.range = range
  }

  /// `12 years of age`, `2 years old`
  private static func isAge(before rest: ArraySlice<UInt8>) -> Bool {
    rest.hasPrefix(" of age") || rest.hasPrefix(" old")
  }

  private static func unit(of word: String) -> OutlineDuration.Unit? {
    switch word {
    case "day", "days": .day
    case "week", "weeks": .week
    case "month", "months", "mos", "mo": .month
    case "year", "years", "yr", "yrs": .year
    case "dose", "doses", "infusion", "infusions", "injection", "injections", "course", "courses",
      "treatment",
      "treatments", "cycle", "cycles":
      .dose
    default: nil
    }
  }

  private static let benefitPhrases = Phrases([
    "length of benefit", "duration of benefit", "length of the benefit", "life of benefit",
  ])

  private static func benefit(in text: Bytes) -> Range<Int>? {
    guard text.contains(where: { $0.lowered == UInt8(ascii: "b") }) else { return nil }
    let folded = Folded(text)
    guard benefitPhrases.areFound(in: folded) else { return nil }
    let start = text.indices.first { text[$0...].prefix(6).map(\.lowered).string.hasPrefix("length") } ?? 0
    return start..<text.count
  }
}
