/// The lines of business a text names, as printed.
struct LinesOfBusiness: Sendable {
  private static let names = [
    "health insurance marketplace", "marketplace", "commercial", "medicaid", "medicare", "him", "exchange",
    "chip",
    "individual", "medicare advantage", "ambetter", "wellcare", "managed medicaid", "group", "hmo", "ppo",
  ].map { Array($0.utf8) }

  /// The names by how they begin.
  private static let beginnings = WordTable(names.map { (Folded($0), $0) })

  /// What a line that starts with lines of business names, and where the text behind them and the dash starts.
  static func leading(_ text: Bytes) -> (names: [String], rest: Int)? {
    var found: [String] = []
    var at = 0
    while let length = nameLength(in: text, at: at) {
      found.append(text[at..<(at + length)].string)
      at += length
      var next = at
      while next < text.count, text[next].isSpace { next += 1 }
      if text[next...].hasPrefix("and ") {
        at = next + 4
      } else if next < text.count, [UInt8(ascii: "/"), .comma, UInt8(ascii: "&")].contains(text[next]) {
        at = next + 1
      } else {
        break
      }
      while at < text.count, text[at].isSpace { at += 1 }
      if text[at...].hasPrefix("and ") { at += 4 }
    }
    guard !found.isEmpty else { return nil }
    while at < text.count, text[at].isSpace { at += 1 }
    for dash: StaticString in ["–", "—", "-", ":", "−"] where text[at...].hasPrefix(dash) {
      at += dash.utf8CodeUnitCount
      while at < text.count, text[at].isSpace { at += 1 }
      return (found, at)
    }
    return nil
  }

  /// The lines of business that are all a text names: `Medicaid/HIM`.
  static func whole(_ text: Bytes) -> [String]? {
    let text = CriterionText.cleaned(text)
    guard let (names, rest) = leading(text + [.colon]), rest > text.count else { return nil }
    return names
  }

  /// The line of business that a line of a few words ends with, and says nothing else but where: `Ohio Medicaid`.
  static func closing(_ text: Bytes) -> String? {
    let words = text.split(separator: .space)
    guard (1...5).contains(words.count),
      words.allSatisfy({ $0.first?.isUpper ?? false || $0.first == .open || $0.elementsEqual("of".utf8) }),
      let last = words.last
    else { return nil }
    let known = ["medicaid", "medicare", "marketplace"]
    // `Health Plan (Medicaid)`
    let name = last.first == .open && last.last == .close ? last.dropFirst().dropLast() : last
    return known.contains(name.map(\.lowered).string) ? name.string : nil
  }

  private static func nameLength(in text: Bytes, at start: Int) -> Int? {
    let rest = text[min(start, text.count)...]
    guard rest.count > 1, rest[rest.startIndex].isLetter,
      beginnings.mayHold(rest[rest.startIndex], rest[rest.startIndex + 1])
    else { return nil }
    var best: Int?
    for name in names where rest.count >= name.count {
      guard rest.prefix(name.count).elementsEqual(name, by: { $0.lowered == $1 }) else { continue }
      let end = rest.startIndex + name.count
      guard end == text.count || !text[end].isWordPart else { continue }
      best = max(best ?? 0, name.count)
    }
    return best
  }
}
