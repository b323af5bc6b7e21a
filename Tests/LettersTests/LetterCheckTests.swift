import PriorAuth
import Testing

@testable import Letters

@Suite struct LetterCheckTests {
  @Test func `a denial that cites no criterion is held back`() throws {
    var facts = LetterFacts.sample()
    facts.unmet = []
    #expect(try shipped(.denial, facts).problems == [.noUnmetCriterion])
  }

  @Test func `a part that is not approved rests on a criterion, or on a reason of its own that is on record`()
    throws
  {
    var facts = LetterFacts.sample()
    facts.unmet = []
    #expect(try shipped(.modification, facts).problems == [.noUnmetCriterion])
    facts.isOverride = true
    #expect(try shipped(.modification, facts).problems == [])
  }

  @Test(arguments: [LetterKind.denial, .modification, .appealResolution])
  func `a decision against a request whose letter has no last day of an appeal is held back`(
    kind: LetterKind
  ) throws {
    var facts = LetterFacts.sample()
    let hidden = LetterTemplates.text(kind).replacing("{{appeal.by}}", with: "some day")
    // As a template that an older program took would make it.
    let letter = LetterWriter.letter(kind, from: try LetterTemplate(parsing: hidden), facts)
    #expect(letter.problems == [.lacks("appeal.by", kind)])
    #expect(letter.problems.first?.words.contains("leaves out 'appeal.by'") == true)
    facts.appealBy = nil
    facts.externalBy = nil
    let last = LetterWriter.letter(kind, from: try LetterTemplate(parsing: hidden), facts)
    #expect(last.problems == (kind == .appealResolution ? [] : [.lacks("appeal.by", kind)]))
  }

  @Test func `an appeal that was not granted tells by when to ask for a review outside of the plan`() throws {
    let hidden = LetterTemplates.text(.appealResolution).replacing("{{external.by}}", with: "some day")
    let letter = LetterWriter.letter(.appealResolution, from: try LetterTemplate(parsing: hidden), .sample())
    #expect(letter.problems == [.lacks("external.by", .appealResolution)])
  }

  @Test(arguments: [
    ("LVEF >= 50%", "LVEF at least 50%"), ("LVEF \u{2265}50%", "LVEF at least 50%"),
    ("is 45 %, below>=50", "is 45 %, below at least 50"), ("(<= 3 doses)", "(at most 3 doses)"),
    ("age > 18, weight <60 kg", "age more than 18, weight less than 60 kg"),
    ("response >= stable disease", "response at least stable disease"),
    ("a <> b", "a <> b"), ("> three", "> three"), ("a -> b", "a -> b"), (">", ">"), ("plain", "plain"),
  ])
  func `signs of comparison are words in a letter`(text: String, words: String) {
    #expect(ComparisonWords.spelledOut(text) == words)
  }

  @Test func `a letter has no sign of comparison, whoever wrote it`() throws {
    var facts = LetterFacts.sample()
    facts.reason = "The fraction has to be >= 50 %."
    facts.unmet = [
      LetterFacts.Point(criterion: "I.A.6", words: "LVEF \u{2265} 50%", facts: "LVEF 40 % < 50 %")
    ]
    let text = try shipped(.denial, facts).text.replacing("\n", with: " ")
    #expect(!text.contains { "<>\u{2264}\u{2265}".contains($0) }, "\(text)")
    #expect(text.contains("40 % less than 50 %") && text.contains("has to be at least 50 %"))
  }

