/// Generated cases for measuring: thirteen packed facts each, from a seed, some of them unknown.
///
/// The numbers and their order are those of the reference interpreter in C, so that verdicts can be compared case by
/// case.
struct BenchmarkCases {
  static let factCount = 13
  private(set) var facts: [Int32] = []
  private var state: UInt64

  init(count: Int, seed: UInt64) {
    state = seed
    facts.reserveCapacity(count * Self.factCount)
    for _ in 0..<count { addCase() }
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ bound: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: ((next() >> 32) &* bound) >> 32)
  }

  /// A number below 100 looked up in steps: the value of the first step above it, else the last value.
  private mutating func pick(_ steps: [(below: Int32, value: Int32)], else last: Int32) -> Int32 {
    let number = below(100)
    return steps.first { number < $0.below }?.value ?? last
  }

  private mutating func addCase() {
    let unknown = PackedFact.unknown
    facts.append(pick([(3, unknown), (45, 1), (70, 2), (92, 3)], else: 4))
    facts.append(pick([(5, unknown), (13, 1), (40, 2), (60, 3), (96, 4)], else: 5))
    facts.append(pick([(2, unknown), (85, 1), (92, 2)], else: 3))
    facts.append(pick([(40, unknown), (60, 1), (70, 2)], else: 3))
    facts.append(below(100) < 1 ? unknown : 12 + below(80))
    facts.append(pick([(8, unknown), (92, 1)], else: 0))
    let failures = below(100)
    facts.append(failures < 10 ? unknown : failures < 25 ? 0 : 1 + below(3))
    facts.append(pick([(15, unknown), (35, 1)], else: 0))
    facts.append(below(100) < 9 ? unknown : 42 + below(28))
    facts.append(pick([(3, unknown), (88, 750), (94, 375)], else: 1125))
    facts.append(pick([(3, unknown), (92, 14), (95, 7)], else: 21))
    facts.append(pick([(30, unknown), (50, 1)], else: 0))
    facts.append(pick([(4, unknown), (97, 1)], else: 0))
  }
}
