extension StringProtocol {
  /// The lines that are not empty.
  var lines: [SubSequence] { parts { (0x0A...0x0D).contains($0) } }

  /// The parts between the signs of ASCII that part them, without the empty ones.
  func parts(between isSeparator: (UInt8) -> Bool) -> [SubSequence] {
    utf8.split(whereSeparator: isSeparator).map { self[$0.startIndex..<$0.endIndex] }
  }

  /// Where a text of ASCII stands for the first time, told by bytes and without tables of Unicode.
  func firstPlace(of wanted: String) -> Range<Index>? {
    let wanted = Bytes(wanted.utf8)
    let bytes = Bytes(utf8)
    guard let first = wanted.first else { return nil }
    for start in bytes.indices where bytes[start] == first && bytes.holds(wanted, at: start) {
      let from = utf8.index(startIndex, offsetBy: start)
      return from..<utf8.index(from, offsetBy: wanted.count)
    }
    return nil
  }

  /// Without blanks at both ends.
  var trimmed: String {
    if utf8.withContiguousStorageIfAvailable(Self.hasInkAtEnds) ?? false { return String(self) }
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
  }

  private static func hasInkAtEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first < 0x80 && last < 0x80 && !first.isSpace && !last.isSpace
  }
}
