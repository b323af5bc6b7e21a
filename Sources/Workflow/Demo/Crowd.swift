/// A large demonstration: which lives of a small sample it repeats, how often, and under which names.
///
/// Nothing in it is random: the seed decides everything, so that the same words make the same record.
public struct Crowd: Sendable {
  /// How many authorizations it is to have at least.
  public var size: Int
  public var seed: UInt64
  /// How often the life of a member of the sample is repeated beside the others, by the member's number.
  public var weights: [String: Int]
  /// Who did what was done, by login.
  public var reviewers: [String]
  /// Who did everything in the sample, and in the copies what only a clinician does, by login.
  public var clinician: String
  public var familyNames: [String]
  public var givenNames: [String]

  /// A large demonstration.
  public init(
    size: Int, seed: UInt64, weights: [String: Int], reviewers: [String], clinician: String,
    familyNames: [String], givenNames: [String]
  ) {
    self.size = size
    self.seed = seed
    self.weights = weights
    self.reviewers = reviewers
    self.clinician = clinician
    self.familyNames = familyNames
    self.givenNames = givenNames
  }
}

/// How far the making of a large demonstration has come.
public struct CrowdProgress: Sendable, Hashable {
  /// What is being written.
  public enum Stage: Sendable, Hashable {
    case cases, lists
  }

  public var stage: Stage
  /// Authorizations written, and how many there will be.
  public var done: Int
  public var total: Int

  /// A point on the way.
  public init(_ stage: Stage, done: Int, of total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// Numbers that look random and repeat with their seed (SplitMix64).
public struct SeededNumbers: Sendable {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// The next number below a bound; 0 where nothing is below it.
  public mutating func next(below bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(truncatingIfNeeded: next() % UInt64(bound))
  }
}
