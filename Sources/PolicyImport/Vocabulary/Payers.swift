/// The names of payers as their documents print them, and the programs whose name stands for a line of business.
struct Payers: Sendable {
  private static let names: [(printed: String, phrases: [String])] = [
    ("Centene", ["centene"]),
    ("Oscar", ["oscar clinical guideline", "oscar", "hioscar"]),
    ("Cigna", ["cigna", "evernorth"]),
    ("UnitedHealthcare", ["unitedhealthcare", "united healthcare", "optumrx", "uhc"]),
    ("Aetna", ["aetna"]),
    ("Anthem", ["anthem", "elevance", "carelon", "wellpoint"]),
    ("Humana", ["humana"]),
    ("Molina Healthcare", ["molina"]),
    ("Kaiser Permanente", ["kaiser permanente", "kaiser foundation"]),
    ("Blue Cross Blue Shield", ["blue cross", "bcbs", "blue shield"]),
    ("Health Care Service Corporation", ["health care service corporation", "hcsc"]),
    ("Highmark", ["highmark"]),
    ("CareSource", ["caresource"]),
    ("Priority Health", ["priority health"]),
    ("Medica", ["medica"]),
    ("CVS Caremark", ["caremark"]),
    ("Express Scripts", ["express scripts"]),
    ("Prime Therapeutics", ["prime therapeutics", "magellan rx"]),
    ("Independence Blue Cross", ["independence blue cross"]),
    ("Capital BlueCross", ["capital bluecross", "capital blue cross"]),
    ("Providence", ["providence health plan"]),
    ("EmblemHealth", ["emblemhealth"]),
    ("Moda Health", ["moda health"]),
    ("AmeriHealth Caritas", ["amerihealth"]),
    ("Gainwell", ["gainwell"]),
  ]

  private static let programs: [(phrase: Folded, line: String)] = [
    (Folded("clinical pharmacy programs"), "Commercial"),
    (Folded("unitedhealthcare commercial"), "Commercial"),
    (Folded("community plan"), "Medicaid"),
    (Folded("individual exchange"), "HIM"),
    (Folded("medicare advantage policy"), "Medicare"),
    (Folded("department of medicaid"), "Medicaid"),
    (Folded("medicaid preferred drug list"), "Medicaid"),
  ]

  /// The payer the text names most often.
  static func payer(in text: Folded) -> String? {
    if let agency = agency(in: text) { return agency }
    let counts = occurrences(in: text)
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return nil }
    return names[index].printed
  }

  /// The lines of business that the programs named in the first lines stand for.
  static func linesOfBusiness(in text: Folded) -> [String] {
    var lines = programs.filter { text.contains($0.phrase) }.map(\.line)
    if lines.isEmpty, agency(in: text) != nil { lines = ["Medicaid"] }
    return Array(Set(lines)).sorted()
  }

  /// A state's Medicaid agency, from its address: `medicaid.ohio.gov`.
  private static func agency(in text: Folded) -> String? {
    let address = Folded("medicaid").bytes
    guard let start = text.lastIndex(of: Folded("medicaid")), start > 0 else { return nil }
    var at = 0
    while let found = text.bytes[at...].firstRange(ofWord: address) {
      let words = text.bytes[found.upperBound...].prefix(40).split(separator: .space).prefix(2).map {
        $0.string
      }
      if words.count == 2, words[1] == "gov", states.contains(words[0]) {
        return words[0].prefix(1).uppercased() + words[0].dropFirst() + " Department of Medicaid"
      }
      at = found.upperBound - 1
    }
    return nil
  }

  private static let states: Set<String> = [
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware",
    "florida",
    "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine",
    "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska",
    "nevada",
    "ohio", "oklahoma", "oregon", "pennsylvania", "tennessee", "texas", "utah", "vermont", "virginia",
    "washington",
    "wisconsin", "wyoming",
  ]

  /// The phrases by the first letters of their first word.
  private static let byWord: [UInt64: [(phrase: Bytes, payer: Int)]] = {
    var byWord: [UInt64: [(phrase: Bytes, payer: Int)]] = [:]
    for (payer, entry) in names.enumerated() {
      for phrase in entry.phrases.map({ Folded($0).bytes }) {
        byWord[Phrases.key(ofWordAt: 1, in: phrase), default: []].append((phrase, payer))
      }
    }
    return byWord
  }()

  private static let beginnings = WordBeginnings(of: byWord.values.joined().map(\.phrase))

  /// How often each payer's names stand in the text, counted in one pass.
  private static func occurrences(in text: Folded) -> [Int] {
    let (byWord, beginnings, bytes) = (byWord, beginnings, text.bytes)
    var counts = [Int](repeating: 0, count: names.count)
    for space in bytes.indices
    where bytes[space] == .space && beginnings.mayFollow(space, in: bytes) {
      for (phrase, payer) in byWord[Phrases.key(ofWordAt: space + 1, in: bytes)] ?? []
      where bytes[space...].starts(with: phrase) {
        counts[payer] += 1
      }
    }
    return counts
  }
}

extension ArraySlice<UInt8> {
  /// Where a folded phrase, spaces included, stands for the first time.
  fileprivate func firstRange(ofWord phrase: Bytes) -> Range<Int>? {
    guard phrase.count > 1, count >= phrase.count else { return nil }
    for start in startIndex...(endIndex - phrase.count)
    where self[start] == .space && self[start + 1] == phrase[1] {
      if self[start...].starts(with: phrase) { return start..<(start + phrase.count) }
    }
    return nil
  }
}
