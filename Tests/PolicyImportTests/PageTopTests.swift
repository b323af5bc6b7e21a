import Testing

@testable import PolicyImport

/// What stands at the top of a page is text unless other pages have it, too.
@Suite struct PageTopTests {
  @Test func `a title at the top of a page opens a section, and ages of its criteria are no durations`()
    throws
  {
    let text = """
      Medical Necessity Criteria for Initial Authorization
      The plan considers Samplix (sampli) medically necessary when the criteria below are met:

      Scurvy
          1. The member is an adult; AND
          2. Oranges failed.

      If the above prior authorization criteria are met, Samplix will be approved for up to 6 months.
                                                                                                     1
      \u{0C}Vitamin Deficiency Rickets (VDR)
          1. The member is 12 years of age or older; AND
          2. Sunlight failed.

      If the above prior authorization criteria are met, Samplix will be approved for up to 3 months.

      References
          1. A paper about sunlight.
                                                                                                     2
      """
    let sections = try outline(of: text).sections
    #expect(sections.map(\.indication) == ["Scurvy", "Vitamin Deficiency Rickets (VDR)"])
    #expect(sections.map { $0.children.count } == [2, 2])
    #expect(sections.map { $0.durations.map(\.amount) } == [[6], [3]])
  }

  @Test(arguments: ["Fruit and Vegetables; or", "Sour Cherries", "Policy 7 for Medicaid; or"])
  func `the end of a sentence at the top of a page is no title, whatever list goes on below it`(end: String)
    throws
  {
    let text = """
      Samplimab Policy
      Initial Approval Criteria
      Approve if the member meets one of the following:
          a. The member has eaten oranges, lemons and many sorts of other
      Page 1 of 2
      Samplimab Policy
             \(end)
          b. The member cannot eat fruit.
      Page 2 of 2
      """
    let first = try outline(of: text).sections.first?.children.first
    let words = end.hasSuffix("; or") ? String(end.dropLast(4)) : end
    #expect(first?.text == "The member has eaten oranges, lemons and many sorts of other " + words)
  }

  @Test(arguments: [
    ("Approval for 12 years of age", nil), ("for 2 years old", nil), ("6 months from 12 years of age", 6),
  ])
  func `an age is no time`(text: String, count: Int?) {
    #expect(Amount(in: Array(text.utf8))?.count == count)
  }

  @Test func `a criterion goes on with a capital below a header that is printed once`() throws {
    let text = """
      Clinical Policy: Samplimab (Samplix)
      Line of Business: Commercial

      I. Initial Approval Criteria
          A. Scurvy (must meet all):
              1. Diagnosis of scurvy confirmed by one of the following (a or b):
                  a. Testing of the member, or of a family member with appropriate

                                         Page 1 of 2
      \u{0C}CLINICAL POLICY
      Samplimab

                     X-linked inheritance;
                  b. Low vitamin C in two samples that were taken at least one month apart;
              2. Age ≥ 18 years.

                                         Page 2 of 2
      """
    let criterion = try outline(of: text).sections.first?.children.first
    #expect(
      criterion?.children.map(\.text) == [
        "Testing of the member, or of a family member with appropriate X-linked inheritance",
        "Low vitamin C in two samples that were taken at least one month apart",
      ])
  }

  @Test func `a paragraph below a criterion that belongs to nothing is reported`() throws {
    let text = """
      I. Initial Approval Criteria
          A. Scurvy (must meet all):
              1. Oranges failed.

                 The member wants lemons.

              2. Age ≥ 18 years.
      """
    let outline = try outline(of: text)
    #expect(
      outline.diagnostics.contains { $0.code == .unusedParagraph && $0.detail == "The member wants lemons." })
  }
}
