/// The places of a text where words start, found sixteen bytes at a time.
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
    text.withUnsafeBytes { text in
      var at = 0
      // Whether the byte before belongs to a word.
      var before: UInt32 = 0
      while at + 16 <= text.count {
        let bytes = SixteenBytes(text, at: at)
        let inside = SixteenBytes.bits(kind == .ofWords ? bytes.letters .| bytes.digits : bytes.letters)
        var starts = inside & ~(inside << 1 | before)
        if kind == .ofCapitals { starts &= SixteenBytes.bits(bytes.capitals) }
        while starts != 0 {
          body(at + starts.trailingZeroBitCount)
          starts &= starts &- 1
        }
        before = inside >> 15
        at += 16
      }
      var isInside = before != 0
      for at in at..<text.count {
        let belongs = text[at].isLetter || (kind == .ofWords && text[at].isDigit)
        if belongs, !isInside, kind != .ofCapitals || text[at].isUpper { body(at) }
        isInside = belongs
      }
    }
  }
}
