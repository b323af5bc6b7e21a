import PriorAuth
import Testing

@testable import Criteria
@testable import PolicyImport

@Suite struct CriterionIDTests {
  /// An unlabelled form, whose bullets are letters, and whose two lists are about one use.
  private static let text = """
    Policy Number: 77
    Effective Date: 01/01/2026

    Samplix is medically necessary for the treatment of scurvy when all of the following criteria are met:
        • For initial therapy, all of the following:
            o Diagnosis of scurvy; and
            o Adult; and
            o Initial authorization will be for no more than 6 months.
        • For continuation of therapy, all of the following:
            o Fewer symptoms; and
            o Adult.

    Samplix is medically necessary for the treatment of severe cramps when all of the following criteria are met:
        • For initial therapy, all of the following:
            o Diagnosis of cramps; and
            o Adult.
    """

  @Test func `no two criteria have one id`() throws {
    let draft = try PolicyDraft(reading: SourceText(Self.text), digest: "")
    let ids = draft.version.sections.flatMap { Self.ids(of: $0.root) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.prefix(4) == ["S", "S.1", "S.2", "S.3"])
    #expect(draft.version.sections.map(\.label) == ["S", "S-C", "SC"])
  }

  private static func ids(of criterion: Criterion) -> [String] {
    [criterion.id] + criterion.children.flatMap { ids(of: $0) }
  }
}
