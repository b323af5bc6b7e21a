import Testing

@testable import PolicyImport

@Suite struct HeaderTests {
  @Test func `fields at the top of every page are read once`() throws {
    func page(_ number: Int) -> String {
      """
      5.90.999

      Section:     Prescription Drugs      Effective Date:     January 1, 2026
      Subject:     Samplix                 Page:               \(number) of 3

      \(number). What stands on page \(number) and nowhere else.

      """
    }
    let outline = try outline(of: (1...3).map(page).joined(separator: "\u{0C}"))
    #expect(outline.referenceNumber == "5.90.999")
    #expect(outline.effectiveDate == "January 1, 2026")
    #expect(outline.title == "Samplix")
  }

  @Test(arguments: [
    ("MEDICAL POLICY – 5.01.999\nSamplix for Scurvy", "5.01.999"),
    ("POLICY:  Samplix Prior Authorization Policy\nREVIEW DATE:  02/04/2026", nil),
  ])
  func `a number stands behind the kind of document or not at all`(text: String, expected: String?) throws {
    #expect(try outline(of: text).referenceNumber == expected)
  }

  @Test func `a field stands beside others, whatever stands between them`() throws {
    let outline = try outline(
      of: """
        Subject:             Samplix (sampli)
        Document #:          AB-0205                                 Publish Date:            01/02/2025
        Status:              Revised                                 Last Review Date:        11/15/2024
        """)
    #expect(outline.lastReviewDate == "11/15/2024")
    #expect(outline.referenceNumber == "AB-0205")
  }

  @Test func `a number stands below its name at the top of every page`() throws {
    func page(_ number: Int) -> String {
      """
                                          Reference number(s)
                                          1999-B

      SAMPLIX (sampli) \(number == 1 ? "" : "on page \(number)")

      \(number). What stands on page \(number) and nowhere else.
      """
    }
    let outline = try outline(of: (1...3).map(page).joined(separator: "\n\u{0C}"))
    #expect(outline.referenceNumber == "1999-B")
  }

  @Test func `a title whose last word stands on a line of its own is one, and heads no criteria`() throws {
    let outline = try outline(
      of: """
        Coverage Policy Number....... IP01
        Policy Title…………….Samplix Prior Authorization

        Nutrition – Samplix Prior Authorization
        Policy
            •   Samplix (sampli tablets – Maker)

        Medical Necessity Criteria

        1. Scurvy. Approve for 1 year if the patient meets BOTH of the following (A and B):
           A) Patient is an adult; AND
           B) Oranges failed.
        """)
    #expect(outline.title == "Nutrition – Samplix Prior Authorization Policy")
    #expect(outline.sections.map(\.indication) == ["Scurvy"])
  }

  static let headers = [
    "Clinical Policy: Name (Brand)\nReference Number: AB.1\nEffective Date: 01.02.23\nLast Review Date: 02.24     Revision Log",
    "Effective Date .............. 11/01/2025\nCoverage Policy Number....... IP01\nPolicy Title…………….Brand\n\nUse of It (Injectable –\nSecond Line) – Brand",
    " Program Number      2024 P 1\n Program             Prior Authorization\n Medication          Brand (name)\n P&T Approval Date   1/2020, 2/2021,\n                     3/2022\n Effective Date      4/1/2024",
    "Program Number\nProgram\nMedication\nP&T Approval Date\nEffective Date\n\n2024 P 1\nPrior Authorization\nBrand (name)\n1/2020, 2/2021,\n3/2022\n4/1/2024",
    "Plan Clinical Guideline: Long Name That Goes\nOver (CG1, Ver. 2)\n\nName\n\nOriginal Date: 05/31/2022\n\nReviewed/Revised: 07/13/2023, 03/02/2026",
    "Drug Policy Committee\n\nBrand (name)\n\nPolicy Number: X-1\nEffective: May 3, 2024\nReviewed: June 2025",
    "# Brand\n\n**Policy Number:** X-1\n\n**Effective Date:** 2024-05-03\n\n**Review Date:** 06/2025",
  ]

  @Test(
    arguments: zip(
      headers,
      [
        "Name (Brand)|AB.1|01.02.23|02.24", "Use of It (Injectable – Second Line) – Brand|IP01|11/01/2025|",
        "Prior Authorization - Brand (name)|2024 P 1|4/1/2024|3/2022",
        "Prior Authorization - Brand (name)|2024 P 1|4/1/2024|3/2022",
        "Long Name That Goes Over|CG1|05/31/2022|03/02/2026", "Brand (name)|X-1|May 3, 2024|June 2025",
        "Brand|X-1|2024-05-03|06/2025",
      ]))
  func `a header is read in every dress`(header: String, expected: String) throws {
    let outline = try outline(of: header)
    let read = [outline.title, outline.referenceNumber, outline.effectiveDate, outline.lastReviewDate]
    #expect(read.map { $0 ?? "" }.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Line of Business: Commercial, HIM, Medicaid", ["Commercial", "HIM", "Medicaid"]),
    ("Lines of Business: Commercial/Medicare", ["Commercial", "Medicare"]),
    ("See https://x.medicaid.ohio.gov/list.pdf", ["Medicaid"]),
    ("Nothing here", []),
  ])
  func `the lines of business are read, or told from the issuer`(text: String, expected: [String]) throws {
    #expect(try outline(of: text).linesOfBusiness == expected)
  }

  @Test(arguments: [
    ("Issued by Cigna Companies. Aetna is another payer; Cigna is not.", "Cigna"),
    ("See https://x.medicaid.ohio.gov/list.pdf", "Ohio Department of Medicaid"),
    ("A medical cigarette", nil),
  ])
  func `the payer is the one the text names most`(text: String, expected: String?) throws {
    #expect(try outline(of: text).payer == expected)
  }
}
