import Testing

@testable import PolicyImport

@Suite struct UseNamesTests {
  /// Each text with the uses of its sections.
  static let texts: [(String, [String])] = [
    (
      """
      Samplix is considered medically necessary for the treatment of scurvy when ALL of the following are met:
       1. Adult
       2. Failure of oranges

      Samplix is considered medically necessary for the treatment of rickets when ALL of the following are met:
       1. Child
       2. Prescribed by a specialist
      """,
      ["scurvy", "rickets"]
    ),
    (
      """
      Initial Evaluation
      Drug X will be approved when ALL of the following are met:
      1. Scurvy
      2. Adult
      Length of Approval: 6 months

      Drug Y will be approved when ALL of the following are met:
      1. Rickets
      2. Child
      """,
      ["Drug X", "Drug Y"]
    ),
    (
      """
      Criteria for Initial Approval
      Scurvy
      Authorization of 12 months may be granted for members with scurvy when either of the following is met:
      1. Oranges failed
      2. Lemons failed

      Rickets
      Authorization of 6 months may be granted for members with rickets when all of the following are met:
      1. Member is a child
      2. Sunlight failed
      """,
      ["Scurvy", "Rickets"]
    ),
    (
      """
      Coverage Determination
      The drug may be considered medically necessary when the following criteria are met:

      Scurvy

      Initial Criteria:
          •    The member is an adult AND
          •    The member has scurvy.

      Reauthorization Criteria:
          •    The member is better AND
          •    The member takes the drug.
      """,
      ["Scurvy", "Scurvy"]
    ),
    (
      """
      # Samplix

      ## Clinical Criteria

      ### Samplix (samplizumab)

      Initial requests for Samplix (samplizumab) for scurvy may be approved if the following criteria are met:

      I. Individual is an adult; **AND**
      II. Oranges failed.

      Requests for Samplix (samplizumab) may not be approved for the following:

      I. Rickets; **OR**
      II. Common cold.
      """,
      ["scurvy", "Samplix (samplizumab)"]
    ),
    (
      """
      Policy Coverage Criteria

      Drug                  Medical Necessity
      Samplix (sampli)      Samplix (sampli) may be considered medically necessary
                            for the treatment of scurvy when all of the following are met:
                            • Adult
                            • Oranges failed

                            Samplix (sampli) may be considered medically necessary
                            for the treatment of rickets when all of the following are met:
                            • Child
                            • Sunlight failed
      """,
      ["scurvy", "rickets"]
    ),
    (
      """
      I. Initial Approval Criteria
      A. Scurvy (must meet all):
      1. Diagnosis of scurvy;
      2. Adult.
      Approval duration: 6 months

      Requests for the vial must also meet all of the following:
      1. Body weight over 100 kg
      2. Cannot use the pen
      """,
      ["Scurvy", "Requests for the vial"]
    ),
  ]

  static let furtherTexts: [(String, [String])] = [
    (
      """
      IV. CRITERIA FOR INITIAL APPROVAL
      A. Scurvy
      Authorization of 12 months may be granted for treatment of scurvy when any of the following criteria is met:
      1. Oranges failed
      2. Lemons failed
      B. Rickets
      Authorization of 6 months may be granted for treatment of rickets when both of the following criteria are met:
      1. Member is a child
      2. Sunlight failed
      """,
      ["Scurvy", "Rickets"]
    ),
    (
      """
      Coverage Determination
      Scurvy
      The member must meet ALL of the following criteria:
        •   Adult
        •   Oranges failed

      Continuation Criteria: Scurvy
        •   Fewer symptoms
        •   Oranges are eaten
      """,
      ["Scurvy", "Scurvy"]
    ),
  ]

  @Test(arguments: texts + furtherTexts)
  func `each use has its own name`(text: String, expected: [String]) throws {
    #expect(try outline(of: text).sections.map(\.indication) == expected)
  }
}
