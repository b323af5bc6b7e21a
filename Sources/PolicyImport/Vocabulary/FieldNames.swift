/// The names by which headers of many payers introduce a field.
enum FieldNames {
  /// The field a line states, and its value: behind a colon, a row of dots or a wide gap.
  static func read(_ text: Bytes) -> (Header.Field, Bytes)? {
    read(text, firstWord: Phrases.key(ofFirstWordIn: text[...]))
  }

  /// The same for a line, of which more is known.
  static func read(_ line: Line) -> (Header.Field, Bytes)? {
    // Most lines have neither a field's name nor a colon.
    guard line.form.contains(.colon) || mayName(firstWord: line.firstWord) else { return nil }
    return read(line.text, firstWord: line.firstWord)
  }

  /// Whether a text starts with the first word of a field's name.
  static func mayName(_ text: ArraySlice<UInt8>) -> Bool {
    mayName(firstWord: Phrases.key(ofFirstWordIn: text))
  }

  /// The same of a text with this first word.
  static func mayName(firstWord: UInt64) -> Bool { !names.places(of: firstWord).isEmpty }

  /// Whether a text may state a field: it starts with the word of one, or words stand before a colon.
  static func mayState(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix(48).contains(.colon) || mayName(text)
  }

  private static func read(_ text: Bytes, firstWord: UInt64) -> (Header.Field, Bytes)? {
    guard text.first.map({ $0.isLetter }) ?? false else { return nil }
    let known = names.places(of: firstWord)
    guard !known.isEmpty else { return titleBehindKind(text).map { (.title, $0) } }
    let folded = Folded(text.prefix(60))
    for place in known {
      let (phrase, field) = names[place]
      guard folded.hasPrefix(phrase) else { continue }
      guard let end = end(ofWords: phrase.wordCount, in: text) else { continue }
      if let value = value(behind: end, in: text) { return (field, value) }
      let rest = Bytes(text[end...].trimmed())
      if field.isDate, PrintedDate.isDate(rest) { return (field, rest) }
      // `No.` is short for a number, and the number follows.
      if field == .reference, phrase.words.last == "no", rest.first == .dot, rest.count > 2 {
        return (field, Bytes(rest.dropFirst().trimmed()))
      }
    }
    return titleBehindKind(text).map { (.title, $0) }
  }

  /// `Plan Clinical Guideline: Name`: a few words that say what the document is, then its title.
  private static func titleBehindKind(_ text: Bytes) -> Bytes? {
    guard let colon = text.prefix(48).firstIndex(of: .colon), colon > 0, colon + 1 < text.count else {
      return nil
    }
    switch text[colon - 1] {
    case UInt8(ascii: "e"), UInt8(ascii: "y"), UInt8(ascii: "n"): break
    default: return nil
    }
    let words = Folded(text[..<colon]).words
    guard (2...5).contains(words.count), let last = words.last else { return nil }
    guard ["guideline", "policy", "bulletin"].contains(last) else { return nil }
    let value = text[(colon + 1)...].trimmed()
    // A title has a word, a number has none.
    let hasWord = value.split(separator: .space).contains { $0.count { $0.isLetter } > 2 }
    return !hasWord || Folded(value).words == ["none"] ? nil : Array(value)
  }

  /// The offset behind the first words of a text.
  private static func end(ofWords count: Int, in text: Bytes) -> Int? {
    var seen = 0
    var at = 0
    while at < text.count {
      let isWord = text[at].isLetter || text[at].isDigit
      let endsWord = isWord && (at + 1 == text.count || !(text[at + 1].isLetter || text[at + 1].isDigit))
      if endsWord { seen += 1 }
      at += 1
      if seen == count { return at }
    }
    return nil
  }

  private static func value(behind end: Int, in text: Bytes) -> Bytes? {
    var at = end
    var dots = 0
    var spaces = 0
    var isStated = end == text.count
    if text[end...].hasPrefix("(s)") { at += 3 }
    while at < text.count {
      if text[at] == .colon {
        isStated = true
      } else if text[at] == .dot {
        dots += 1
      } else if text[at...].hasPrefix("…") {
        dots += 3
        at += 2
      } else if text[at].isSpace || text[at] == UInt8(ascii: "|") {
        spaces += text[at] == .space ? 1 : 2
      } else if text[at] == UInt8(ascii: "#") || text[at] == .star {
        spaces += 0
      } else {
        break
      }
      at += 1
    }
    guard isStated || dots >= 3 || spaces >= 2 || at == text.count else { return nil }
    return Array(text[at...])
  }

  private static let names: WordTable<(Folded, Header.Field)> = {
    let table: [(Header.Field, [String])] = [
      (
        .reference,
        [
          "reference number", "policy number", "coverage policy number", "policy no", "program number",
          "guideline number", "guideline id", "document number", "document", "policy id",
          "medical policy number",
          "policy ref", "medical policy no", "pharmacy policy no",
          "clinical guideline number", "reference no", "drug policy number", "policy",
          "medical benefit policy number", "number", "reference number s", "reference numbers",
        ]
      ),
      (
        .title,
        [
          "clinical policy", "oscar clinical guideline", "clinical guideline", "policy title", "policy name",
          "title",
          "subject", "topic", "drug name", "drug names", "drug", "drug class", "drug drug class",
          "guideline name",
          "corporate medical policy",
          "policy subject",
          "medical policy", "pharmacy policy",
        ]
      ),
      (.program, ["program"]),
      (.medication, ["medication", "medications", "medication name"]),
      (
        .effective,
        [
          "effective date", "policy effective date", "current effective date", "effective", "date effective",
          "effective as of", "guideline effective date",
        ]
      ),
      (
        .origin,
        [
          "original effective date", "original date", "date of origin", "origination date", "origination",
          "original policy date", "date created", "created", "implementation", "implementation date",
        ]
      ),
      (
        .review,
        [
          "last review date", "last reviewed", "last review", "last revised", "last revision date",
          "review date",
          "p t approval date", "p t review date", "reviewed revised", "reviewed", "revised", "revision date",
          "last updated", "last p t approval date", "date of last review", "last approval date",
          "last annual review", "last p t approval version",
          "revised date", "dates reviewed", "committee approval date", "p t dur review", "p t review",
          "most recent review date", "reviewed date",
        ]
      ),
      (
        .linesOfBusiness,
        [
          "line of business", "lines of business", "applicable lines of business", "line s of business",
          "lob", "plan type",
        ]
      ),
      (
        .other,
        [
          "next review date", "next review due by", "next review", "coding implications", "revision log",
          "policy type", "status",
          "version", "prepared by", "department", "page", "generic name", "brand name", "therapeutic class",
          "product name", "therapy stage", "guideline type", "guideline note",
          "p t date", "related policies", "termination date", "archived",
        ]
      ),
    ]
    let all = table.flatMap { field, phrases in phrases.map { (Folded($0), field) } }
    let sorted = all.sorted { $0.0.bytes.count > $1.0.bytes.count }
    return WordTable(sorted.map { ($0.0, $0) })
  }()
}
