import PriorAuth

/// The numbers that stand in a sentence, without those of its dates and those in names such as `NRG1`.
struct CitedNumbers: Hashable {
  /// A number, and the word behind it, in small letters, which may be its unit.
  struct Item: Hashable {
    var value: Decimal
    var unit: String
  }

  let items: [Item]

  /// The numbers of a text.
  init(_ text: String) {
    let words = text.split { $0.isWhitespace || ";:()[]\"'".contains($0) }.map(String.init)
    var items: [Item] = []
    var place = 0
    while place < words.count {
      let dated = Self.wordsOfDate(words[place...])
      if dated == 0 { items += Self.items(of: words[place], before: words.dropFirst(place + 1).first) }
      place += max(1, dated)
    }
    self.items = items
  }

  /// How many words at the beginning are a date with its year; 0 where none is.
  private static func wordsOfDate(_ words: ArraySlice<String>) -> Int {
    [3, 1].first { count in
      let text = words.prefix(count).joined(separator: " ")
      return (try? Day(typed: text.hasSuffix(".") ? String(text.dropLast()) : text)) != nil
    } ?? 0
  }

  /// The numbers in a word: `61%`, `45-50`, `1,500`.
  private static func items(of word: String, before next: String?) -> [Item] {
    var items: [Item] = []
    var rest = word[...]
    var isInName = false
    while let first = rest.first {
      guard isFigure(first) else {
        isInName = first.isLetter
        rest = rest.dropFirst()
        continue
      }
      var figures = rest.prefix { isFigure($0) || $0 == "." || $0 == "," }
      rest = rest.dropFirst(figures.count)
      while let last = figures.last, !isFigure(last) { figures = figures.dropLast() }
      let unit = rest.isEmpty ? next ?? "" : String(rest)
      if !isInName, let value = Decimal(String(figures.filter { $0 != "," })) {
        items.append(Item(value: value, unit: Self.trimmed(unit)))
      }
    }
    return items
  }

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func trimmed(_ unit: String) -> String {
    var unit = unit.lowercased()[...]
    while let last = unit.last, ".,".contains(last) { unit = unit.dropLast() }
    return String(unit)
  }

  /// Which values are none of the numbers; none where nothing can be compared, as a sentence in another unit can't.
  ///
  /// - Parameter units: what may stand behind a number and is a unit.
  func lack(_ values: [Decimal], in unit: String?, units: [String]) -> [Decimal] {
    let own = unit?.lowercased() ?? ""
    let others = Set(units.map { $0.lowercased() }).subtracting([own])
    guard !items.isEmpty, own.isEmpty || !items.contains(where: { others.contains($0.unit) }) else {
      return []
    }
    return values.filter { value in
      !items.contains { $0.value == value || (own == "%" && $0.value.multiplied(byTenTo: 2) == value) }
    }
  }
}
