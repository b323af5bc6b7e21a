import Criteria
import PriorAuth
import Testing

@Suite struct FlatTreeTests {
  private static let findings: [Finding] = [.met, .notMet, .unknown, .notApplicable]

  /// Two findings as facts and one operation over them.
  private func whole(_ operation: FlatNode.Operation, _ left: Finding, _ right: Finding, limit: Int32 = 0)
    -> Finding
  {
    let tree = FlatTree(
      [
        FlatNode(.finding, at: 0, slot: 0), FlatNode(.finding, at: 1, slot: 1),
        FlatNode(operation, at: 2, slot: 1, limit: limit, kids: 0b11),
      ], factCount: 2)
    return tree?.values(of: [PackedFact.value(of: left), PackedFact.value(of: right)])[2] ?? .unknown
  }

  @Test(arguments: findings, findings)
  func `combinations follow the same tables as the tree`(left: Finding, right: Finding) {
    let pair = [left, right]
    #expect(whole(.all, left, right) == Combinator.all.combine(pair))
    #expect(whole(.any, left, right) == Combinator.any.combine(pair))
    #expect(whole(.none, left, right) == Combinator.none.combine(pair))
    for count in 0...3 {
      #expect(whole(.atLeastMet, left, right, limit: Int32(count)) == Combinator.atLeast(count).combine(pair))
    }
    #expect(whole(.not, left, right) == left.negated)
  }

  @Test(arguments: [
    (FlatNode.Operation.atLeast, Int32(5), Int32(5), Finding.met), (.atLeast, 5, 4, .notMet),
    (.atMost, 5, 5, .met),
    (.atMost, 5, 6, .notMet), (.equal, 5, 5, .met), (.equal, 5, 6, .notMet), (.isOneOf, 0b110, 2, .met),
    (.isOneOf, 0b110, 0, .notMet), (.atLeast, 5, PackedFact.unknown, .unknown),
    (.atMost, 5, PackedFact.unknown, .unknown), (.equal, 5, PackedFact.unknown, .unknown),
    (.isOneOf, 0b110, PackedFact.unknown, .unknown),
  ])
  func `tests compare one fact`(operation: FlatNode.Operation, limit: Int32, fact: Int32, finding: Finding)
    throws
  {
    let tree = try #require(FlatTree([FlatNode(operation, at: 0, slot: 0, limit: limit)], factCount: 1))
    #expect(tree.values(of: [fact])[0] == finding)
  }

  @Test(arguments: [
    [FlatNode(.all, at: 0, kids: 0b10), FlatNode(.finding, at: 1, slot: 0)],
    [FlatNode(.finding, at: 0, slot: 0), FlatNode(.finding, at: 0, slot: 0)],
    [FlatNode(.finding, at: 0, slot: 1)], [FlatNode(.finding, at: 64, slot: 0)],
    [FlatNode(.all, at: 0, kids: 0b1)],
    (0..<65).map { FlatNode(.finding, at: UInt8($0), slot: 0) },
  ])
  func `nodes that do not make a tree are refused`(nodes: [FlatNode]) {
    #expect(FlatTree(nodes, factCount: 1) == nil)
  }

  @Test func `too few facts leave everything unknown`() throws {
    let tree = try #require(FlatTree([FlatNode(.finding, at: 0, slot: 1)], factCount: 2))
    #expect(tree.values(of: [1])[0] == .unknown)
  }

  @Test func `only what could still decide is asked for`() throws {
    let tree = try #require(
      FlatTree(
        [
          FlatNode(.finding, at: 0, slot: 0), FlatNode(.finding, at: 1, slot: 1),
          FlatNode(.any, at: 2, kids: 0b11), FlatNode(.finding, at: 3, slot: 2),
          FlatNode(.all, at: 4, kids: 0b1100),
        ], factCount: 3))
    let unknown = PackedFact.unknown
    #expect(tree.deciding(tree.values(of: [unknown, 1, unknown])) == 0b1000)
    #expect(tree.deciding(tree.values(of: [unknown, 0, 1])) == 0b1)
    #expect(tree.deciding(tree.values(of: [unknown, unknown, 0])) == 0)
  }
}
