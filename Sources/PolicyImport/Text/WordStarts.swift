/// The places of a text where words start, found eight bytes at a time.
enum WordStarts {
  /// Gives each place where a run of letters starts, or of letters and digits.
  static func forEach(in text: Bytes, withDigits: Bool, _ body: (Int) -> Void) {
    var at = 0
    // Whether the byte before belongs to a word, as the bit in front of the next eight.
    var before: UInt64 = 0
    while let eight = EightBytes(text, at: at) {
      let inside = eight.letters | (withDigits ? eight.digits : 0)
      var starts = inside & ~(inside << 8 | before)
      while starts != 0 {
        body(at + starts.trailingZeroBitCount / 8)
        starts &= starts &- 1
      }
      before = inside >> 56
      at += 8
    }
    var isInside = before != 0
    while at < text.count {
      let belongs = text[at].isLetter || (withDigits && text[at].isDigit)
      if belongs, !isInside { body(at) }
      isInside = belongs
      at += 1
    }
  }
}
