import Criteria
import Foundation
import PolicyImport
import PriorAuth
import Testing

/// The published documents give the same answers as the demonstration texts; skipped where they are not at hand.
@Suite struct DraftPublishedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/policies/dev")

  static let versions: [PolicyVersion] = ["seed_bizengri.md", "seed_blincyto.md", "seed_cg101.txt"].compactMap
  {
    guard let data = try? Data(contentsOf: folder.appending(path: $0)),
      let source = try? SourceText(decoding: Array(data))
    else { return nil }
    return try? PolicyDraft(reading: source, digest: "").version
  }

  static let scenarios =
    [
      DraftInitialCasesTests.terms, DraftInitialCasesTests.hearts, DraftInitialCasesTests.people,
      DraftUseCasesTests.diseases, DraftUseCasesTests.earlierTherapies,
      DraftUseCasesTests.fusions,
      DraftRegimenCasesTests.doses, DraftRegimenCasesTests.regimens, DraftRegimenCasesTests.identities,
      DraftVersionCasesTests.renewals, DraftLeukemiaCasesTests.diseases, DraftLeukemiaCasesTests.inhibitors,
      DraftLeukemiaCasesTests.doses, DraftLeukemiaCasesTests.renewals, DraftExceptionCasesTests.tried,
      DraftExceptionCasesTests.shortages, DraftExceptionCasesTests.courses,
      DraftExceptionCasesTests.statements,
    ].flatMap { $0 }

  @Test(.enabled(if: versions.count == 3), arguments: scenarios)
  func `a published text decides as the demonstration does`(scenario: Scenario) {
    let own = Self.versions.filter { $0.number == scenario.file.policy }
    guard let version = own.first, version.inForce.contains(scenario.file.received) else { return }
    let evaluation = Engine(digest: { _ in "" }).evaluate(scenario.file, under: version)
    #expect(scenario.differences(in: evaluation) == [])
  }
}
