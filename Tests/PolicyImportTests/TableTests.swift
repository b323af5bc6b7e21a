import Testing

@testable import PolicyImport

@Suite struct TableTests {
  static let logs = [
    // Text, date, approval; the second row goes on below.
    """
    Reviews, Revisions, and Approvals                    Date      P&T
                                                                   Approval
                                                                   Date
    Policy created                                       05.30.19  08.19
    Annual review: clarified the age and                 04.15.20  08.20
    updated references.
    Added a code.                                        07.09.20
    """,
    // Date first; a page break in the second row.
    """
    Revision History
    05.30.19      Policy created
                  08.19
    """,
    // Kind of change, text, date.
    """
    Revision Details
      Type of Revision     Summary of Changes                 Date
      Selected Revision    Updated the step for               03/01/2024
                           every member.

        Early Annual       Added a statement.                 12/01/2024
          Revision         Removed another.

    The policy is in force until retired.
    """,
    // Every cell on a line of its own.
    """
    Revision Log

    Date

    Policy created

    05.30.19

    08.19

    Annual review: no

    changes

    04.15.20
    """,
    "Document History\n• 05/17/2024 – Annual review.\n• 05/19/2023 – No changes.",
  ]

  @Test(
    arguments: zip(
      logs,
      [
        "05.30.19/08.19 Policy created|04.15.20/08.20 Annual review: clarified the age and updated references.|07.09.20/ Added a code.",
        "05.30.19/ Policy created",
        "03/01/2024/ Updated the step for every member.|12/01/2024/ Added a statement. Removed another.",
        "05.30.19/08.19 Policy created|04.15.20/ Annual review: no changes",
        "05/17/2024/ Annual review.|05/19/2023/ No changes.",
      ]))
  func `a revision log is read whatever the order of its columns`(log: String, expected: String) throws {
    let revisions = try outline(of: log).revisions.map { "\($0.date ?? "")/\($0.approval ?? "") \($0.text)" }
    #expect(revisions.joined(separator: "|") == expected)
  }

  @Test(
    arguments: zip(
      [
        "Coding Implications\nHCPCS Codes\tDescription\nJ1111\tInjection, one\nJ2222\tInjection, two",
        """
        Applicable Codes

          HCPCS     Description
          Codes
          J1111     Injection, one, per
                    treatment
          Diagnosis Code     Description
          G35                Multiple sclerosis
        """,
        "Billing Codes\n\n• J1111 – Injection, one\n• 12345-678-90: a vial",
        "| Coding | |\n|:--|:--|\n| J1111 | Injection, one |",
        """
        CPT Codes / HCPCS Codes / ICD-10 Codes

        HCPCS codes covered if the criteria for selection are met:

        J1111   Injection, one

        ICD-10 codes covered if the criteria for selection are met:

        G35     Multiple sclerosis
        """,
      ],
      [
        "HCPCS J1111 Injection, one|HCPCS J2222 Injection, two",
        "HCPCS J1111 Injection, one, per treatment|ICD-10 G35 Multiple sclerosis",
        "HCPCS J1111 Injection, one|NDC 12345-678-90 a vial",
        "HCPCS J1111 Injection, one",
        "HCPCS J1111 Injection, one|ICD-10 G35 Multiple sclerosis",
      ]))
  func `a code table is read with the words beside the codes`(table: String, expected: String) throws {
    let codes = try outline(of: table).codes.map { "\($0.system.rawValue) \($0.code) \($0.description)" }
    #expect(codes.joined(separator: "|") == expected)
  }

  @Test func `the cells of a laid-out row are put together over its lines`() throws {
    let text = """
      Appendix B: Therapeutic Alternatives
       Drug Name                  Dosing Regimen                          Maximum Dose
       methotrexate               10 mg/week by mouth or 2.5 mg           30 mg/week
       (Examplex)                 every 12 hours
       cyclosporine (Sample, for          2 mg/kg                         4 mg/kg
       injection)

      References
      """
    let region = try #require(try outline(of: text).regions.first)
    #expect(
      region.text == """
        Drug Name\tDosing Regimen\tMaximum Dose
        methotrexate (Examplex)\t10 mg/week by mouth or 2.5 mg every 12 hours\t30 mg/week
        cyclosporine (Sample, for injection)\t2 mg/kg\t4 mg/kg
        """)
  }

  @Test func `a heading beside the short name of a part heads the criteria below it`() throws {
    let sections = try outline(
      of: """
        Module        Clinical Criteria for Approval
        PA            Initial Evaluation

                      The agent will be approved when ALL of the following are met:
                         1.   The patient is an adult AND
                         2.   The patient has gout

                      Length of Approval: 6 months
        """
    ).sections
    #expect(sections.map(\.indication) == ["Initial Evaluation"])
    #expect(sections.map(\.kind) == [.initial])
    #expect(sections.first?.children.map(\.text) == ["The patient is an adult", "The patient has gout"])
    #expect(sections.first?.durations.count == 1)
  }
}
