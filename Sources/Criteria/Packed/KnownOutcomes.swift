import PriorAuth

/// What the outcome for a case depends on, as far as it follows from its parts.
struct OutcomeKey: Hashable {
  var findings: LeafFindings
  var request = RequestFindings()
  /// The numbers of the answers and of the rules of state law, where they change the tree.
  var answers: UInt32 = 0
  var law: UInt32 = 0
  /// Bits that differ where findings do, as a place to look for them.
  private(set) var mark: UInt64 = 0

  init(findings: LeafFindings) { self.findings = findings }

  /// Adds what is found about a part, known by its place among the distinct findings.
  @inline(__always)
  mutating func add(_ found: PartFindings, at place: Int) {
    findings.add(found.findings)
    request.add(found.request)
    change(UInt64(truncatingIfNeeded: place &+ 1))
  }

  /// Leaves the finding of a test unknown.
  mutating func leaveOut(_ leaf: Int) {
    findings[leaf] = .unknown
    change(~UInt64(truncatingIfNeeded: leaf))
  }

  @inline(__always)
  private mutating func change(_ number: UInt64) {
    let spread = number &* 0x9e37_79b9_7f4a_7c15
    mark ^= spread ^ spread &>> 29
  }

  /// Some number for what differs between keys.
  @inline(__always)
  var hash: Int {
    let mixed = (mark ^ UInt64(answers) &<< 32 ^ UInt64(law)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: mixed &>> 40)
  }
}

/// The outcomes for sets of findings, in a table of a fixed size: what is looked for next takes the place of what was there.
struct KnownOutcomes {
  private struct Row {
    /// Nothing is kept of a case without a request.
    var key = OutcomeKey(findings: LeafFindings())
    var outcome = SweptOutcome.unclear
  }

  private var rows: [Row]

  /// - Parameter bits: of the number of rows.
  init(bits: Int) { rows = Array(repeating: Row(), count: 1 << bits) }

  @inline(__always)
  subscript(key: OutcomeKey) -> SweptOutcome? {
    get {
      let place = key.hash & (rows.count &- 1)
      return rows[place].key == key ? rows[place].outcome : nil
    }
    set {
      guard let newValue else { return }
      rows[key.hash & (rows.count &- 1)] = Row(key: key, outcome: newValue)
    }
  }
}
