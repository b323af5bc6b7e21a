/// Which kinds of characters stand in a line, found in one pass, so that most lines are spared closer looks.
struct LineForm: OptionSet, Sendable {
  let rawValue: UInt16

  /// A sign that Markdown or HTML sets.
  static let markup = LineForm(rawValue: 1 << 0)
  static let star = LineForm(rawValue: 1 << 1)
  static let colon = LineForm(rawValue: 1 << 2)
  static let beyondASCII = LineForm(rawValue: 1 << 3)
  /// White space other than a space.
  static let oddSpace = LineForm(rawValue: 1 << 4)
  static let tab = LineForm(rawValue: 1 << 5)
  static let digit = LineForm(rawValue: 1 << 6)
  /// Two spaces side by side.
  static let wideSpace = LineForm(rawValue: 1 << 8)
  /// Three spaces side by side, as between columns.
  static let columnGap = LineForm(rawValue: 1 << 9)
  /// The letters that `Page` ends with, in either case.
  static let pageWord = LineForm(rawValue: 1 << 10)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of text: ArraySlice<UInt8>) {
    self = text.withUnsafeBytes { $0.count < 18 ? Self(ofShort: $0) : Self(ofLong: $0) }
  }

  private init(ofShort text: UnsafeRawBufferPointer) {
    self.init(rawValue: UInt16(Self.kinds.union(over: text)))
    for at in 1..<max(1, text.count) {
      let isThird = at > 1 && text[at - 2] == .space
      if text[at - 1] == .space, text[at] == .space {
        formUnion(isThird ? [.wideSpace, .columnGap] : .wideSpace)
      }
      if at > 1, text[at - 2] | 0x20 == UInt8(ascii: "a"), text[at - 1] | 0x20 == UInt8(ascii: "g"),
        text[at] | 0x20 == UInt8(ascii: "e")
      {
        formUnion(.pageWord)
      }
    }
  }

  /// Looks at sixteen bytes at once, with those one and two further on; the last ones are looked at twice.
  private init(ofLong text: UnsafeRawBufferPointer) {
    var signs = Signs()
    let last = text.count - 18
    var at = 0
    while at < last {
      signs.take(text, at: at)
      at += 16
    }
    signs.take(text, at: last)
    signs.take(SixteenBytes(text, at: text.count - 16))
    // Which white space it is that is none, is seldom asked.
    let kinds = signs.hasControls ? Self.kinds.union(over: text) : 0
    self.init(rawValue: signs.form.rawValue | UInt16(kinds))
  }

  /// What the bytes taken so far hold, place by place.
  private struct Signs {
    private typealias Places = SixteenBytes.Places

    private var markup = Places(repeating: false)
    private var stars = Places(repeating: false)
    private var colons = Places(repeating: false)
    private var digits = Places(repeating: false)
    private var beyondASCII = Places(repeating: false)
    private var controls = Places(repeating: false)
    private var wideSpaces = Places(repeating: false)
    private var columnGaps = Places(repeating: false)
    private var pageWords = Places(repeating: false)

    var hasControls: Bool { SixteenBytes.holdsAny(controls) }

    @inline(__always) mutating func take(_ bytes: SixteenBytes) {
      stars .|= bytes.places(of: .star)
      markup .|= bytes.markup
      colons .|= bytes.places(of: .colon)
      digits .|= bytes.digits
      beyondASCII .|= bytes.beyondASCII
      controls .|= bytes.controls
    }

    @inline(__always) mutating func take(_ text: UnsafeRawBufferPointer, at offset: Int) {
      let first = SixteenBytes(text, at: offset)
      let second = SixteenBytes(text, at: offset + 1)
      let third = SixteenBytes(text, at: offset + 2)
      take(first)
      let (one, two, three) = (first.places(of: .space), second.places(of: .space), third.places(of: .space))
      wideSpaces .|= (one .| three) .& two
      columnGaps .|= one .& two .& three
      pageWords .|= first.places(ofLetter: UInt8(ascii: "a")) .& second.places(ofLetter: UInt8(ascii: "g"))
        .& third.places(ofLetter: UInt8(ascii: "e"))
    }

    var form: LineForm {
      kind(.markup, markup).union(kind(.star, stars)).union(kind(.colon, colons)).union(kind(.digit, digits))
        .union(kind(.beyondASCII, beyondASCII)).union(kind(.wideSpace, wideSpaces))
        .union(kind(.columnGap, columnGaps)).union(kind(.pageWord, pageWords))
    }

    private func kind(_ kind: LineForm, _ places: Places) -> LineForm {
      SixteenBytes.holdsAny(places) ? kind : []
    }
  }

  private static let kinds = ByteTable { byte in
    switch byte {
    case .star: 0b11
    case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "$"),
      UInt8(ascii: "_"):
      1
    case .colon: 0b100
    case 0x80...0xFF: 0b1000
    case .tab: 0b11_0000
    case 0x0A...0x0D: 0b1_0000
    case 0x30...0x39: 0b100_0000
    default: 0
    }
  }
}
