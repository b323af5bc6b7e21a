import PriorAuth

/// A tree of criteria as an array in which children stand before their parents, evaluated in one pass.
public struct FlatTree: Sendable, Hashable {
  /// At most 64 nodes, so that their values fit two words.
  public static let maximumNodes = 64

  public let nodes: [FlatNode]
  /// How many facts its tests look at.
  public let factCount: Int

  /// A tree; nil when it has more than 64 nodes, a place twice, or a node that depends on a later one.
  public init?(_ nodes: [FlatNode], factCount: Int) {
    guard nodes.count <= FlatTree.maximumNodes, nodes.allSatisfy({ $0.place < 64 }) else { return nil }
    var seen: UInt64 = 0
    for node in nodes {
      let bit = UInt64(1) << UInt64(node.place)
      guard seen & bit == 0, node.needs & ~seen == 0 else { return nil }
      guard !node.isLeaf || Int(node.slot) < factCount else { return nil }
      seen |= bit
    }
    self.nodes = nodes
    self.factCount = factCount
  }

  /// The findings of all nodes for one case; unknown throughout when facts are missing from the list.
  public func values(of facts: [Int32]) -> NodeValues {
    var values = [NodeValues()]
    values.withUnsafeMutableBufferPointer { out in
      facts.withUnsafeBufferPointer { evaluate($0, into: out) }
    }
    return values[0]
  }

  /// The findings of all nodes for many cases, whose facts stand one case after the other.
  public func evaluate(
    _ facts: UnsafeBufferPointer<Int32>, into values: UnsafeMutableBufferPointer<NodeValues>
  ) {
    // Checked once here, and every slot in `init`: inside the loop nothing is left to check.
    guard facts.count >= values.count * factCount else { return }
    nodes.withUnsafeBufferPointer { nodes in
      for index in values.indices {
        let start = index &* factCount
        var all = NodeValues()
        for node in nodes {
          let value = node.value(of: facts, from: start, all)
          all.met |= value.met &<< UInt64(node.place)
          all.notMet |= value.notMet &<< UInt64(node.place)
        }
        values[index] = all
      }
    }
  }

  /// The findings for one case in which a reviewer or a rule of law has changed some nodes.
  func values(of facts: [Int32], changing changes: [Int: NodeChange]) -> NodeValues {
    guard !changes.isEmpty else { return values(of: facts) }
    guard facts.count >= factCount else { return NodeValues() }
    return facts.withUnsafeBufferPointer { facts in
      nodes.reduce(into: NodeValues()) { all, node in
        var node = node
        let change = changes[Int(node.place)]
        if case .lowered(let fulfilled) = change { node.limit -= fulfilled }
        let value = node.value(of: facts, from: 0, all)
        let bit = UInt64(1) &<< UInt64(node.place)
        var own = NodeValues(met: value.met &* bit, notMet: value.notMet &* bit)
        if let change { own = NodeValues(change.applied(to: own[Int(node.place)], of: node), at: bit) }
        all.met |= own.met
        all.notMet |= own.notMet
      }
    }
  }

  /// The bits of the tests that are unknown and could still decide the last node.
  public func deciding(_ values: NodeValues) -> UInt64 {
    guard let root = nodes.last else { return 0 }
    let unknown = values.unknown
    var live = (UInt64(1) &<< UInt64(root.place)) & unknown
    var tests: UInt64 = 0
    for node in nodes.reversed() {
      let bit = UInt64(1) &<< UInt64(node.place)
      guard live & bit != 0 else { continue }
      if node.isLeaf { tests |= bit } else { live |= node.needs & unknown }
    }
    return tests
  }
}

/// What settles a node from outside.
enum NodeChange: Hashable {
  /// A reviewer's finding: it settles what is unknown, and doubt reopens what seemed settled.
  case answered(Finding)
  /// State law waives the criterion.
  case waived
  /// State law waives so many of the criteria some of which are enough.
  case lowered(Int32)

  func applied(to found: Finding, of node: FlatNode) -> Finding {
    switch self {
    case .waived: .notApplicable
    case .lowered: node.operation != .atLeastMet || node.limit <= 0 ? .met : found
    case .answered(let answer): found == .unknown || answer == .unknown ? answer : found
    }
  }
}

extension [Int: NodeChange] {
  /// Takes out criteria that state law waives; where some of a group are enough, such a one counts as fulfilled.
  mutating func waive(_ waived: Set<String>, _ places: [String: Int], _ alternatives: [String: Int]) {
    for id in waived {
      guard let place = places[id] else { continue }
      self[place] = .waived
      guard let group = alternatives[id] else { continue }
      if case .lowered(let count) = self[group] {
        self[group] = .lowered(count + 1)
      } else {
        self[group] = .lowered(1)
      }
    }
  }
}

extension NodeValues {
  fileprivate init(_ finding: Finding, at bit: UInt64) {
    let isMet = finding == .met || finding == .notApplicable
    let isNotMet = finding == .notMet || finding == .notApplicable
    self.init(met: isMet ? bit : 0, notMet: isNotMet ? bit : 0)
  }
}
