import Criteria
import PriorAuth

/// What the rest of a document explains about the words of a clause: abbreviations, diseases, drugs.
struct DraftContext {
  /// An abbreviation with what it stands for.
  private struct Abbreviation {
    let short: String
    let long: String
    let shortWords: Words
    let longWords: Words
  }

  /// Abbreviations as the document explains them.
  private var abbreviations: [Abbreviation] = []
  /// Each abbreviation and what it stands for, to tell which are known.
  private var explained: Set<[String]> = []
  /// Diseases the document is about, by all their names.
  private var diseases: [Words] = []
  /// Drugs by brand and generic name, as the document pairs them.
  private(set) var drugs: [GovernedDrug] = []
  /// Drugs that the document gives as examples of others.
  private var examples: [GovernedDrug] = []
  /// Short forms in brackets that are no initials of the words before them, with these.
  private var asides: [(before: Words, short: String)] = []

  /// More of either no policy has; the rest of a longer text is not compared.
  private static let limit = 2_000

  init() {}

  init(_ outline: PolicyOutline) {
    for region in outline.regions { read(region.text) }
    var names: [String] = []
    for section in outline.sections where section.kind == .initial || section.kind == .continued {
      names += section.indication.split(whereSeparator: { $0 == "," || $0 == "/" }).map(\.trimmed)
      readShortForm(of: section.indication)
      for node in section.children { read(node) }
    }
    var seen: Set<Words> = []
    names = Array(names.filter { seen.insert(Words($0)).inserted }.prefix(Self.limit))
    names += names.flatMap { otherNames(of: $0) }
    seen = []
    diseases = names.map { Words($0) }.filter {
      !$0.list.isEmpty && !DraftContext.isGeneral($0) && seen.insert($0).inserted
    }
  }

  /// Names that mean the same, by the document's own abbreviations.
  func otherNames(of name: String) -> [String] {
    let wanted = Words(name)
    return abbreviations.flatMap { pair -> [String] in
      if pair.shortWords == wanted { return [pair.long] }
      return pair.longWords == wanted ? [pair.short] : []
    }
  }

  /// A drug with the abbreviations and further names the document introduces for it.
  func withOtherNames(_ drug: GovernedDrug) -> GovernedDrug {
    let own = [drug.generic, drug.generic.map(GovernedDrug.stem), drug.brand].compactMap { $0 }
    let inBrackets = asides.filter { aside in own.contains { Words($0).end(aside.before) } }.map(\.short)
    let explained = own.flatMap { otherNames(of: $0) }
    let known = Set(own.map { Words($0) })
    let others = unique((drug.otherNames ?? []) + explained + inBrackets).filter {
      !known.contains(Words($0))
    }
    var copy = drug
    copy.otherNames = others.isEmpty ? nil : others
    return copy
  }

  /// The drugs the document names beside those; nil where it names none.
  func drugs(beside known: [GovernedDrug]) -> [GovernedDrug]? {
    let names = Set(known.flatMap { [$0.brand, $0.generic].compactMap { $0.map { Words($0) } } })
    var seen: Set<GovernedDrug> = []
    let others = (drugs + examples).filter { drug in
      let own = [drug.brand, drug.generic].compactMap { $0 }
      return !own.contains { names.contains(Words($0)) } && seen.insert(drug).inserted
    }
    return others.isEmpty ? nil : Array(others.prefix(DraftContext.limit))
  }

  /// Whether the words name a disease this document is about.
  func isDisease(_ name: String) -> Bool {
    let names = ([name] + otherNames(of: name)).map { Words($0) }.filter { !$0.list.isEmpty }
    return diseases.contains { known in
      names.contains { $0 == known || $0.stand(in: known) || known.stand(in: $0) }
    }
  }

  /// Whether a few words beside `positive` or `negative` name a laboratory marker and not a disease.
  func isMarker(_ name: String) -> Bool {
    name.count > 1 && !["is", "test", "was", "are", "be", "tests"].contains(name) && !isDisease(name)
  }

