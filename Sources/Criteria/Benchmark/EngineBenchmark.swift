import JSON
import PriorAuth

/// Measures the flat evaluation on generated cases. It has no clock of its own: the caller passes one.
public struct EngineBenchmark {
  /// What a run found and how long it took.
  public struct Report: Sendable, Hashable {
    public var cases: Int
    public var nodes: Int
    public var repetitions: Int
    /// Nanoseconds a case, median, least and most of the repetitions.
    public var nanosecondsPerCase: Double
    public var least: Double
    public var most: Double
    /// The same with the set of tests that could still decide.
    public var nanosecondsWithMissing: Double
    /// Verdicts.
    public var met: Int
    public var notMet: Int
    public var unknown: Int
    /// A digest of all node values of the first 20,000 cases (FNV-1a over words), in hexadecimal.
    public var checksum: String
  }

  private let cases: BenchmarkCases
  private let count: Int

  /// Cases made from a seed.
  public init(cases count: Int, seed: UInt64 = 1) {
    self.count = max(1, count)
    cases = BenchmarkCases(count: self.count, seed: seed)
  }

  /// Evaluates all cases, keeping the values of all nodes, several times over.
  ///
  /// - Parameter clock: nanoseconds of processor time used so far.
  public func run(repetitions: Int, clock: () -> UInt64) -> Report? {
    guard let tree = BenchmarkTree.tree else { return nil }
    var values = [NodeValues](repeating: NodeValues(), count: count)
    var deciding = [UInt64](repeating: 0, count: count)
    var plain: [Double] = []
    var withMissing: [Double] = []
    // The first pass of each only warms the caches.
    for pass in 0...max(1, repetitions) {
      let start = clock()
      evaluate(tree, into: &values)
      let between = clock()
      evaluate(tree, into: &values)
      for index in values.indices { deciding[index] = tree.deciding(values[index]) }
      let end = clock()
      guard pass > 0 else { continue }
      plain.append(Double(between - start) / Double(count))
      withMissing.append(Double(end - between) / Double(count))
    }
    return report(tree, values, plain.sorted(), withMissing.sorted())
  }

  private func evaluate(_ tree: FlatTree, into values: inout [NodeValues]) {
    values.withUnsafeMutableBufferPointer { values in
      cases.facts.withUnsafeBufferPointer { tree.evaluate($0, into: values) }
    }
  }

  private func report(
    _ tree: FlatTree, _ values: [NodeValues], _ plain: [Double], _ withMissing: [Double]
  ) -> Report {
    var tally: [Finding: Int] = [:]
    for value in values { tally[value[BenchmarkTree.root], default: 0] += 1 }
    return Report(
      cases: count, nodes: tree.nodes.count, repetitions: plain.count,
      nanosecondsPerCase: plain[plain.count / 2], least: plain.first ?? 0, most: plain.last ?? 0,
      nanosecondsWithMissing: withMissing[withMissing.count / 2], met: tally[.met] ?? 0,
      notMet: tally[.notMet] ?? 0, unknown: tally[.unknown] ?? 0, checksum: Self.checksum(values))
  }

  private static func checksum(_ values: [NodeValues]) -> String {
    let prime: UInt64 = 1_099_511_628_211
    let sum = values.prefix(20_000).reduce(UInt64(14_695_981_039_346_656_037)) { sum, value in
      (((sum ^ value.met) &* prime) ^ value.notMet) &* prime
    }
    return String(sum, radix: 16)
  }
}

extension EngineBenchmark.Report {
  /// The report as one JSON object.
  public var json: JSONValue {
    .object([
      "bench": "engine", "cases": .number(cases), "nodes": .number(nodes), "reps": .number(repetitions),
      "ns_per_case": Self.number(nanosecondsPerCase), "min_ns": Self.number(least),
      "max_ns": Self.number(most), "need_ns_per_case": Self.number(nanosecondsWithMissing),
      "met": .number(met), "not_met": .number(notMet), "unknown": .number(unknown),
      "checksum_20000": .string(checksum),
    ])
  }

  /// Three places behind the point.
  private static func number(_ value: Double) -> JSONValue {
    let thousandths = Decimal(digits: Int64((value * 1000).rounded()), scale: 3)
    return .number(thousandths.description)
  }
}
