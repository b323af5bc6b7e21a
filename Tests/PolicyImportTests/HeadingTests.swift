import Criteria
import PolicyImport
import PriorAuth
import Testing

/// What stands above a use's criteria and has to hold as they do.
@Suite struct HeadingTests {
  private func sections(_ criteria: String) throws -> [Section] {
    let text = """
      Samplimab (Samplix)

      Reference Number: SP.1
      Line of Business: Commercial*, Medicaid

      Universal Criteria

      1. Age ≥ 18 years

      \(criteria)
      """
    return try PolicyDraft(
      reading: SourceText(text), numbered: "SP.1", inForceFrom: day("2026-01-01"), digest: ""
    ).version.sections
  }

  private static let uses = """
    Initial Approval Criteria

    A. Sample Ataxia

    Authorization of 12 months may be granted for members with severe disease when all of the following criteria are met:

    1. Prescribed by a neurologist
    2. Symptoms are documented

    B. Sample Palsy

    Authorization of 12 months may be granted when all of the following criteria are met:

    1. Diagnosis of sample palsy
    2. Prescribed by a neurologist
    """

  @Test
  func
    `a use that no criterion asks for is asked for by its heading, and so is what the sentence above adds`()
    throws
  {
    let ataxia = try #require(sections(Self.uses).first { $0.indication == "Sample Ataxia" })
    guard case .all(let asked)? = ataxia.root.lead else {
      Issue.record("\(String(describing: ataxia.root.lead))")
      return
    }
    let heading = Clause.any([
      .kind(.diagnosis(DiagnosisRule(names: ["Sample Ataxia"]))),
      .attested("The request is for: Sample Ataxia"),
    ])
    #expect(
      asked == [
        heading, .attested("Authorization of 12 months may be granted for members with severe disease"),
      ])
  }

  @Test func `a use that a criterion asks for is not asked for twice`() throws {
    let palsy = try #require(sections(Self.uses).first { $0.indication == "Sample Palsy" })
    #expect(palsy.root.lead == nil)
  }

  @Test func `universal criteria stand before those of each use, and a line of business loses its mark`()
    throws
  {
    let version = try PolicyDraft(
      reading: SourceText(
        "Line of Business: Commercial*, Medicaid\n\nUniversal Criteria\n\n1. Age ≥ 18 years\n\n" + Self.uses),
      numbered: "SP.1", inForceFrom: day("2026-01-01"), digest: ""
    ).version
    #expect(version.linesOfBusiness == [.commercial, .medicaid])
    let uses = version.sections.filter { $0.kind == .initial }
    #expect(uses.map(\.indication) == ["Sample Ataxia", "Sample Palsy"])
    // The same criterion in each, which is answered once.
    #expect(Set(uses.compactMap(\.root.children.first?.id)).count == 1)
    #expect(uses.allSatisfy { $0.root.children.first?.text == "Age ≥ 18 years" })
  }
}
