import Testing

@testable import PolicyImport

@Suite struct FurtherFormsTests {
  @Test(arguments: [
    (
      """
      Policy Number: 77

      I. Criteria for Initial Approval

      The plan considers Samplix medically necessary for the following indications:

      A. Plaque psoriasis

         Authorization of 12 months may be granted for adults when any of the following criteria is met:

         1. Hands, feet or face are affected.
         2. At least 10% of the skin is affected.

      B. Hidradenitis

         Authorization of 6 months may be granted when all of the following are met:

         1. Member has Hurley stage II disease.
         2. Member has failed oral antibiotics.

      II. Continuation of Therapy

      The plan considers continuation medically necessary when there is improvement in any of the following:

         1. Number of lesions
         2. Pain
      """,
      """
      initial [I.A] Plaque psoriasis <any> (all 12 month)
        1. Hands, feet or face are affected
        2. At least 10% of the skin is affected
      initial [I.B] Hidradenitis <all> (all 6 month)
        1. Member has Hurley stage II disease
        2. Member has failed oral antibiotics
      continued [II] Continuation of Therapy <any>
        1. Number of lesions
        2. Pain
      """
    ),
    (
      """
      Requests for Samplix may be approved if the following criteria are met:

      I.   Individual has lung cancer; AND
      II.  Individual has a performance status of 0-2;

      OR
      III. Individual has gastric cancer.

      Approval Duration
      Initial requests: 6 months
      Continuation requests: 12 months
      """,
      """
      initial Samplix <mixed> (all 6 month)
        I. Individual has lung cancer
        II. Individual has a performance status of 0-2
        III. Individual has gastric cancer
      """
    ),
    (
      """
      # Samplix

      ## Myasthenia

      For **initial** authorization:
      1. Member is an adult; AND
      2. Member has myasthenia.

      *If all the above requirements are met, the medication will be approved for 6 months.*

      For **reauthorization**:
      1. Member has improved.

      *If all the above requirements are met, the medication will be approved for an additional 12 months.*
      """,
      """
      initial Myasthenia <all> (all 6 month)
        1. Member is an adult
        2. Member has myasthenia
      continued Myasthenia <all> (all 12 month: an additional)
        1. Member has improved
      """
    ),
    (
      """
      Approval Criteria

        Diagnosis              Criteria                                  Duration

        Crohn's disease        Patient meets ALL of the following:       12 months
                               1. Age 18 years or older
                               2. Tried one corticosteroid

        Ulcerative colitis     Patient meets ONE of the following:       6 months
                               1. Tried one systemic therapy
                               2. Has pouchitis
      """,
      """
      initial Crohn's disease <all>
        1. Age 18 years or older
        2. Tried one corticosteroid
      initial Ulcerative colitis <any>
        1. Tried one systemic therapy
        2. Has pouchitis
      """
    ),
  ])
  func `criteria are found in tables, below sentences and between connectives`(text: String, wanted: String)
    throws
  {
    #expect(try rendered(outline(of: text)) == wanted)
  }

  @Test func `fields beside each other, a log without a heading and a code in a row are read`() throws {
    let outline = try outline(
      of: """
        Subject:        Samplix (samplimab)
        Policy No. 12-345                 Last Review Date:  02/21/2025
        Effective 03/01/2025

        Billing code     J9999

        Date             Action/Description
        01/12/2024       New policy created.
        02/20/2025       Criteria for adults added.
        """)
    #expect(outline.title == "Samplix (samplimab)")
    #expect(outline.referenceNumber == "12-345")
    #expect(outline.effectiveDate == "03/01/2025")
    #expect(outline.lastReviewDate == "02/21/2025")
    #expect(outline.codes.map(\.code) == ["J9999"])
    #expect(outline.revisions.map(\.date) == ["01/12/2024", "02/20/2025"])
  }

  @Test(arguments: [
    ("Ohio Medicaid", "Medicaid"), ("Health of Elsewhere (Medicaid)", "Medicaid"), ("Medicare", "Medicare"),
    ("covered by Medicaid", nil), ("", nil),
  ])
  func `a line that names where and for whom names the line of business`(text: String, line: String?) {
    #expect(LinesOfBusiness.closing(Array(text.utf8)) == line)
  }
}
