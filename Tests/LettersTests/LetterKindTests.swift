import PriorAuth
import Testing

@testable import Letters

@Suite struct LetterKindTests {
  @Test(arguments: LetterKind.allCases, LetterRecipient.allCases)
  func `the shipped template of every kind makes a letter without a fault`(
    kind: LetterKind, recipient: LetterRecipient
  ) throws {
    let letter = try shipped(kind, .sample(for: recipient))
    #expect(letter.problems == [])
    #expect(
      letter.text.contains(recipient == .member ? "Dear Tamsin Quillfeather:" : "Dear Dr. Ada Invented:"))
    #expect(letter.text.contains("June 15, 2026"))
    #expect(letter.text.contains("R12"))
    #expect(letter.text.split(separator: "\n").allSatisfy { $0.count <= Letter.columns })
    #expect(!letter.text.contains("2026-"))
  }

  @Test func `an information request has one line for each missing fact, the day and the way`() throws {
    let text = try shipped(.informationRequest, .sample()).text
    #expect(text.contains("- The report of the test for an NRG1 (neuregulin 1) fusion (for criterion\n"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("- ") } == 4)
    #expect(text.contains("June 29, 2026"))
    #expect(text.contains("By fax: 555-0101"))
  }

  @Test func `a denial says which criterion, what was found, who decided, and how to appeal until when`()
    throws
  {
    let text = try shipped(.denial, .sample(for: .member)).text.replacing("\n", with: " ")
    for words in [
      "criterion I.A.6", "LVEF (left ventricular ejection fraction) of", "LVEF 40 % on May 15,",
      "Dr. Mira Median",
      "August 14, 2026", "free copies", "Oncology visit", "Appeals, Box 7",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `what was asked for and what was approved are kept apart`() throws {
    let text = try shipped(.modification, .sample()).text
    #expect(text.contains("- Approved dose: 300 mg every 14 days"))
    #expect(text.contains("- Dose that was asked for: 400 mg every 14 days"))
    #expect(text.contains("- Approved amount: 1560 units of J9999"))
    #expect(text.contains("- Amount that was asked for: 2080 units of J9999"))
  }

  @Test func `a corrected letter names the one it takes the place of`() throws {
    var facts = LetterFacts.sample()
    facts.corrects = "L3 of June 1, 2026"
    #expect(try shipped(.approval, facts).text.contains("takes the place of our letter L3 of June 1, 2026"))
  }

  @Test func `the practitioner comes first, and some letters are for the practitioner alone`() {
    for kind in LetterKind.allCases { #expect(kind.recipients.first == .prescriber) }
    #expect(LetterKind.denial.recipients == [.prescriber, .member])
    #expect(LetterKind.informationRequest.recipients == [.prescriber])
  }
}
