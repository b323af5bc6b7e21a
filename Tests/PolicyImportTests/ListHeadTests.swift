import Testing

@testable import PolicyImport

/// What is an item of a list, what heads a section, and where numbers go on.
@Suite struct ListHeadTests {
  @Test(arguments: ["Must meet ONE of the following:", "Patient must meet one of the following:"])
  func `an item that says what must be met is one of its list`(head: String) throws {
    let text = """
      ## Criteria

      ### Samplix

      Samplix Criteria

      - Must have tried oranges
      - \(head)
          - Patient is an adult
          - Prescribed by a sailor
      """
    let read = try rendered(outline(of: text))
    #expect(
      read == """
        initial Samplix <all>
          - Must have tried oranges
          - \(head.dropLast()) <any>
            - Patient is an adult
            - Prescribed by a sailor
        """)
  }

  @Test func `numbers go on behind a heading, whatever the first of them is`() throws {
    let uses = ["Scurvy", "Rickets", "Beriberi", "Pellagra", "Goitre"].enumerated().map { place, use in
      """
      \(place + 1). \(use). Approve for 1 year if the patient meets BOTH of the following (A and B):
         A) Patient is an adult; AND
         B) Diet failed.

      """
    }
    let text = """
      Samplix is considered medically necessary when ONE of the following is met (1, 2, 3, 4, or 5):

      FDA-Approved Indications

      \(uses[..<3].joined(separator: "\n"))
      Other Uses with Supportive Evidence

      \(uses[3...].joined(separator: "\n"))
      """
    let sections = try outline(of: text).sections
    #expect(sections.map(\.label) == ["1", "2", "3", "4", "5"])
    #expect(sections.map(\.indication) == ["Scurvy", "Rickets", "Beriberi", "Pellagra", "Goitre"])
  }

  @Test func `parts go on behind headings, with the numbers of references behind their names`() throws {
    let text = """
      III.    Initial Approval Criteria 1,8-10

              Coverage is provided in the following conditions:

              Universal Criteria

                • Patient is an adult; AND
                • Patient is not a cook

              Scurvy †

                • Oranges failed; AND
                • Lemons failed

      IV.     Renewal Criteria 1

              Coverage may be renewed based upon the following criteria:

                • Absence of toxicity; AND
                • Fewer symptoms
      """
    let read = try rendered(outline(of: text))
    #expect(
      read == """
        initial Universal Criteria <all>
          • Patient is an adult
          • Patient is not a cook
        initial Scurvy <all>
          • Oranges failed
          • Lemons failed
        continued [IV] Renewal Criteria <all>
          • Absence of toxicity
          • Fewer symptoms
        """)
  }

  @Test func `an appendix with a long title ends the criteria`() throws {
    let text = """
      POLICY

      I.   CRITERIA FOR INITIAL APPROVAL

           Authorization of 12 months may be granted for members with scurvy when both of the following are met:
           1. Oranges failed
           2. Lemons failed

      II.  APPENDIX: Examples of Clinical Reasons to Avoid Treatment with Oranges, Lemons, Limes or Many Sorts of Other Fruit

           1. Allergy
           2. Heartburn
      """
    #expect(try outline(of: text).sections.map(\.label) == ["I"])
  }

  @Test(arguments: [
    "Samplix is not proven or medically necessary for:", "Samplix is not covered for the following:",
    "Samplix is not proven for the treatment of:",
  ])
  func `what is said not to be proven or covered is excluded`(head: String) throws {
    let text = """
      Coverage Rationale

      Samplix is proven and medically necessary for the treatment of scurvy when both of the following are met:
         • Oranges failed
         • Lemons failed

      \(head)
         • Baldness
         • Common cold
      """
    #expect(try outline(of: text).sections.map(\.kind) == [.initial, .excluded])
  }
}
