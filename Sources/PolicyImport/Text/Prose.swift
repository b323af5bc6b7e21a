/// Running text from lines: one space between words, no registration marks, words broken by a hyphen put together.
enum Prose {
  /// A line's words with single spaces, without the signs of registration.
  static func cleaned(_ text: some Collection<UInt8>) -> Bytes {
    if isClean(text) { return Bytes(text) }
    var clean = Bytes()
    clean.reserveCapacity(text.count)
    for byte in text {
      if byte.isSpace {
        if clean.last != .space { clean.append(.space) }
        continue
      }
      clean.append(byte)
      if byte >= 0x80 { dropSign(from: &clean) }
    }
    if clean.last == .space { clean.removeLast() }
    if clean.first == .space { clean.removeFirst() }
    return clean
  }

  /// Whether nothing has to be done, as for most lines: ASCII with single spaces inside.
  private static func isClean(_ text: some Collection<UInt8>) -> Bool {
    var before = UInt8.space
    for byte in text {
      if byte >= 0x80 || (byte.isSpace && (byte != .space || before == .space)) { return false }
      before = byte
    }
    return before != .space
  }

  private static func dropSign(from text: inout Bytes) {
    guard let last = text.last else { return }
    if text.hasSuffix("®") || text.hasSuffix("™") || text.hasSuffix("℠")
      || text.hasSuffix("\u{200B}")
    {
      text.removeLast(last == 0xAE ? 2 : 3)
    } else if text.hasSuffix("\u{A0}") {
      text.removeLast(2)
      if text.last != .space { text.append(.space) }
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
