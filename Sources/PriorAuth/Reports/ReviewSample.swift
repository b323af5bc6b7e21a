/// Decided cases drawn by lot, to be judged a second time by somebody who does not see the decision.
public struct ReviewSample: Sendable, Hashable {
  /// The same seed on the same record draws the same cases.
  public var seed: Int64
  /// The days of the decisions it is drawn from, both included.
  public var days: ClosedRange<Day>
  /// How many cases were wanted.
  public var size: Int

  /// A sample.
  public init(seed: Int64, from days: ClosedRange<Day>, size: Int) {
    self.seed = seed
    self.days = days
    self.size = size
  }
}

/// A case of a sample as those who look after it see it.
public struct SampledCase: Sendable, Hashable {
  /// Its number in the sample, from 1.
  public var number: Int
  public var determination: Identifier<Determination>
  public var request: Identifier<Request>
  /// Who decided.
  public var decidedBy: String
  /// The outcome, as a token.
  public var outcome: String
  public var second: OnFile<SecondReview>?

  /// A case of a sample.
  public init(
    number: Int, determination: Identifier<Determination>, request: Identifier<Request>, decidedBy: String,
    outcome: String, second: OnFile<SecondReview>? = nil
  ) {
    self.number = number
    self.determination = determination
    self.request = request
    self.decidedBy = decidedBy
    self.outcome = outcome
    self.second = second
  }
}

/// What somebody found who judged a case a second time.
public struct SecondReview: Sendable, Hashable {
  /// What they would have decided.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case approved
    case approvedModified = "approved-modified"
    case denied
    case pended
    case referred
    case routed
  }

  public var outcome: Outcome
  /// What they found about criteria, by printed id: `met`, `not_met`, `unknown` or `n/a`.
  public var findings: [String: String]
  public var reason: String

  /// A second judgement.
  public init(_ outcome: Outcome, findings: [String: String], reason: String) {
    self.outcome = outcome
    self.findings = findings
    self.reason = reason
  }
}

/// Numbers that look drawn by lot and are the same for the same seed.
public struct SeededLot: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: Int64) { state = UInt64(bitPattern: seed) }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a bound, each as likely as any other.
  public mutating func number(below bound: Int) -> Int {
    bound > 1 ? Int.random(in: 0..<bound, using: &self) : 0
  }
}
