/// How much a sweep keeps at a time.
struct SweepRoom {
  /// Of the numbers of rows, the bits.
  var partBits = 16
  var doseBits = 18
  var outcomeBits = 13
  /// Distinct findings; at least one.
  var findings = 4096
}
