import PolicyImport

/// The part of a document's line that a finding is about, with a caret under the place.
struct SourceExcerpt {
  private let before: String
  private let marked: String
  private let after: String

  /// The most bytes that are shown in front of the place, and from it on.
  private static let lead = 30
  private static let rest = 44

  init(of span: Range<Int>, in text: SourceText) {
    let bytes = text.bytes
    let start = text.lineStarts[text.position(at: span.lowerBound).line - 1]
    let place = min(max(span.lowerBound, start), bytes.count)
    // No further than is shown: the line may be the whole document.
    let end = bytes[place...].prefix(Self.rest).prefix { $0 != 0x0A }.endIndex
    let first = Self.border(near: max(start, place - Self.lead), in: bytes)
    let last = Self.border(near: end, in: bytes)
    let stop = Self.border(near: min(max(span.upperBound, place), last), in: bytes)
    before = Self.plain(String(text.text(in: first..<place).drop { $0 == " " || $0 == "\t" }))
    marked = Self.plain(text.text(in: place..<stop))
    after = Self.plain(text.text(in: stop..<last))
  }

  /// Two lines: the words, and the caret with a tail as long as what it marks.
  func text(display: Display) -> String {
    let lead = display.text(before)
    let word = display.text(marked)
    let tail = max(0, display.width(word) - 1)
    return "    " + lead + word + display.text(after) + "\n    "
      + String(repeating: " ", count: display.width(lead))
      + "^" + String(repeating: "~", count: tail) + "\n"
  }

  /// The next place at which a character starts.
  private static func border(near offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// White space as spaces, so that the caret stands where it should.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? " " : $0 })
  }
}
