import Testing

@testable import PolicyImport

@Suite struct SetPiecesTests {
  /// Each text with its outline.
  static let texts: [(String, String)] = [
    // A laid-out table of criteria.
    (
      """
      Initial Approval Criteria
      Drug          Criteria                         Duration
      Samplix       1. Diagnosis of scurvy           6 months
                    2. Failure of at least
                       2 fruits
                    3. Adult
      """,
      """
      initial Samplix <all> (all 6 month)
        1. Diagnosis of scurvy
        2. Failure of at least 2 fruits
        3. Adult
      """
    ),
    // Labels in a column of their own.
    (
      """
      ## Clinical Criteria

      ### Initial

      | # | Criterion |
      |---|---|
      | 1 | Diagnosis of scurvy |
      | 2 | One of the following:<br>a. Bleeding<br>b. Bruises |
      | 3 | Adult |
      """,
      """
      initial Initial <all>
        1. Diagnosis of scurvy
        2. One of the following <any>
          a. Bleeding
          b. Bruises
        3. Adult
      """
    ),
    // What follows from each answer stands below it.
    (
      """
      INITIAL CRITERIA
      #   Question                                        Yes                No
      1   Does the member have scurvy?                    Go to 2            Deny
      2   Have oranges failed, taken for at
          least a month?                                  Approve 6 months   Deny
      """,
      """
      initial INITIAL CRITERIA <all> (all 6 month)
        1. Does the member have scurvy? {Yes: Go to 2; No: Deny}
        2. Have oranges failed, taken for at least a month? {Yes: Approve 6 months; No: Deny}
      """
    ),
    (
      """
      Initial Requests

      1. Is the client an adult?
         [ ] Yes – Go to #2
         [ ] No – Deny

      2. Does the client have scurvy?
         [ ] Yes (Approve – 365 days)
         [ ] No (Deny)
      """,
      """
      initial Initial Requests <all> (all 365 day)
        1. Is the client an adult? {[ ] Yes – Go to #2; [ ] No – Deny}
        2. Does the client have scurvy? {[ ] Yes (Approve – 365 days); [ ] No (Deny)}
      """
    ),
    // A box between a head and its list.
    (
      """
      Initial Evaluation
      The agent will be approved when ALL of the following are met:
         1.   ONE of the following:
              A.   The agent may be continued AND ONE of the following:

                       Agents That May Be Continued
                       All agents may be continued

                       1.   The patient took it lately OR
                       2.   The patient is at risk OR
              B.   The patient has scurvy AND
         2.   The patient is an adult
      """,
      """
      initial Initial Evaluation <all>
        1. ONE of the following <any>
          A. The agent may be continued AND ONE of the following <any>
            1. The patient took it lately
            2. The patient is at risk
          B. The patient has scurvy
        2. The patient is an adult
      """
    ),
    // Two hyphens below one, and connectives in lower case.
    (
      """
      Initial Criteria
      All of the following:
      1. Scurvy, and
      2. One of the following
         - bleeding, or
         - both of these:
           -- bruises and
           -- sores
      and
      3. Adult
      """,
      """
      initial Initial Criteria <all>
        1. Scurvy
        2. One of the following <any>
          - bleeding
          - both of these <all>
            -- bruises
            -- sores
        3. Adult
      """
    ),
    // Marks of other kinds, and two at one text.
    (
      """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
             1. Failure of one of the following (a or b):^
                a. Oranges;*†
                b. Lemons;
             2. Dose does not exceed 10^3 units.
             ^In season only
             *Fresh
             †Whole
      """,
      """
      initial [I.A] Scurvy <all>
        1. Failure of one of the following (a or b) <any> {In season only}
          a. Oranges {Fresh; Whole}
          b. Lemons
        2. Dose does not exceed 10^3 units
      """
    ),
    // The subject of a sentence printed as the only entry of a list.
    (
      """
      Policy Statement
      Prior authorization is recommended. All approvals are given for the time below.

          •    Samplix (sampli injection – Sample Works)
      is covered as medically necessary when the following criteria are met:

      1. Scurvy. Approve for 6 months if the patient meets BOTH of the following (A and B):
         A) Adult; AND
         B) Oranges failed.

      CONDITIONS NOT COVERED

          •    Samplix (sampli injection – Sample Works)
      is considered unproven for any other use including the following:

      1. Rickets. A trial found no benefit.
      2. Common cold. No trial was made.
      """,
      """
      initial [1] Scurvy <all> (all 6 month)
        A) Adult
        B) Oranges failed
      excluded CONDITIONS NOT COVERED <any>
        1. Rickets. A trial found no benefit
        2. Common cold. No trial was made
      """
    ),
  ]

  static let furtherTexts: [(String, String)] = [
    // Lists joined by a connective.
    (
      """
      Prior-Approval Renewal Requirements
      Diagnoses

            Patient must have ONE of the following:

                1. Scurvy
                2. Rickets

            AND ALL of the following:
                a. Condition has improved
                b. Adult

      Prior-Approval Limits
      Quantity      6 oranges per 84 days
      Duration      12 months

      Prior-Approval Renewal Limits
      Quantity      6 oranges per 84 days
      Duration      18 months
      """,
      """
      continued Prior-Approval Renewal Requirements <all> (all 18 month)
         Patient must have ONE of the following <any>
          1. Scurvy
          2. Rickets
         ALL of the following <all>
          a. Condition has improved
          b. Adult
      """
    ),
    // A name over several lines beside a sentence and its list.
    (
      """
      Clinical Criteria
       Severe Scurvy of            Samplix may be authorized when ALL of the following are met:
       Adults                         1. Diagnosis of scurvy; AND
                                      2. Failure of ONE of the following:
                                           a. Oranges
                                           b. Lemons
      """,
      """
      initial Severe Scurvy of Adults <all>
        1. Diagnosis of scurvy
        2. Failure of ONE of the following <any>
          a. Oranges
          b. Lemons
      """
    ),
    // A duration in the sentence before the next list.
    (
      """
      Drug Prior Authorization Criteria

      Samplix (sampli)

      Prior authorization is required for Samplix (sampli). Payment will be considered under the following conditions:

      1. Patient is an adult; and
      2. Patient has scurvy.

      If criteria for coverage are met, initial authorization will be given for 9 months. Requests for continuation of
      therapy may be considered for 12 months when documentation of the following is provided:

      1. Fewer symptoms; and
      2. Patient continues to take the drug.
      """,
      """
      initial Samplix (sampli) <all> (all 9 month)
        1. Patient is an adult
        2. Patient has scurvy
      continued Samplix (sampli) <all> (all 12 month)
        1. Fewer symptoms
        2. Patient continues to take the drug
      """
    ),
  ]

