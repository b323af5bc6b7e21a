import PriorAuth

extension PackedCase {
  /// The numbers of a packed case up to its parts, read without making anything of them.
  struct Numbers {
    var start: Day
    var received: Day
    var parts = SIMD16<UInt32>()
    /// Completed months of age and one; 0 where the age is not known.
    var months: UInt32

    /// More months than anybody lives; such an age is left to a full evaluation.
    private static let agelong: UInt64 = 2400
    private let folded: UInt64

    /// Nil for bytes in another form, or that end too soon.
    @inline(__always)
    init?(_ reader: inout PackedReader) {
      guard reader.byte() == PackedCase.form else { return nil }
      let present = reader.number()
      let start = reader.signed()
      self.start = Day(number: Int32(truncatingIfNeeded: start))
      received = Day(number: Int32(truncatingIfNeeded: start &- reader.signed()))
      folded = reader.number()
      let months = reader.number()
      self.months = UInt32(truncatingIfNeeded: months)
      guard present < 1 &<< UInt64(CasePart.allCases.count), months < Self.agelong else { return nil }
      var left = present
      while left != 0 {
        parts[left.trailingZeroBitCount] = UInt32(truncatingIfNeeded: reader.number())
        left &= left &- 1
      }
      if reader.isBroken { return nil }
    }

    /// The first day of the member's next plan year.
    var renewal: Day? {
      guard folded > 0 else { return nil }
      let days = Int(bitPattern: UInt((folded &- 1) &>> 1 ^ (0 &- ((folded &- 1) & 1))))
      return Day(number: Int32(truncatingIfNeeded: Int(start.number) &+ days))
    }
  }
}