  /// The drugs a list in brackets names: `TKI; i.e., imatinib, Sprycel`.
  func products(listedIn text: String) -> [GovernedDrug] {
    let list = Words(text)
    guard list.contains("e") || list.contains("g") || text.contains(",") else { return [] }
    let afterMark = text.split(separator: ";").last.map(String.init) ?? text
    let names = afterMark.split(separator: ",").map(\.trimmed).filter { name in
      let bare = name.filter { $0.isLetter }
      return bare.count > 3
    }
    return names.map { product(named: $0) }
  }

  /// The known drugs that stand in a text.
  func products(namedIn text: String) -> [GovernedDrug] {
    let words = Words(text)
    return drugs.filter { drug in
      words.contains(anyName: [drug.brand, drug.generic].compactMap { $0 })
    }
  }

  private func product(named name: String) -> GovernedDrug {
    let bare = name.filter { $0.isLetter || $0 == " " || $0 == "-" }.trimmed
    let words = Words(bare)
    let known = drugs.first { drug in
      [drug.brand, drug.generic].compactMap { $0 }.contains { DraftContext.isNearly(Words($0), words) }
    }
    guard let known else {
      return bare.first?.isUppercase == true ? GovernedDrug(brand: bare) : GovernedDrug(generic: bare)
    }
    return known
  }

  /// The same name, or one letter doubled or dropped: documents misspell brands.
  private static func isNearly(_ one: Words, _ other: Words) -> Bool {
    if one == other { return true }
    guard one.list.count == 1, other.list.count == 1, one.list[0].count > 5 else { return false }
    return squeezed(one.list[0]) == squeezed(other.list[0])
  }

  private static func squeezed(_ word: Substring) -> String {
    word.reduce(into: "") { squeezed, character in
      if squeezed.last != character { squeezed.append(character) }
    }
  }

  private mutating func read(_ node: OutlineNode) {
    readExplained(node.text)
    for child in node.children { read(child) }
  }

  private mutating func read(_ text: String) {
    for line in text.lines {
      readExplained(line)
      for cell in line.parts(between: { $0 == .tab }) {
        readPairs(cell)
        readDrug(cell)
      }
    }
  }

  /// `NSCLC: non-small cell lung cancer`, also several of them on one line.
  private mutating func readPairs(_ cell: Substring) {
    var short: String?
    var long: [Substring] = []
    guard cell.utf8.contains(.colon) else { return }
    for word in cell.parts(between: { $0 == .space }) {
      guard let next = DraftContext.abbreviation(before: word) else {
        long.append(word)
        continue
      }
      add(short, long)
      short = next
      long = []
    }
    add(short, long)
  }

  /// `NSCLC:` without its colon.
  private static func abbreviation(before word: Substring) -> String? {
    guard word.utf8.last == .colon, (3...11).contains(word.count), word.contains(where: \.isUppercase) else {
      return nil
    }
    return String(word.dropLast())
  }

  private mutating func add(_ short: String?, _ long: [Substring]) {
    guard let short, (1...10).contains(long.count) else { return }
    add(short, long.joined(separator: " "))
  }

  /// `non-small cell lung cancer (NSCLC)`: as many words as the abbreviation needs, by their first letters.
  private mutating func readExplained(_ text: some StringProtocol) {
    guard text.utf8.contains(.open) else { return }
    let bytes = Bytes(text.utf8)
    for bracket in Phrase.brackets(in: bytes)
    where bytes[bracket.start] == .open && bracket.words.utf8.count < 64 {
      readExamples(bracket.words, after: bytes[..<bracket.start])
      let short = bracket.words.trimmed
      guard (2...8).contains(short.count), !short.contains(" "), short.contains(where: \.isUppercase) else {
        continue
      }
      // The words an abbreviation stands for stand close before it.
      let before = bytes[..<bracket.start].suffix(400).split(whereSeparator: \.isSpace)
      if let long = DraftContext.spelledOut(short, by: before) {
        add(short, long)
      } else if short.contains(where: { $0 == "-" || $0.isNumber }), asides.count < DraftContext.limit {
        asides.append((Words(before.suffix(5).map(\.string).joined(separator: " ")), short))
      }
    }
  }

