import PolicyImport
import PriorAuth
import Testing

@testable import Criteria

/// The flat tree finds what the tree of criteria finds, node by node.
@Suite struct DraftCompiledTests {
  /// The readings that change what is compiled, alone and together.
  static let readings: [Readings] = [[], [.unchangedDoseOverLimit], [.literatureAgainstFootnote]].map { ids in
    ids.reduce(into: Readings()) { $0[$1] = 1 }
  }

  @Test(arguments: readings, 0..<4)
  func `every node of every section agrees`(readings: Readings, seed: UInt64) throws {
    var generator = CaseGenerator(seed: 900 + seed)
    let compiled = try Scenario.versions.map { ($0, try #require(CompiledPolicy($0, readings: readings))) }
    for _ in 0..<60 {
      let file = generator.next()
      for (version, policy) in compiled where version.number == file.policy {
        #expect(disagreements(file, version, policy, readings) == [])
      }
    }
  }

  private func disagreements(
    _ file: CaseFile, _ version: PolicyVersion, _ policy: CompiledPolicy, _ readings: Readings
  ) -> [String] {
    let record = CaseRecord(file: file, version: version, readings: readings)
    return zip(version.sections, policy.sections).flatMap { section, flat -> [String] in
      let values = policy.values(of: file, in: flat)
      return section.root.evaluate(in: record).flattened.compactMap { result in
        let id = result.criterion.id
        let found = flat.places[id].map { values[$0] }
        return found == result.finding ? nil : "\(id): \(String(describing: found)), not \(result.finding)"
      }
    }
  }

  @Test func `sections of the demonstration policies fit their trees`() throws {
    for version in Scenario.versions {
      let policy = try #require(CompiledPolicy(version))
      #expect(policy.sections.map(\.label) == version.sections.map(\.label))
      #expect(policy.sections.allSatisfy { $0.tree.nodes.count <= FlatTree.maximumNodes })
    }
  }
}
