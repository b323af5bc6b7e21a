import Criteria
import PolicyImport
import PriorAuth
import Testing

/// What is read beside the criteria of a use: lists that are none, drugs only the title names, short forms.
@Suite struct AsideListTests {
  private func draft(_ body: String, title: String = "Samplimab (Samplix)", drugs: [GovernedDrug] = [])
    throws -> PolicyDraft
  {
    let text = "\(title)\n\nReference Number: SP.1\n\nInitial Approval Criteria\n\n\(body)\n"
    return try PolicyDraft(
      reading: SourceText(text), inForceFrom: day("2026-01-01"), drugs: drugs, digest: "")
  }

  private static let use = """
    A. Sample Ataxia. Individual meets ALL of the following criteria:
       1. 18 years of age or older
       2. Samplix is prescribed by a neurologist

    """

  private static let table = """

    Employer Plans:
     Product           Criteria
     Samplix           EITHER of the following:
     (samplimab)       1. Documented trial of Otherix
                       2. Currently receiving Samplix

    """

  @Test func `a table of products is no other way to the approval`() throws {
    let draft = try draft(
      Self.use.replacing("A. Sample", with: "1. Sample").replacing("1. 18", with: "A. 18")
        .replacing("2. Samplix", with: "B. Samplix") + Self.table)
    #expect(draft.version.sections.map(\.label) == ["1"])
    let unused = draft.outline.diagnostics.filter { $0.code == .unusedParagraph }.map(\.detail)
    #expect(unused.contains { $0.contains("Documented trial of Otherix") })
  }

  @Test func `a list that names a use is a section of its own`() throws {
    let draft = try draft(
      Self.use
        + "\nB. Sample Palsy. Approve if the member meets ONE of the following:\n   1. Age 18\n   2. Pain\n")
    #expect(draft.version.sections.map(\.label) == ["A", "B"])
  }

  @Test(
    arguments: [
      ("Samplimab (Samplix)", []), ("Neurologics: Agents for Ataxia", ["neurologics: agents for ataxia"]),
    ] as [(String, [String])])
  func `a drug that only the title names is doubted`(title: String, doubtful: [String]) throws {
    let draft = try draft(Self.use, title: title)
    #expect(draft.outline.diagnostics.filter { $0.code == .doubtfulDrug }.map(\.detail) == doubtful)
  }

  @Test func `drugs that were stated take the place of the title's, and nobody doubts them`() throws {
    let drug = try #require(GovernedDrug(stated: "otherimab (Otherix)"))
    let draft = try draft(Self.use, title: "Neurologics: Agents for Ataxia", drugs: [drug])
    #expect(draft.version.drugs == [drug])
    #expect(!draft.outline.diagnostics.contains { $0.code == .doubtfulDrug })
  }

  @Test(arguments: [
    (
      "Diagnosis of moderately to severely active ulcerative colitis (UC)", "moderately to severely active UC"
    ),
    ("Diagnosis of moderate to severe Crohn's disease (CD)", "moderate to severe CD"),
    ("Diagnosis of severe aplastic anemia (SAA)", "SAA"), ("Diagnosis of plaque psoriasis (PsO)", "PsO"),
  ])
  func `a short form behind a degree stands for the disease in that degree`(text: String, name: String) throws
  {
    let draft = try draft("A. Sample Ataxia (must meet all):\n   1. \(text)\n   2. Age 18 years or older\n")
    let root = try #require(draft.version.sections.first).root
    guard case .clause(.kind(.diagnosis(let rule))) = root.children[0].body else {
      Issue.record("no diagnosis: \(root.children[0].body)")
      return
    }
    #expect(rule.names.dropFirst().contains(name))
    #expect(!rule.names.contains { $0.contains(" s ") || $0.hasSuffix(" s") })
  }
}