  /// `Psoriatic Arthritis (PsA)`: what stands in brackets behind the name of a use is that use, whatever its letters.
  private mutating func readShortForm(of indication: String) {
    guard let bracket = Phrase.brackets(in: Bytes(indication.utf8)).last, bracket.start > 0 else { return }
    let short = bracket.words.trimmed
    guard (2...8).contains(short.count), !short.contains(" "), short.contains(where: \.isUppercase) else {
      return
    }
    add(short, Bytes(Bytes(indication.utf8)[..<bracket.start]).string.trimmed)
  }

  /// `products (e.g., Herceptin, Kanjinti)`: brands of other drugs.
  private mutating func readExamples(_ words: String, after before: ArraySlice<UInt8>) {
    guard words.hasPrefix("e.g"), words.contains(","), examples.count < DraftContext.limit else { return }
    let head = Words(Bytes(before.suffix(80)).string)
    guard
      ["product", "biosimilar", "agent", "drug", "inhibitor"].contains(where: { head.contains(stem: $0) })
    else { return }
    examples += words.split(separator: ",").dropFirst(words.hasPrefix("e.g.,") ? 1 : 0).map(\.trimmed).filter
    {
      $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) && $0.contains(where: \.isLowercase)
        && $0.count > 3
    }.map { GovernedDrug(brand: $0) }
  }

  /// The last words whose initials spell the abbreviation; hyphenated words count by their parts.
  private static func spelledOut(_ short: String, by words: [ArraySlice<UInt8>]) -> String? {
    let letters = short.lowercased().filter(\.isLetter)
    var initials = ""
    var taken: [String] = []
    for word in words.suffix(8).reversed() {
      let word = word.string
      initials.insert(
        contentsOf: Words(word).list.compactMap(\.first).filter(\.isLetter), at: initials.startIndex)
      taken.insert(word, at: 0)
      if initials == letters { return taken.joined(separator: " ") }
      if !letters.hasSuffix(initials) { return nil }
    }
    return nil
  }

  /// `Sprycel (dasatinib)` or `imatinib (Gleevec)`.
  private mutating func readDrug(_ cell: Substring) {
    guard cell.utf8.contains(.open), cell.utf8.count < 480, cell.count < 120,
      let open = cell.firstIndex(of: "("), let close = cell[open...].firstIndex(of: ")")
    else { return }
    let outside = cell[..<open].filter { $0.isLetter || $0 == "-" || $0 == " " }.trimmed
    let inside = cell[cell.index(after: open)..<close].filter {
      $0.isLetter || $0 == "-" || $0 == " " || $0 == "/"
    }.trimmed
    guard !outside.isEmpty, !inside.isEmpty, outside.split(separator: " ").count <= 2,
      inside.split(separator: " ").count <= 4
    else { return }
    let isBrandFirst = outside.first?.isUppercase == true && inside.first?.isLowercase == true
    let isGenericFirst = outside.first?.isLowercase == true && inside.first?.isUppercase == true
    guard isBrandFirst || isGenericFirst else { return }
    drugs.append(
      isBrandFirst
        ? GovernedDrug(generic: inside, brand: outside) : GovernedDrug(generic: outside, brand: inside))
  }

  private mutating func add(_ short: String, _ long: String) {
    guard abbreviations.count < Self.limit, !Self.isCut(long, before: short), !Self.isAmount(long),
      explained.insert([short, long]).inserted
    else { return }
    abbreviations.append(
      Abbreviation(short: short, long: long, shortWords: Words(short), longWords: Words(long)))
  }

  /// Whether words break off before they say all of an abbreviation, as in a table that is printed in columns: `PNH: paroxysmal
  /// nocturnal`.
  private static func isCut(_ long: String, before short: String) -> Bool {
    let initials = Words(long).list.compactMap(\.first).map(String.init).joined()
    let letters = short.lowercased().filter(\.isLetter)
    return initials.count < letters.count && letters.hasPrefix(initials)
  }

  /// Whether a table says what is given for a disease in place of what the letters mean: `gMG: 50 mg once daily`.
  private static func isAmount(_ long: String) -> Bool { long.first?.isNumber ?? true }

  /// Headings that name no disease.
  private static func isGeneral(_ words: Words) -> Bool {
    words.contains("criteria") || words.contains("all") || words.contains("indications")
      || words.contains("other")
  }
}
