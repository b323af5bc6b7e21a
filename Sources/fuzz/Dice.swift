/// Numbers that look random and are the same for the same seed and input, so that a failure can be repeated alone.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers for one input of a run.
  init(seed: UInt64, input: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: input) &* 0xBF58_476D_1CE4_E5B9
  }

  /// SplitMix64: any seed, also zero, gives a good start.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, the limit; 0 where the limit is not above 0.
  mutating func below(_ limit: Int) -> Int { limit > 0 ? Int.random(in: 0..<limit, using: &self) : 0 }
}
