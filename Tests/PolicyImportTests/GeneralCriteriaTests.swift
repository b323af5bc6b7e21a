import Criteria
import PolicyImport
import PriorAuth
import Testing

/// What a document prints once for all uses, and words that only look like a rule.
@Suite struct GeneralCriteriaTests {
  private static let text = """
    Clinical Guideline

    Samplimab (Samplix)

    Reference Number: CG900
    Effective Date: 01/01/2026

    Clinical Indications

    General Medical Necessity Criteria

    The Plan considers Samplix medically necessary when ALL of the following criteria are met:

    1. The member is 18 years of age or older; AND

    2. Prescribed by or in consultation with a neurologist or a physician who specializes in ataxia.

    Sample Ataxia

    The Plan considers Samplix medically necessary when ALL of the following criteria are met:

    1. The member has a documented diagnosis of sample ataxia; AND

    2. The member has measurable disease, as shown by at least ONE (1) of the following:

    a. Serum protein ≥ 1.0 g/dL; or

    b. Urine protein ≥ 2.0 g/dL.

    If the above criteria are met, the requested product will be approved for up to 6 months.
    """

  private var version: PolicyVersion? {
    try? PolicyDraft(
      reading: SourceText(Self.text), numbered: "CG900", inForceFrom: day("2026-01-01"), digest: ""
    ).version
  }

  @Test func `general criteria stand before those of each use`() throws {
    let version = try #require(version)
    let initial = version.sections.filter { $0.kind == .initial }
    #expect(initial.count == 1)
    #expect(initial.first?.root.children.count == 4)
  }

  @Test func `a count of criteria is no measurement`() throws {
    let children = try #require(version?.sections.first?.root.children)
    let disease = try #require(children.last)
    #expect(disease.lead.map(\.needsAnswer) != false)
    #expect(disease.children.count == 2)
  }

  @Test func `a physician who specializes in a disease is a matter for a reviewer`() throws {
    let prescriber = try #require(version?.sections.first?.root.children.dropFirst().first)
    guard case .clause(.any(let parts)) = prescriber.body else {
      Issue.record("\(prescriber.body)")
      return
    }
    #expect(parts.map(\.needsAnswer) == [false, true])
  }

  /// The general ones stand in every use, so that their numbers multiply: a megabyte came to 400,000 criteria.
  @Test func `a document with too many criteria is refused before they are copied`() throws {
    let general = (1...99).map { "\($0). The member meets requirement \($0); AND\n\n" }.joined()
    let uses = (1...250).map { number in
      """
      Sample Ataxia \(number)

      The Plan considers Samplix medically necessary when ALL of the following criteria are met:

      1. The member has a documented diagnosis of sample ataxia.

      """
    }
    let opening = try #require(Self.text.firstRange(of: "1. The member is 18")).lowerBound
    func draft(_ count: Int) throws -> PolicyDraft {
      let text = Self.text[..<opening] + general + uses.prefix(count).joined(separator: "\n")
      return try PolicyDraft(reading: SourceText(String(text)), digest: "")
    }
    #expect(try draft(2).version.sections.map(\.root.children.count) == [100, 100])
    #expect(throws: PolicyDraftError.tooManyCriteria(limit: 20_000)) { _ = try draft(250) }
  }
}