  @Test func `what was looked at begins with the request, with or without a document`() throws {
    var facts = LetterFacts.sample()
    #expect(
      try shipped(.denial, facts).text.contains("- The request, as it was sent to us\n- Oncology visit"))
    #expect(try !shipped(.denial, facts).text.contains("No other record"))
    facts.documents = []
    #expect(
      try shipped(.denial, facts).text.contains(
        "- The request, as it was sent to us\n\nNo other record was sent to us."))
  }

  @Test func `of two parts of which one is written, neither joins what stands before them`() throws {
    for kind in [LetterKind.appealAcknowledgement, .appealResolution] {
      #expect(try shipped(kind, .sample()).text.contains("\n\nSomebody who had no part"), "\(kind)")
    }
  }

  @Test func `the plan's own abbreviations come first`() throws {
    var facts = LetterFacts.sample()
    facts.abbreviations = try LetterAbbreviations(
      parsing: "XYZW: extra zeta test\nLVEF: heart's pumping strength")
    facts.note = "XYZW and LVEF."
    let letter = try shipped(.approval, facts)
    #expect(letter.problems == [])
    #expect(letter.text.contains("XYZW (extra zeta test) and LVEF (heart's pumping strength)."))
  }

  @Test(arguments: [("xyz: words", "xyz", 1), ("AB: a b\nC", "C", 2), ("AB:", "AB", 1), ("A B: c", "A B", 1)])
  func `what explains no abbreviation is refused with its line`(text: String, name: String, line: Int) {
    #expect(throws: TemplateProblem(.noAbbreviation(name), line: line)) {
      try LetterAbbreviations(parsing: text)
    }
  }

  @Test func `a request for information that asks for nothing is held back`() throws {
    var facts = LetterFacts.sample()
    facts.missing = []
    #expect(try shipped(.informationRequest, facts).problems == [.nothingMissing])
  }

  @Test(
    arguments: [
      (LetterKind.denial, LetterField.clinicianName, { @Sendable in $0.clinician = nil }),
      (.denial, .appealBy, { $0.appealBy = nil }),
      (.denial, .decisionReason, { $0.reason = "  " }),
      (.approval, .approvedLastDay, { $0.approved?.lastDay = nil }),
      (.informationRequest, .informationDue, { $0.informationDue = nil }),
      (.approval, .recipientName, { $0.prescriber.name = nil }),
      (.approval, .planPhone, { $0.plan = Letterhead() }),
      (.routing, .routePolicy, { $0.routedTo = nil }),
    ] as [(LetterKind, LetterField, @Sendable (inout LetterFacts) -> Void)])
  func `an empty field is named and holds the letter back`(
    kind: LetterKind, field: LetterField, change: @Sendable (inout LetterFacts) -> Void
  ) throws {
    var facts = LetterFacts.sample()
    change(&facts)
    let letter = try shipped(kind, facts)
    #expect(letter.problems.contains(.emptyField(field)))
    #expect(letter.text.replacing("\n", with: " ").contains("[\(field.rawValue)]"))
  }

  @Test func `an entry of a list without words is named by its number`() throws {
    var facts = LetterFacts.sample()
    facts.unmet.append(LetterFacts.Point(criterion: "I.A.7", words: "Age", facts: ""))
    #expect(try shipped(.denial, facts).problems == [.emptyItem(.unmet, .facts, entry: 2)])
  }

  @Test(arguments: [
    ("The XYZW was low.", ["XYZW"]), ("The extra zeta yield test (XZYT) was low; XZYT again.", ["XZYT"]),
    ("The extra zeta yield test (EZYT) was low; EZYT again.", []),
    ("EZYT (extra zeta yield test) was low.", []),
    ("Extra-zeta test of the yield (EZTY).", []), ("Extra. Zeta test (EZT).", ["EZT"]), ("(EZT)", ["EZT"]),
    ("If you disagree (QZX)", ["QZX"]), ("Look (ABCD).", ["ABCD"]), ("QZX (if you disagree)", ["QZX"]),
    ("HGBX (hemoglobin X) was low.", []), ("Neuregulin 1 (NRG1)", []), ("Look (LVEF).", []),
    ("LVEF and LVEF.", []), ("See I.A.4 and CP.PHAR.713.", []),
    ("Billed as J9382 for C34.90.", []), ("Stage IV, not III.", []), ("Not both AND not ALL.", []),
    ("A QQZ-positive tumor.", ["QQZ"]), ("PD-L1 was high.", []), ("Use of WVU or WVU.", ["WVU"]),
  ])
  func `capitals nobody explains hold a letter back, once`(note: String, unexplained: [String]) throws {
    var facts = LetterFacts.sample()
    facts.note = note
    let found = try shipped(.approval, facts).problems.compactMap {
      if case .unexplained(let word, _) = $0 { word } else { nil }
    }
    #expect(found == unexplained)
  }

  @Test func `names in capitals are no abbreviations`() throws {
    var facts = LetterFacts.sample(for: .member)
    facts.member.familyName = "QUILLFEATHER"
    facts.drug.brand = "SAMPLORA"
    facts.documents = ["SCAN.TXT, a laboratory report"]
    #expect(try shipped(.denial, facts).problems == [])
  }

  @Test func `an abbreviation is written out where it is first used only`() {
    var expander = AbbreviationExpander()
    #expect(
      expander.expand("LVEF, NRG1-positive")
        == "LVEF (left ventricular ejection fraction), NRG1 (neuregulin 1)-positive")
    #expect(expander.expand("LVEF") == "LVEF")
    #expect(expander.takeUnexplained() == [])
  }

  @Test(arguments: ["{{member.name}}", "}} is left", "{{"])
  func `braces in what would be sent hold it back`(note: String) throws {
    var facts = LetterFacts.sample()
    facts.note = note
    #expect(try shipped(.approval, facts).problems.contains { if case .braces = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("\u{7}", "0007"), ("\u{1B}[31m", "001B"), ("\u{202E}", "202E"), ("\u{200B}", "200B"), ("\u{0}", "0000"),
  ])
  func `a character that can't be seen is shown and holds the letter back`(text: String, code: String) throws
  {
    var facts = LetterFacts.sample()
    facts.member.familyName = "Quill" + text
    let letter = try shipped(.approval, facts)
    #expect(letter.text.contains("Quill<U+\(code)>"))
    #expect(letter.problems.contains { if case .unfitCharacter = $0 { true } else { false } })
    #expect(!letter.text.unicodeScalars.contains { $0.isUnfit })
    #expect(letter.groff.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
  }

  @Test func `a letter of a book's length is held back`() throws {
    var facts = LetterFacts.sample()
    facts.note = String(repeating: "word ", count: 50_000)
    #expect(try shipped(.approval, facts).problems.contains { $0.code == "letter-too-long" })
  }

  @Test func `hard reading is advice, not a reason to hold back`() throws {
    var facts = LetterFacts.sample(for: .member)
    facts.note = String(
      repeating:
        "Notwithstanding considerable deliberation regarding pharmacological alternatives previously enumerated ",
      count: 12)
    let letter = try shipped(.approval, facts)
    #expect(letter.problems == [])
    #expect(!letter.advice.isEmpty)
  }
}
