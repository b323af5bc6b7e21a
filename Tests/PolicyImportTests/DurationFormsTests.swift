import Testing

@testable import PolicyImport

@Suite struct DurationFormsTests {
  /// Each text with what its sections and their durations are.
  static let forms: [(String, String)] = [
    // What is stated for continued therapy is not that of a first approval.
    (
      """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
             1. Oranges failed.
             2. Lemons failed.
      II. Continued Therapy
          A. Scurvy (must meet all):
             1. Member is better.
             Approval duration: 12 months
      """,
      """
      initial [I.A] Scurvy
      continued [II.A] Scurvy (all 12 month)
      """
    ),
    // A section that sends the reader elsewhere takes nothing from the next one.
    (
      """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
             1. Oranges failed.
             2. Lemons failed.
             Approval duration: see Section V
          B. Rickets (must meet all):
             1. Sunlight failed.
             2. Milk failed.
             Approval duration: 6 months
      """,
      """
      initial [I.A] Scurvy
      initial [I.B] Rickets (all 6 month)
      """
    ),
    // By age, and by line of business in brackets.
    (
      """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
             1. Oranges failed.
             2. Lemons failed.
             Approval duration:
             Medicaid – Age under 18: 3 months; Age 18 and over: 12 months
             Commercial – 6 months
          B. Rickets (must meet all):
             1. Sunlight failed.
             2. Milk failed.
             Approval duration: 12 months (Medicaid/HIM), 6 months (Commercial)
      """,
      """
      initial [I.A] Scurvy (Medicaid 3 month: Age under 18) (Medicaid 12 month: Age 18 and over) (Commercial 6 month)
      initial [I.B] Rickets (Medicaid 12 month) (HIM 12 month) (Commercial 6 month)
      """
    ),
    // Below labels that say what kind of request, by use.
    (
      """
      Samplix is considered medically necessary when ONE of the following is met:

       1.   Scurvy. Individual meets ALL of the following criteria:
            A. Adult
            B. Oranges failed
       2.   Vitamin Deficiency Rickets (VDR). Individual meets ALL of the following criteria:
            A. Child
            B. Sunlight failed
       3.   Beriberi. Individual meets ALL of the following criteria:
            A. Adult
            B. Bread failed

      Reauthorization Criteria

      Samplix is considered medically necessary for continued use when ALL of the following are met:
       1.   Fewer symptoms
       2.   Diet

      Authorization Duration

      Initial approval duration:
         • Scurvy and VDR: up to 6 months
         • Beriberi: up to 8 months
      Reauthorization approval duration: up to 12 months
      """,
      """
      initial [1] Scurvy (all 6 month: up to)
      initial [2] Vitamin Deficiency Rickets (VDR) (all 6 month: up to)
      initial [3] Beriberi (all 8 month: up to)
      continued Reauthorization Criteria (all 12 month: up to)
      """
    ),
    // A table by line of business and kind of request.
    (
      """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
             1. Age of two years or more.
             Approval duration:
             Line of business     Initial        Continued
             Medicaid             4 months       8 months
             Commercial           2 months       1 year
      II. Continued Therapy
          A. Scurvy (must meet all):
             1. Member is better.
      """,
      """
      initial [I.A] Scurvy (Medicaid 4 month) (Commercial 2 month)
      continued [II.A] Scurvy (Medicaid 8 month) (Commercial 1 year)
      """
    ),
    // By use in one sentence, and by drug in a head.
    (
      """
      Medical Necessity Criteria for Initial Authorization

      For Scurvy:
      1. Adult
      2. Oranges failed

      For Rickets:
      1. Child
      2. Sunlight failed

      If the above criteria are met, the drug will be authorized for up to 4 months for Scurvy and up to 8 months
      for Rickets.

      Medical Necessity Criteria for Reauthorization

      Reauthorization for 8 months (Firstix) or 4 months (Secondix) will be granted if ALL of the following are met:
      1. Fewer symptoms
      2. Diet
      """,
      """
      initial For Scurvy (all 4 month: up to)
      initial For Rickets (all 8 month: up to)
      continued Reauthorization (all 8 month) (all 4 month)
      """
    ),
    // A Markdown table below the list.
    (
      """
      #### I. Initial Approval Criteria

      ##### A. Scurvy (must meet all):

      1. Diagnosis of scurvy;
      2. Member is an adult.

      | Line of business | Approval duration |
      |---|---|
      | Medicaid | 4 months |
      | Commercial | 8 months |
      """,
      "initial [I.A] Scurvy (Medicaid 4 month) (Commercial 8 month)"
    ),
    // A table by use, for the whole document.
    (
      """
      Initial Approval Criteria
      A. Scurvy
         1. Oranges failed.
         2. Lemons failed.
      B. Rickets
         1. Fish oil failed.
         2. Sunlight failed.

      Approval Duration
      Use            Initial
      Scurvy         3 months
      Rickets        9 months
      """,
      """
      initial [A] Scurvy (all 3 month)
      initial [B] Rickets (all 9 month)
      """
    ),
    // By drug, and below a line of business.
    (
      """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
             1. Member is an adult.
             Approval duration:
             Medicaid/HIM – 4 months (Drug A), 5 weeks (Drug B)
             Commercial:
                Drug A – 4 months
                Drug B – 5 weeks
      """,
      """
      initial [I.A] Scurvy (Medicaid 4 month: Drug A) (HIM 4 month: Drug A) (Medicaid 5 week: Drug B) \
      (HIM 5 week: Drug B) (Commercial 4 month: Drug A) (Commercial 5 week: Drug B)
      """
    ),
    // In the titles.
    (
      """
      Approval Criteria
      Initial requests (duration: 4 months):
      - Adult
      - Oranges failed
      Renewal requests – 1 year:
      - Fewer symptoms
      - Still taken
      """,
      """
      initial Initial requests (all 4 month)
      continued Renewal requests (all 1 year)
      """
    ),
    // Inside the part about other uses, for nothing else.
    (
      """
      I. Initial Approval Criteria
         A. Scurvy (must meet all):
            1. Member is an adult.
            Approval duration: 4 months
         B. Other diagnoses/indications (must meet 1 or 2):
            1. Member is better under the drug.
               Approval duration: 7 months; or
            2. Another policy says so.
      """,
      """
      initial [I.A] Scurvy (all 4 month)
      other [I.B] Other diagnoses/indications (all 7 month)
      """
    ),
    // In a sentence behind another matter, for all uses above it.
    (
      """
      Policy Statement
      Drug X is considered medically necessary when ONE of the following is met (1 or 2):
      1. Scurvy. Individual meets BOTH of the following:
         A. Adult
         B. Oranges failed
      2. Rickets. Individual meets BOTH of the following:
         A. Child
         B. Fish oil failed
      Dosing. Start with 8 mg. Approval is granted for 3 months.
      """,
      """
      initial [1] Scurvy (all 3 month)
      initial [2] Rickets (all 3 month)
      """
    ),
    // A line that names it, without more words.
    (
      "Initial Approval Criteria\nAll of the following:\n1. Adult\n2. Scurvy\n\nAuthorization: 6 months",
      "initial Initial Approval Criteria (all 6 month)"
    ),
    // Amounts of doses in a table of doses are no durations.
    (
      """
      Initial Approval Criteria
      All of the following:
      1. Adult
      2. Scurvy

      Drug         Dose        Given for
      Drug A       8 mg        12 weeks
      """,
      "initial Initial Approval Criteria"
    ),
  ]

  @Test(arguments: forms)
  func `durations are read wherever they stand`(text: String, expected: String) throws {
    let sections = rendered(try outline(of: text)).split(separator: "\n").filter { !$0.hasPrefix(" ") }
    let found = sections.map { section in
      // How the criteria combine is another matter.
      section.split(separator: " <").enumerated().map { place, part in
        place == 0 ? String(part) : String(part.drop { $0 != ">" }.dropFirst())
      }.joined()
    }
    #expect(found.joined(separator: "\n") == expected)
  }

  @Test(arguments: [
    ("Renewal requests (12 months):", "Renewal requests|12 months"),
    ("Initial approval: 6 months", "Initial approval|6 months"),
    ("Initial Therapy – up to 6 months", "Initial Therapy|up to 6 months"),
    ("Adolescents (12 years and older)", nil),
    ("Asthma (6 months to 11 years)", nil),
    ("Approve for 1 year if the patient is an adult", nil),
    ("Breast Cancer (18 doses)", nil),
  ])
  func `a time behind a title is told from an age`(text: String, expected: String?) {
    let time = TitleTime(of: Array(text.utf8))
    #expect(time.map { $0.title.string + "|" + $0.stated.string } == expected)
  }
}
