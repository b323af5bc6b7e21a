/// The places of a text where words start, found eight bytes at a time.
enum WordStarts {
  /// Which starts are asked for.
  enum Kind {
    /// Those of runs of letters and digits.
    case ofWords
    /// Those of runs of letters.
    case ofLetters
    /// Those of runs of letters whose first is a capital.
    case ofCapitals
  }

  /// Gives each place of a kind.
  @inline(__always)
  static func forEach(_ kind: Kind, in text: Bytes, _ body: (Int) -> Void) {
    var at = 0
    // Whether the byte before belongs to a word, as the bit in front of the next eight.
    var before: UInt64 = 0
    while let eight = EightBytes(text, at: at) {
      let letters = eight.letters
      let inside = kind == .ofWords ? letters | eight.digits : letters
      var starts = inside & ~(inside << 8 | before)
      if kind == .ofCapitals { starts &= eight.capitals }
      while starts != 0 {
        body(at + starts.trailingZeroBitCount / 8)
        starts &= starts &- 1
      }
      before = inside >> 56
      at += 8
    }
    var isInside = before != 0
    while at < text.count {
      let belongs = text[at].isLetter || (kind == .ofWords && text[at].isDigit)
      if belongs, !isInside, kind != .ofCapitals || text[at].isUpper { body(at) }
      isInside = belongs
      at += 1
    }
  }
}
