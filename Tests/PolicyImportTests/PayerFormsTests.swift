import Testing

@testable import PolicyImport

/// Forms that payers use beside the two that are read fully; the texts are invented.
@Suite struct PayerFormsTests {
  @Test(arguments: [
    (
      """
      # Samplimab (Samplix)

      **Prescriber Specialties**

      A dermatologist prescribes it.

      ### I. Criteria for Initial Approval

      The plan considers Samplix medically necessary for the following indications:

      A. **Psoriasis**

         for treatment of psoriasis when *both* of the following are met:

         1. The member is an adult; *and*
         2. Light therapy failed.

      B. **Gout**

         for treatment of gout when urate stays high.
      """,
      """
      initial [I.A] Psoriasis <all>
        1. The member is an adult
        2. Light therapy failed
      initial [I.B] Gout <all>
         for treatment of gout when urate stays high
      """
    ),
    (
      """
      # Samplix

      ## Required Medical Information:

      This policy follows standards of practice of the day it was written.

      A. URTICARIA:

      1. Documentation of urticaria for six weeks
         AND
      2. Two antihistamines failed

      B. PEMPHIGOID:

      1. Pemphigoid was found by biopsy
         AND
      2. A topical steroid failed

      ## Continuation of Therapy:

      A. FOR ALL INDICATIONS:

      1. Taken as prescribed
         AND
      2. Fewer symptoms

      ## Duration of Approval:

      Initial authorization: 6 months, Continuation of Therapy: 12 months
      """,
      """
      initial [A] URTICARIA <all> (all 6 month)
        1. Documentation of urticaria for six weeks
        2. Two antihistamines failed
      initial [B] PEMPHIGOID <all> (all 6 month)
        1. Pemphigoid was found by biopsy
        2. A topical steroid failed
      continued [A] FOR ALL INDICATIONS <all> (all 12 month)
        1. Taken as prescribed
        2. Fewer symptoms
      """
    ),
    (
      """
      # Samplix

      | | |
      | --- | --- |
      | **Override(s)** | **Approval Duration** |
      | Prior Authorization | Initial: 6 months; Continuation: 1 year |

      ## Approval Criteria

      Initial requests for Samplix may be approved for the following:

      I. **Crohn's Disease** when all of the following criteria are met:
         A. Individual is an adult; **AND**
         B. A steroid failed;

      **OR**

      II. **Colitis** when each of the following criteria are met:
         A. Individual is an adult; **AND**
         B. Individual depends on steroids.

      Requests for Samplix may not be approved for any of the following:

      I. With another biologic drug; **OR**
      II. Active infection.

      **Key References**:

      1. A guideline. 2024.
      """,
      """
      initial [I] Crohn's Disease <all> (all 6 month)
        A. Individual is an adult
        B. A steroid failed
      initial [II] Colitis <all> (all 6 month)
        A. Individual is an adult
        B. Individual depends on steroids
      excluded Requests for Samplix may not be approved for any of the following <any>
        I. With another biologic drug
        II. Active infection
      """
    ),
    (
      """
      # Samplix

      ## Drug Specific Policies/Criteria:

      | Diagnosis | Criteria | Approval Duration |
      | --- | --- | --- |
      | Spondylitis | Must meet ALL of the following:<br>• Adult<br>• Failure of ONE of the following:<br>&nbsp;&nbsp;o first<br>&nbsp;&nbsp;o second | 12 months |
      | Hidradenitis | Must meet BOTH of the following:<br>• Hurley stage II<br>• An antibiotic failed | 6 months |

      ## Updates:

      | Date | Revision |
      | --- | --- |
      | 02/13/2025 | Reviewed<br>• criteria of adults |
      """,
      """
      initial Spondylitis <all> (all 12 month)
        • Adult
        • Failure of ONE of the following <any>
          o first
          o second
      initial Hidradenitis <all> (all 6 month)
        • Hurley stage II
        • An antibiotic failed
      """
    ),
    (
      """
           I.      Length of Authorization
                   Initial coverage will be provided for 6 months.

           III.    Initial Approval Criteria 1

           Coverage is provided in the following conditions:

            •   Patient is an adult; AND

           Universal Criteria 1
            •   No infection; AND
            •   No other biologic; AND

           Myasthenia (gMG) † Ф 1,5
            •   Antibodies were found; AND
            •   One of the following failed:
                –    Azathioprine
                –    Cyclosporine

           IV.     Renewal Criteria 1

           Coverage can be renewed based upon the following criteria:

            •   No toxicity; AND
            •   Fewer symptoms
      """,
      """
      initial [III] Initial Approval Criteria <all> (all 6 month)
        • Patient is an adult
      initial [III] Universal Criteria <all> (all 6 month)
        • No infection
        • No other biologic
      initial [III] Myasthenia (gMG) <all> (all 6 month)
        • Antibodies were found
        • One of the following failed <any>
          – Azathioprine
          – Cyclosporine
      continued [IV] Renewal Criteria <all>
        • No toxicity
        • Fewer symptoms
      """
    ),
    (
      """
      # Samplix Criteria

      **Texas Medicaid**

      ## Initial Criteria (Approval duration 6 months)

      - [ ] Adult
      - [ ] One of the following:
        - [ ] First stage
        - [x] Second stage

      ## Renewal Criteria (Approval duration 12 months)

      - [ ] Fewer symptoms

      ## Denial Criteria

      - [ ] A transplant
      """,
      """
      initial Initial Criteria (Approval duration 6 months) <all> (all 6 month)
        - Adult
        - One of the following <any>
          - First stage
          - Second stage
      continued Renewal Criteria (Approval duration 12 months) <all> (all 12 month)
        - Fewer symptoms
      excluded Denial Criteria <any>
        - A transplant
      """
    ),
    (
      """
      # Samplix

      **Medical Necessity Criteria for Initial Authorization**

      The Plan considers **Samplix** medically necessary when **ALL** the following criteria are met for the indication below:

      ***Psoriasis***

      1. The member is an adult; **AND**
      2. Light therapy failed.

      ***Arthritis***

      1. The member is an adult; **AND**
      2. A steroid failed.

      ***If the above prior authorization criteria are met, the drug will be authorized for up to 6 months.***
      """,
      """
      initial Psoriasis <all> (all 6 month: up to)
        1. The member is an adult
        2. Light therapy failed
      initial Arthritis <all> (all 6 month: up to)
        1. The member is an adult
        2. A steroid failed
      """
    ),
    (
      """
      Medical Necessity Criteria

       1. Psoriasis. Approve for the duration noted if the patient meets ONE of the following (A or B):
          A) Initial Therapy. Approve for 3 months if the patient meets BOTH of the following (i and ii):
              i. Patient is an adult; AND
              ii. A dermatologist prescribes it.
          B) Patient is Currently Receiving Samplix. Approve for 1 year if the patient has had it for six months.
      """,
      """
      initial [1.A] Psoriasis <all> (all 3 month)
        i. Patient is an adult
        ii. A dermatologist prescribes it
      continued [1.B] Psoriasis <all> (all 1 year)
         Approve for 1 year if the patient has had it for six months
      """
    ),
  ])
  func `criteria are found`(text: String, wanted: String) throws {
    #expect(try rendered(outline(of: text)) == wanted)
  }

