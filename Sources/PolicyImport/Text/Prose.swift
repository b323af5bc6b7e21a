/// Running text from lines: one space between words, no registration marks, words broken by a hyphen put together.
enum Prose {
  /// A line's words with single spaces, without the signs of registration.
  static func cleaned(_ text: Bytes) -> Bytes { isClean(text[...]) ? text : withoutSigns(text[...]) }

  static func cleaned(_ text: ArraySlice<UInt8>) -> Bytes { isClean(text) ? Bytes(text) : withoutSigns(text) }

  /// Puts the words of a cell behind other cells.
  static func appendCleaned(_ cell: ArraySlice<UInt8>, to text: inout Bytes) {
    if isClean(cell) { text += cell } else { text += withoutSigns(cell) }
  }

  /// Whether nothing has to be done, as for most lines: ASCII with single spaces inside.
  private static func isClean(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes { text in
      var before = UInt8.space
      var at = 0
      while at < text.count {
        if at + 8 <= text.count, EightBytes(text, at: at).areRunningText {
          before = text[at + 7]
          at += 8
          continue
        }
        let byte = text[at]
        if byte >= 0x80 || (byte.isSpace && (byte != .space || before == .space)) { return false }
        before = byte
        at += 1
      }
      return before != .space
    }
  }

  private static func withoutSigns(_ text: ArraySlice<UInt8>) -> Bytes {
    var clean = Bytes()
    clean.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      if byte.isSpace {
        if let last = clean.last, last != .space { clean.append(.space) }
        at += 1
      } else if byte >= 0x80 {
        clean.append(byte)
        dropSign(from: &clean)
        at += 1
      } else {
        // Words are taken together with the single spaces between them.
        let end = endOfWords(from: at, in: text)
        clean += text[at..<end]
        at = end
      }
    }
    if clean.last == .space { clean.removeLast() }
    return clean
  }

  /// Where words that start at an offset stop to be ASCII with single spaces between them.
  private static func endOfWords(from start: Int, in text: ArraySlice<UInt8>) -> Int {
    text.withUnsafeBytes { bytes in
      let first = start - text.startIndex
      var at = first
      while at < bytes.count {
        if at + 8 <= bytes.count, EightBytes(bytes, at: at).areRunningText {
          at += 8
          continue
        }
        let isSingleSpace = bytes[at] == .space && at > first && bytes[at - 1] != .space
        guard bytes[at] < 0x80, !bytes[at].isSpace || isSingleSpace else { break }
        at += 1
      }
      return text.startIndex + at
    }
  }

  private static func dropSign(from text: inout Bytes) {
    switch text.last {
    case 0xAE where text.hasSuffix("®"): text.removeLast(2)
    case 0xA2 where text.hasSuffix("™"), 0xA0 where text.hasSuffix("℠"),
      0x8B where text.hasSuffix("\u{200B}"):
      text.removeLast(3)
    case 0xA0 where text.hasSuffix("\u{A0}"):
      text.removeLast(2)
      if let last = text.last, last != .space { text.append(.space) }
    default: break
    }
  }

  /// Puts the next line of a paragraph behind the text before it.
  static func append(_ next: Bytes, to text: inout Bytes) {
    guard let last = text.last, let first = next.first else {
      text += next
      return
    }
    if text.hasSuffix("\u{AD}") {
      text.removeLast(2)
    } else {
      let before = text.dropLast().last
      let breaksWord = last == .hyphen && before.map(\.isWordPart) ?? false && first.isWordPart
      let breaksPath = last == UInt8(ascii: "/") && before != .space
      if !breaksWord && !breaksPath { text.append(.space) }
    }
    text += next
  }

  /// Two lines of one paragraph as one.
  static func joined(_ first: Bytes, _ second: Bytes) -> Bytes {
    var text = first
    append(second, to: &text)
    return text
  }
}
