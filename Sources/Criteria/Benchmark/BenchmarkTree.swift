/// A tree of 28 nodes with 18 tests of 13 facts, as large as the criteria of a specialty drug.
enum BenchmarkTree {
  /// The place of the node whose finding is the verdict.
  static let root = 0

  static let tree = FlatTree(nodes, factCount: BenchmarkCases.factCount)

  private static let nodes: [FlatNode] = [
    FlatNode(.equal, at: 3, slot: 0, limit: 1), FlatNode(.isOneOf, at: 4, slot: 1, limit: 0x1C),
    all(2, of: 3, 4),
    FlatNode(.equal, at: 6, slot: 0, limit: 2), FlatNode(.isOneOf, at: 7, slot: 1, limit: 0x1C),
    all(5, of: 6, 7),
    FlatNode(.equal, at: 9, slot: 0, limit: 3), FlatNode(.isOneOf, at: 10, slot: 1, limit: 0x3C),
    all(8, of: 9, 10),
    any(1, of: 2, 5, 8),
    FlatNode(.equal, at: 12, slot: 2, limit: 1), FlatNode(.equal, at: 13, slot: 3, limit: 1),
    any(11, of: 12, 13),
    FlatNode(.atLeast, at: 14, slot: 4, limit: 18), FlatNode(.equal, at: 15, slot: 5, limit: 1),
    FlatNode(.atLeast, at: 17, slot: 6, limit: 1), FlatNode(.equal, at: 19, slot: 0, limit: 3),
    FlatNode(.equal, at: 20, slot: 7, limit: 1),
    all(18, of: 19, 20), any(16, of: 17, 18),
    FlatNode(.atLeast, at: 21, slot: 8, limit: 50),
    FlatNode(.atMost, at: 24, slot: 9, limit: 750), FlatNode(.atLeast, at: 25, slot: 10, limit: 14),
    all(23, of: 24, 25),
    FlatNode(.equal, at: 26, slot: 11, limit: 1), any(22, of: 23, 26),
    FlatNode(.equal, at: 27, slot: 12, limit: 1),
    all(0, of: 1, 11, 14, 15, 16, 21, 22, 27),
  ]

  private static func all(_ place: UInt8, of kids: UInt64...) -> FlatNode {
    FlatNode(.all, at: place, kids: kids.reduce(0) { $0 | 1 << $1 })
  }

  private static func any(_ place: UInt8, of kids: UInt64...) -> FlatNode {
    FlatNode(.any, at: place, kids: kids.reduce(0) { $0 | 1 << $1 })
  }
}
