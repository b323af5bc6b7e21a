import PriorAuth

/// The findings of tests: a bit for each in two sets, as in `NodeValues`.
///
/// A sweep goes through many of these; for policies of usual size the sets are half as wide as for the largest.
struct LeafFindings<Words: SIMD>: Hashable where Words.Scalar == UInt64 {
  var met = Words()
  var notMet = Words()

  /// How many tests fit.
  static var limit: Int { Words.scalarCount * UInt64.bitWidth }

  /// No finding of any test.
  init() {}

  /// The same findings in another width; what does not fit is left out.
  init<Other>(_ other: LeafFindings<Other>) {
    for word in 0..<min(Words.scalarCount, Other.scalarCount) {
      met[word] = other.met[word]
      notMet[word] = other.notMet[word]
    }
  }

  /// Adds the findings of other tests.
  @inline(__always)
  mutating func add(_ other: Self) {
    met |= other.met
    notMet |= other.notMet
  }

  subscript(place: Int) -> Finding {
    get {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: place)
      let word = place / 64
      return NodeValues(met: met[word] & bit == 0 ? 0 : 1, notMet: notMet[word] & bit == 0 ? 0 : 1)[0]
    }
    set {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: place)
      let word = place / 64
      let isMet = newValue == .met || newValue == .notApplicable
      let isNotMet = newValue == .notMet || newValue == .notApplicable
      met[word] = isMet ? met[word] | bit : met[word] & ~bit
      notMet[word] = isNotMet ? notMet[word] | bit : notMet[word] & ~bit
    }
  }
}

/// Findings of as many tests as a table has places for.
typealias AllFindings = LeafFindings<SIMD4<UInt64>>
