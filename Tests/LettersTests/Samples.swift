import PriorAuth

@testable import Letters

extension LetterFacts {
  /// Everything known, about invented people.
  static func sample(for recipient: LetterRecipient = .prescriber) -> LetterFacts {
    var facts = LetterFacts(
      date: day("2026-06-15"), recipient: recipient, plan: .sample,
      member: Member(
        number: "TEST-0001", familyName: "Quillfeather", givenName: "Tamsin", birthDate: day("1957-02-08")),
      prescriber: Prescriber(name: "Dr. Ada Invented", specialty: "oncology"), request: "R12",
      received: day("2026-06-10"), drug: Drug(name: "exemplimab-test", brand: "Samplora", hcpcs: "J9999"),
      requested: Terms(
        dose: Dose(amount: 400, unit: DoseUnit(.milligram), everyDays: 14), firstDay: day("2026-06-20"),
        units: "2080 units of J9999"))
    facts.approved = Terms(
      dose: Dose(amount: 300, unit: DoseUnit(.milligram), everyDays: 14), firstDay: day("2026-06-20"),
      lastDay: day("2027-06-19"), units: "1560 units of J9999")
    facts.policy = Policy(number: "CP.TEST.901", version: day("2026-01-01"), title: "Exemplimab (Samplora)")
    facts.decided = day("2026-06-14")
    facts.reason = "The heart's pumping strength is too low for this drug to be safe."
    facts.unmet = [
      Point(
        criterion: "I.A.6", words: "Recent LVEF of at least 50 %", facts: "LVEF 40 % on 2026-05-15")
    ]
    facts.missing = [
      Point(criterion: "I.A.3", words: "The report of the test for an NRG1 fusion"),
      Point(criterion: "I.A.6", words: "LVEF measured in the last 3 months"),
    ]
    facts.informationDue = day("2026-06-29")
    facts.documents = ["Oncology visit, a chart note of June 10, 2026"]
    facts.clinician = Clinician(
      name: "Dr. Mira Median", credentials: "physician, oncology, licence 35.1234 (OH)")
    facts.appealBy = day("2026-08-14")
    facts.externalBy = day("2026-11-11")
    facts.appeal = Appeal(received: day("2026-07-01"), due: day("2026-07-31"), outcome: "the decision stays")
    facts.moreTime = MoreTime(until: day("2026-07-05"), reason: "We wait for the report of a test.")
    facts.renewBy = day("2027-05-20")
    facts.renewal = [Point(criterion: "II.A.2", words: "Member is responding to the drug")]
    facts.routedTo = "CP.PMN.53"
    facts.auditHead = "Entry 17 of our record: " + String(repeating: "ab", count: 32)
    return facts
  }
}

extension Letterhead {
  static let sampleText = """
    name: Invented Health Plan
    address: 1 Sample Street
    address: Testville, OH 43000
    phone: 555-0100
    fax: 555-0101
    clinician-phone: 555-0102
    appeals-address: Appeals, Box 7
    appeals-address: Testville, OH 43000
    """

  static var sample: Letterhead { (try? Letterhead(parsing: sampleText)) ?? Letterhead() }
}

func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

/// The letter of the shipped template.
func shipped(_ kind: LetterKind, _ facts: LetterFacts) throws -> Letter {
  LetterWriter.letter(kind, from: try LetterTemplate(parsing: LetterTemplates.text(kind), for: kind), facts)
}
