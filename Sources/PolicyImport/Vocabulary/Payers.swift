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
    ("Premera Blue Cross", ["premera"]),
    ("Regence", ["regence"]),
    ("Wellmark", ["wellmark"]),
    ("Horizon Blue Cross Blue Shield", ["horizon blue cross", "horizon bcbsnj"]),
    ("CareFirst", ["carefirst"]),
    ("Excellus", ["excellus"]),
    ("Florida Blue", ["florida blue", "blue cross and blue shield of florida"]),
    ("Blue Shield of California", ["blue shield of california"]),
    ("HealthPartners", ["healthpartners"]),
    ("Harvard Pilgrim Health Care", ["harvard pilgrim"]),
    ("Tufts Health Plan", ["tufts health"]),
    ("Medical Mutual", ["medical mutual"]),
    ("UPMC Health Plan", ["upmc"]),
    ("Geisinger Health Plan", ["geisinger"]),
    ("Sentara", ["sentara"]),
    ("SelectHealth", ["selecthealth", "select health"]),
    ("PacificSource", ["pacificsource"]),
    ("L.A. Care", ["l a care health"]),
    ("Health Net", ["health net"]),
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

  /// The payer a document names most often, or the agency that gives its address.
  static func payer(in document: Bytes) -> String? {
    let mentions = Mentions(in: document)
    if let agency = mentions.agency { return agency }
    guard let most = mentions.counts.max(), most > 0, let index = mentions.counts.firstIndex(of: most) else {
      return nil
    }
    return names[index].printed
  }

  /// The lines of business that the programs named in the first lines stand for.
  static func linesOfBusiness(in top: Bytes) -> [String] {
    let text = Folded(top)
    var lines = programs.filter { text.contains($0.phrase) }.map(\.line)
    if lines.isEmpty, Mentions(in: top).agency != nil { lines = ["Medicaid"] }
    return Array(Set(lines)).sorted()
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

  /// How often each payer is named, counted in one pass over the words.
  private struct Mentions {
    var counts = [Int](repeating: 0, count: names.count)
    /// A state's Medicaid agency, from its address: `medicaid.ohio.gov`.
    var agency: String?

    init(in text: Bytes) {
      let table = Payers.table
      WordStarts.forEach(.ofWords, in: text) { at in
        guard at + 1 < text.count, table.mayHold(text[at], text[at + 1]) else { return }
        // What is folded knows no apostrophes, so behind one a word goes on.
        if at > 1, text[at - 1] == 0x27, text[at - 2].isLetter || text[at - 2].isDigit { return }
        let key = Phrases.key(ofFirstWordIn: text[at...].prefix(16))
        for place in table.places(of: key) { take(table[place], at: at, of: text) }
      }
    }

    /// Whether the words right before a name say that the copyright is its own.
    private static func isOwner(_ start: Int, _ text: Bytes) -> Bool {
      var before = text[..<start].suffix(28)
      if let line = before.lastIndex(of: .newline) { before = before[(line + 1)...] }
      let sign = before.indices.last {
        guard before[$0] == 0xC2 || before[$0] == UInt8(ascii: "o") else { return false }
        return before.hasPrefix("©", at: $0) || before.hasPrefix("opyright", at: $0)
      }
      guard let sign else { return false }
      // Only a year may stand between the two, no other name.
      return Folded(before[sign...]).words.allSatisfy { $0 == "opyright" || $0 == "by" || Int($0) != nil }
    }

    private mutating func take(_ name: Name, at start: Int, of text: Bytes) {
      var found = FoldedBytes(of: text, in: start..<min(start + 160, text.count))
      guard found.take(name.phrase) else { return }
      // Whoever holds the copyright wrote the document, whichever plans it serves.
      if let payer = name.payer { return counts[payer] += Self.isOwner(start, text) ? 100 : 1 }
      guard agency == nil else { return }
      let state = found.takeWord().string
      guard found.take(Self.governmentDomain), states.contains(state) else { return }
      agency = state.prefix(1).uppercased() + state.dropFirst() + " Department of Medicaid"
    }

    private static let governmentDomain = Bytes("gov ".utf8)
  }

  /// A phrase that names a payer, or one that a state may follow.
  private struct Name {
    var phrase: Bytes
    var payer: Int?
  }

  private static let table: WordTable<Name> = {
    let payers = names.enumerated().flatMap { payer, entry in entry.phrases.map { (Folded($0), payer) } }
    let agency = Folded("medicaid")
    return WordTable(
      payers.map { ($0, Name(phrase: $0.bytes, payer: $1)) } + [
        (agency, Name(phrase: agency.bytes, payer: nil))
      ])
  }()
}
