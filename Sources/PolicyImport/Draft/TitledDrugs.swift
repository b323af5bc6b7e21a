import Criteria
import PriorAuth

/// The drugs that a policy's title names, with the generic name the text prints behind a brand.
struct TitledDrugs {
  private let title: String
  private let text: Bytes

  /// - Parameter text: the beginning of the document, where brands are explained.
  init(title: String, text: Bytes) {
    self.title = Self.plain(Bytes(title.utf8)).string
    self.text = text
  }

  /// `Zenocutuzumab-zbco (Bizengri)`, `Carvykti (ciltacabtagene autoleucel; cilta-cel)`, `Leukemia (Injectable) - Rylaze`,
  /// `Trastuzumab, Trastuzumab-Hyaluronidase`.
  var drugs: [GovernedDrug] {
    if let several { return several }
    guard let open = title.firstIndex(of: "("), let close = title[open...].firstIndex(of: ")") else {
      return listed
    }
    if let last = named(behind: title[title.index(after: close)...]) {
      return [GovernedDrug(generic: generic(of: last), brand: last)]
    }
    let outside = Self.lastPart(of: title[..<open])
    let inside = title[title.index(after: open)..<close].split(whereSeparator: { $0 == "," || $0 == ";" })
      .map(\.trimmed)
    let isBrandFirst = inside.first?.first?.isLowercase == true
    if isBrandFirst { return [GovernedDrug(generic: inside.first, brand: outside)] }
    return inside.map { GovernedDrug(generic: outside.lowercased(), brand: $0) }
  }

  /// `Firstix (firstimab) and Secondix (secondimab)`, `Firstix and Secondix (firstimab, secondimab)`; nil for one drug.
  private var several: [GovernedDrug]? {
    var rest = title[...]
    var pairs: [(outside: [String], inside: [String])] = []
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let outside = pairs.isEmpty ? Self.lastPart(of: rest[..<open]) : String(rest[..<open])
      pairs.append((Self.names(in: outside), Self.names(in: String(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    let named = pairs.flatMap { pair in
      pair.outside.count == pair.inside.count ? Array(zip(pair.outside, pair.inside)) : []
    }
    guard named.count > 1, pairs.allSatisfy({ $0.outside.count == $0.inside.count }) else { return nil }
    return named.map { outside, inside in
      inside.first?.isLowercase == true && outside.first?.isUppercase == true
        ? GovernedDrug(generic: inside, brand: outside)
        : GovernedDrug(generic: outside.lowercased(), brand: inside)
    }
  }

  /// The names of a list: `Firstix and Secondix`.
  private static func names(in list: String) -> [String] {
    let words = list.split { " ,;/&".contains($0) }
    let parts = list.split { ",;/&".contains($0) }.flatMap { part in
      part.split(separator: " ").split(separator: "and").map { $0.joined(separator: " ") }
    }
    return words.isEmpty ? [] : parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Names without brackets: one, or several in a row.
  private var listed: [GovernedDrug] {
    let parts = Self.lastPart(of: title[...]).split(separator: ",").map(\.trimmed).filter {
      !$0.isEmpty && !Words($0).contains(stem: "biosimilar")
    }
    guard parts.count > 1, parts.allSatisfy({ Words($0).list.count <= 3 }) else {
      let name = Self.lastPart(of: title[...])
      if let generic = generic(of: name) { return [GovernedDrug(generic: generic, brand: name)] }
      return [GovernedDrug(generic: name.lowercased())]
    }
    return parts.map { GovernedDrug(generic: $0.lowercased()) }
  }

  /// `- Rylaze` behind the brackets of a title that begins with a class.
  private func named(behind rest: Substring) -> String? {
    let trimmed = rest.trimmed
    guard let first = trimmed.first, Self.dashes.contains(first) else { return nil }
    let name = trimmed.dropFirst().trimmed
    return name.isEmpty ? nil : name
  }

  /// The word printed in brackets behind a brand: `Rylaze (asparaginase erwinia ...`.
  private func generic(of brand: String) -> String? {
    guard !brand.isEmpty else { return nil }
    let wanted = Bytes(brand.utf8) + [.space, .open]
    let text = Self.plain(text)
    guard let found = text.indices.first(where: { text[$0] == wanted[0] && text.holds(wanted, at: $0) })
    else {
      return nil
    }
    let word = text[(found + wanted.count)...].prefix { $0.isLower || $0 == .hyphen }
    return word.count >= 5 ? word.string : nil
  }

  /// What kind of document it is, and how the drug is given: `Samplix Prior Authorization Policy`, `Samplix Intravenous`.
  private static let endings: Set<String> = [
    "prior", "authorization", "policy", "medical", "coverage", "clinical", "guideline", "guidelines",
    "criteria", "utilization",
    "management", "intravenous", "subcutaneous", "intramuscular", "injection", "injectable", "infusion",
  ]

  /// What follows the last dash that stands between blanks, without the words that end titles and no name.
  private static func lastPart(of title: Substring) -> String {
    let words = title.split(separator: " ")
    let start = words.lastIndex { $0.count == 1 && $0.first.map(dashes.contains) == true }.map { $0 + 1 } ?? 0
    var name = words[start...]
    while name.count > 1, let last = name.last, endings.contains(last.lowercased()) { name.removeLast() }
    return name.joined(separator: " ")
  }

  /// Without marks of trade, and with one blank between words.
  private static func plain(_ text: Bytes) -> Bytes {
    var plain = Bytes()
    plain.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let mayBeMark = text[at] >= 0x80 || text[at] == UInt8(ascii: "<")
      if mayBeMark, let mark = marks.first(where: { text.hasPrefix($0, at: at) }) {
        at += mark.utf8CodeUnitCount
      } else {
        let isNoBreak = mayBeMark && text.hasPrefix("\u{A0}", at: at)
        let byte = text[at].isSpace || isNoBreak ? .space : text[at]
        if byte != .space || plain.last != .space { plain.append(byte) }
        at += isNoBreak ? 2 : 1
      }
    }
    return Bytes(plain.trimmed())
  }

  private static let marks: [StaticString] = ["\u{AE}", "\u{2122}", "\u{2120}", "<sup>", "</sup>"]

  private static let dashes: Set<Character> = ["-", "\u{2013}", "\u{2014}"]
}