  @Test(arguments: texts + furtherTexts)
  func `what stands inside a list or a table keeps its place`(text: String, expected: String) throws {
    #expect(rendered(try outline(of: text)) == expected)
  }

  @Test(arguments: [
    (
      "Reviews, Revisions, and Approvals\n\nDate\n\nPolicy created.\nAdded a code.\n\n11.01.23\n06.12.24\n\nP&T Approval Date\n02.24",
      "11.01.23/02.24 Policy created.|06.12.24/ Added a code."
    ),
    (
      """
      Reviews, Revisions, and Approvals
      Date
      P&T Approval Date
      Policy created.
      11.20.21
      02.22
      Revised the duration from length of
      01.20.22
      05.22
      benefit to 12 months; added uses per
      a guideline.
      """,
      "11.20.21/02.22 Policy created.|01.20.22/05.22 Revised the duration from length of benefit to 12 months; added uses per a guideline."
    ),
    (
      """
      Reviews, Revisions, and Approvals              Date         P&T
                                                                  Approval
                                                                  Date
      Annual review: removed a requirement for       09.01.25     11.25

      Reviews, Revisions, and Approvals              Date         P&T
                                                                  Approval
                                                                  Date
      vaccination.
      """,
      "09.01.25/11.25 Annual review: removed a requirement for vaccination."
    ),
    (
      """
      Criteria Change Log

       08/10/2020             Criteria effective date
       06/28/2022             Removed the least age
      """,
      "08/10/2020/ Criteria effective date|06/28/2022/ Removed the least age"
    ),
    // The heads say which of two columns is that of approvals.
    (
      """
      History

      Approved Date     Effective Date     Version     Action and Summary of Changes
      02/19/2025        04/01/2025         2           Approved by the board
      01/15/2024        03/01/2024         1           New policy created
      """,
      "04/01/2025/02/19/2025 Approved by the board|03/01/2024/01/15/2024 New policy created"
    ),
  ])
  func `a log printed column by column or over pages is put together`(log: String, expected: String) throws {
    let revisions = try outline(of: log).revisions.map { "\($0.date ?? "")/\($0.approval ?? "") \($0.text)" }
    #expect(revisions.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    "Change Control\nDate Change\n6/2021 New program.\n6/2022 Annual review. Updated the criteria to include an\norange.",
    "Revision History\nNew program. 6/2021\nAnnual review. Updated the criteria to include an 6/2022\norange.",
  ])
  func `a row of a log can stand on one line with its date`(log: String) throws {
    let revisions = try outline(of: log).revisions.map { "\($0.date ?? "") \($0.text)" }
    #expect(
      revisions == [
        "6/2021 New program.", "6/2022 Annual review. Updated the criteria to include an orange.",
      ])
  }

  @Test func `a part of a Markdown document can begin below a heading without marks`() throws {
    let read = try outline(
      of: """
        # Samplix

        ## Initial Approval Criteria

        All of the following:

        - Adult
        - Scurvy

        Coding Implications

        - J1111 – Injection, one

        References

        1. A guideline. 2024.
        """)
    #expect(read.sections.map { $0.children.map(\.text) } == [["Adult", "Scurvy"]])
    #expect(read.codes.map(\.code) == ["J1111"])
  }

  @Test func `a footer that counts the pages in the same words is no text`() throws {
    let text = (1...3).map { "Page \($0) of 3 Samplix policy\n" }
    let read = try outline(
      of: "Initial Criteria\nAll of the following:\n1. Adult, who has\n" + text[0]
        + "scurvy\n2. Oranges failed\n"
        + text[1] + "3. Lemons failed\n" + text[2])
    #expect(
      read.sections.first?.children.map(\.text) == [
        "Adult, who has scurvy", "Oranges failed", "Lemons failed",
      ])
  }

  @Test func `codes printed above their descriptions get them`() throws {
    let codes = try outline(
      of: """
        Coding Implications
        HCPCS
        Codes
        J1111
        J2222

        Description
        Injection, one, as a depot
        for the muscle
        Injection, two
        """
    ).codes
    #expect(codes.map(\.description) == ["Injection, one, as a depot for the muscle", "Injection, two"])
  }

  @Test func `a title at the top of a page inside a sentence is no part of it`() throws {
    let text = """
      Initial Criteria:
      All of the following:
          •    LDL-C remains above 70 after
                                                                  Page: 2 of 3
                             Samplix (sampli)
               weeks of treatment AND
          •    Adult
                                                                  Page: 3 of 3
      """
    let read = try outline(of: text)
    #expect(
      read.sections.first?.children.map(\.text) == [
        "LDL-C remains above 70 after weeks of treatment", "Adult",
      ])
    #expect(read.title == "Samplix (sampli)")
  }
}