  @Test(arguments: [
    "Policy History: Effective: 04/12/2023. Last Review: 01/09/2025. Next Review: 09/25/2025",
    "Effective Date          Last Review Date\n04/12/2023              01/09/2025",
    "| Effective Date | Last Review Date |\n| --- | --- |\n| 04/12/2023 | 01/09/2025 |",
  ])
  func `dates are found in the middle of a line and below a row of names`(lines: String) throws {
    let outline = try outline(of: "# Samplix (samplimab)\n\n\(lines)\n\n## Policy\n\nText.\n")
    #expect(outline.effectiveDate == "04/12/2023")
    #expect(outline.lastReviewDate == "01/09/2025")
    #expect(outline.title == "Samplix (samplimab)")
  }

  @Test func `a number on the line below its name is one, and a title stands without the name of its kind`()
    throws
  {
    let outline = try outline(
      of: """
                                                    Reference number(s)
                                                    4821-A

                      SPECIALTY GUIDELINE MANAGEMENT

                        SAMPLIX (samplimab-abcd)

        POLICY

        I.   INDICATIONS
        """)
    #expect(outline.referenceNumber == "4821-A")
    #expect(outline.title == "SAMPLIX (samplimab-abcd)")
  }

  @Test func `a quarter is the date of a revision`() throws {
    let outline = try outline(
      of: """
        # Samplix

        | Summary of Review/Revisions | Date |
        | --- | --- |
        | REVISION- Criteria of adults | Q2 2025 |
        | NEW CRITERIA CREATION | 03/2021 |
        """)
    #expect(outline.revisions.map(\.date) == ["Q2 2025", "03/2021"])
  }
}
