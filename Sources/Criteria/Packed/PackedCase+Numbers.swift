import PriorAuth

extension PackedCase {
  /// The numbers of packed cases up to their parts, one case after the other, read without making anything of them.
  struct Numbers {
    private(set) var start = Day.earliest
    private(set) var received = Day.earliest
    /// The number of each part; 0 for one that says nothing.
    private(set) var parts = [UInt32](repeating: 0, count: CasePart.allCases.count)
    /// Completed months of age and one; 0 where the age is not known. Always less than `agelong`.
    private(set) var months: UInt32 = 0

    /// More months than anybody lives; such an age is left to a full evaluation.
    static let agelong: UInt32 = 2400
    private var folded: UInt64 = 0

    /// Reads the next case; false for bytes in another form, or that end too soon.
    @inline(__always)
    mutating func read(_ reader: inout PackedReader) -> Bool {
      guard reader.byte() == PackedCase.form else { return false }
      let present = reader.number()
      let start = reader.signed()
      self.start = Day(number: Int32(truncatingIfNeeded: start))
      received = Day(number: Int32(truncatingIfNeeded: start &- reader.signed()))
      folded = reader.number()
      let months = reader.number()
      guard present < 1 &<< UInt64(parts.count), months < UInt64(Self.agelong) else { return false }
      self.months = UInt32(truncatingIfNeeded: months)
      var left = present
      for part in parts.indices {
        parts[part] = left & 1 == 0 ? 0 : UInt32(truncatingIfNeeded: reader.number())
        left &>>= 1
      }
      return !reader.isBroken
    }

    /// The first day of the member's next plan year.
    var renewal: Day? {
      guard folded > 0 else { return nil }
      let days = Int(bitPattern: UInt((folded &- 1) &>> 1 ^ (0 &- ((folded &- 1) & 1))))
      return Day(number: Int32(truncatingIfNeeded: Int(start.number) &+ days))
    }
  }
}
