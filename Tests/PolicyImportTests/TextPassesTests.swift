import Testing

@testable import PolicyImport

@Suite struct TextPassesTests {
  @Test(arguments: [
    (#"Age $\geq$ 18 years"#, "Age ≥ 18 years"),
    (#"MRD $\geq 0.1\%$.\*"#, "MRD ≥ 0.1%.*"),
    ("**Approval duration:** 6 months", "Approval duration: 6 months"),
    (#"*\*Regimen must be labelled*"#, "*Regimen must be labelled"),
    ("Drug<sup>®</sup> and *italic* _words_", "Drug® and italic words"),
    ("[Criteria](https://example.org){ :target=\"_blank\" } apply", "Criteria apply"),
    ("costs $5 or $6", "costs $5 or $6"),
    ("drug\\_name &amp; dose &lt; 5", "drug_name & dose < 5"),
    ("count <16 and a*b", "count <16 and a*b"),
    ("marked* here", "marked* here"),
  ])
  func `markup goes and marks stay`(line: String, expected: String) {
    #expect(Markup(isMarkdown: true).plain(Array(line.utf8)[...]).text.string == expected)
  }

  @Test func `a star in plain text is a star`() {
    #expect(Markup(isMarkdown: false).plain(Array("*one* **two**".utf8)[...]).text.string == "*one* **two**")
  }

  @Test(arguments: [
    ("up-to-", "date", "up-to-date"), ("one", "two", "one two"), ("either/", "or", "either/or"),
    ("", "two", "two"),
    ("1 -", "2", "1 - 2"), ("soft\u{AD}", "hyphen", "softhyphen"),
  ])
  func `two lines become one text`(first: String, second: String, expected: String) {
    #expect(Prose.joined(Array(first.utf8), Array(second.utf8)).string == expected)
  }

  @Test(arguments: [
    ("Page 3 of 7", 3), ("3", 3), ("- 3 -", 3), ("3 | Page", 3), ("3 of 7", 3), ("3.", nil), ("(3)", nil),
    ("3 months", nil), ("2024", nil), ("Page", nil),
  ])
  func `a page number is told from a number`(text: String, expected: Int?) {
    #expect(PageFurniture.pageNumber(in: Array(text.utf8)) == expected)
  }

  @Test func `headers and footers go where most pages have them, and text that recurs stays`() throws {
    let words = ["red", "green", "blue", "grey"]
    let page = { (number: Int) in
      """
      EXAMPLE HEADER
      Revised 0\(number)/2024

      \(number). Criterion

      Same words.

      Only \(words[number - 1])

      Page \(number)
      \u{0C}
      """
    }
    let lines = Lines(try SourceText((1...4).map(page).joined()))
    let kept = PageFurniture(lines.lines).kept.map(\.text.string)
    #expect(kept == (1...4).flatMap { ["\($0). Criterion", "Same words.", "Only \(words[$0 - 1])"] })
  }

  @Test(
    arguments: [
      ("03.01.25", true), ("02.26", true), ("12/02/2024", true), ("5/2024", true), ("2024-05-01", true),
      ("May 2026", true), ("May 3, 2026", true), ("13/2024", false), ("1.5", false), ("may be", false),
      ("2024", false),
      ("1/2", false), ("", false), ("Maybe 2024", false),
    ] as [(String, Bool)])
  func `dates are told from numbers`(text: String, expected: Bool) {
    #expect(PrintedDate.isDate(text) == expected)
  }

  @Test(arguments: [
    ("Medicaid/HIM – 12 months", "Medicaid 12 month, HIM 12 month"),
    ("Commercial – Length of Benefit", "Commercial benefit"),
    ("Commercial: 6 months or to the renewal date, whichever is longer", "Commercial 6 month"),
    ("Authorization will be given for twelve (12) months.", "all 12 month"),
    ("Initial: 90 days; Subsequent: 180 days", "all 90 day, all 180 day"),
    ("Approval duration: 4 weeks (1 infusion per lifetime)", "all 4 week"),
    ("Approval duration: 1 dose", "all 1 dose"),
    (
      "Approval duration: Medicaid/HIM – 6 months; Commercial – 12 months",
      "Medicaid 6 month, HIM 6 month, Commercial 12 month"
    ),
    ("Approval duration: Duration of request or 6 months (whichever is less)", "all 6 month"),
    ("Approval duration: Not applicable", ""),
  ])
  func `durations are read from a line`(text: String, expected: String) {
    let statements = DurationReader(cues: Cues.standard).statements(in: Array(text.utf8), span: 0..<0)
    let read = statements.map { statement in
      "\(statement.duration.lob) \(statement.duration.amount.map { "\($0) " } ?? "")\(statement.duration.unit)"
    }
    #expect(read.joined(separator: ", ") == expected)
  }

  @Test(arguments: [
    ("J9382", false, OutlineCode.System.hcpcs), ("38225", false, .cpt), ("0537T", false, .cpt),
    ("C90.00", false, .icd10), ("G35", true, .icd10), ("J9382", true, .icd10), ("12345-678-90", false, .ndc),
    ("C50.011-C50.019", false, .icd10), ("G35", false, nil), ("Description", false, nil),
    ("1234", false, nil),
  ])
  func `a code belongs to the system its form and its table say`(
    code: String, isDiagnosis: Bool, system: OutlineCode.System?
  ) {
    #expect(CodeShape.system(of: code, isDiagnosis: isDiagnosis) == system)
  }

  @Test(arguments: [
    "", "word", "Two words, and 3 numbers: B12 x9", "a  b", "  spaced  ", "é à la — ≥ 5 mg/m²", "it's O'Neil",
    "@[`{/:09azAZ\u{7F}\u{1}\t", "123456789012345678901234567890 abcdefghijklmnopqrstuvwxyz",
  ])
  func `words start where a letter follows none`(text: String) {
    let bytes = Array(text.utf8)
    let letters = bytes.map(\.isLetter)
    let words = bytes.map { $0.isLetter || $0.isDigit }
    func starts(_ belongs: [Bool]) -> [Int] {
      bytes.indices.filter { belongs[$0] && ($0 == 0 || !belongs[$0 - 1]) }
    }
    func found(_ kind: WordStarts.Kind) -> [Int] {
      var found: [Int] = []
      WordStarts.forEach(kind, in: bytes) { found.append($0) }
      return found
    }
    #expect(found(.ofWords) == starts(words))
    #expect(found(.ofLetters) == starts(letters))
    #expect(found(.ofCapitals) == starts(letters).filter { bytes[$0].isUpper })
  }

  @Test(arguments: [
    "", "'", "a", "It's the O'Neils' — 12 mg/m²!", "eight by", "ends in a space ",
    "  two  spaces ' and  more",
    "' ' '  '", "ABCDEFGH'IJKLMNOP", "many,, marks;;  --  and @[`{ signs", "12345678 '90'12'34'56 7",
  ])
  func `folding keeps letters, digits and single spaces`(text: String) {
    var expected = Bytes([.space])
    for byte in text.utf8 where byte != 0x27 {
      let kept = byte.isLetter || byte.isDigit ? byte.lowered : .space
      if kept != .space || expected.last != .space { expected.append(kept) }
    }
    if expected.last != .space { expected.append(.space) }
    #expect(Folded(text).bytes == expected)
    #expect(Folded(text).words == expected.split(separator: .space).map(\.string))
  }

  @Test(arguments: [
    "plain words", " plain  words ", "a\ttab and\u{A0}more", "Name® (generic™) is  one",
    "long words stand here  twice",
    "exactly eight and eight", "broken\u{200B} words é and à", "",
  ])
  func `clean text has single spaces and no signs of registration`(text: String) {
    let signs: [Unicode.Scalar] = ["®", "™", "\u{200B}"]
    let bare = text.unicodeScalars.filter { !signs.contains($0) }.map { $0 == "\u{A0}" ? " " : Character($0) }
    let words = bare.split { $0.isWhitespace }.map { String($0) }
    #expect(Prose.cleaned(Array(text.utf8)).string == words.joined(separator: " "))
  }

  @Test(
    arguments: [
      ("  ", [.wideSpace]), ("   ", [.wideSpace, .columnGap]), ("\t", [.tab, .oddSpace]),
      ("*", [.markup, .star]), (":", [.colon]), ("<", [.markup]), ("≥", [.beyondASCII]), ("7", [.digit]),
      ("aGe", [.pageWord]), ("/", []),
    ] as [(String, LineForm)])
  func `a form is found wherever it stands in a long line`(sign: String, form: LineForm) {
    for before in 0..<40 {
      let text = String(repeating: "x", count: before) + sign + String(repeating: "y", count: 40 - before)
      #expect(LineForm(of: Array(text.utf8)[...]) == form, "\(before)")
    }
  }

  @Test(
    arguments: [
      ("a line", []), ("two  spaces", [.wideSpace]), ("three   spaces", [.wideSpace, .columnGap]),
      ("tab\tbed", [.tab, .oddSpace]), ("a*b", [.markup, .star]), ("x: <b>", [.colon, .markup]),
      ("≥ 5", [.beyondASCII, .digit]), ("PAGE ", [.pageWord]), ("", []),
    ] as [(String, LineForm)])
  func `a line's form says which characters it has`(text: String, form: LineForm) {
    #expect(LineForm(of: Array(text.utf8)[...]) == form)
  }

  @Test func `places are found in order as well as one by one`() throws {
    let source = try SourceText("one\n\ntwö wörds in a line\n\nlast" + String(repeating: " é", count: 40))
    var positions = SourcePositions(in: source)
    for offset in [0, 0, 2, 3, 4, 6, 7, 9, 20, 24, 26, 26, 60, 200, -1, 5] {
      #expect(positions.position(at: offset) == source.position(at: offset), "\(offset)")
    }
  }

  @Test(arguments: [
    ("Blue Cross and Cigna, Cigna", "Cigna"), ("CIGNA’s own", "Cigna"), ("medica plan", "Medica"),
    ("medical plan", nil), ("see medicaid.ohio.gov", "Ohio Department of Medicaid"), ("", nil),
    ("Cigna's", nil),
  ])
  func `a payer is named in whole words`(text: String, payer: String?) {
    #expect(Payers.payer(in: Array(text.utf8)) == payer)
  }
}
