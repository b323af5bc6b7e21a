/// Text from outside, made safe to show: every glyph has a known width and none can steer a terminal.
public struct DisplayText: Hashable, Sendable {
  /// The glyphs in reading order.
  public let glyphs: [Glyph]

  /// The number of cells all glyphs take together.
  public var width: Int { glyphs.reduce(0) { $0 + Int($1.width) } }

  /// The same as text, for a line on standard output, in a log or in a message.
  public var plain: String {
    var text = ""
    for glyph in glyphs { glyph.write(to: &text) }
    return text
  }
}

/// Neutralises text from outside: the one way text reaches a screen, a log or a printed line.
///
/// C0 and DEL become `^X`. C1, bidirectional controls, invisible and private characters, line separators and
/// unassigned code points become `<U+202E>`. A letter keeps two marks; a mark without a letter is named.
/// Line breaks are controls here: split a text into lines first, or use `wrap`.
public func display(_ text: String, charset: Charset = .unicode) -> DisplayText {
  var reader = GlyphReader(text[...], charset: charset)
  var glyphs: [Glyph] = []
  glyphs.reserveCapacity(text.utf8.count)
  while let glyph = reader.next() { glyphs.append(glyph) }
  return DisplayText(glyphs: glyphs)
}

/// One neutralised line for a pipe, a log or a message.
public func plainDisplay(_ text: String, charset: Charset = .unicode) -> String {
  isPrintableASCII(text[...]) ? text : display(text, charset: charset).plain
}

/// Decodes bytes from outside; broken UTF-8 becomes U+FFFD, as many as there are broken sequences.
public func displayBytes(_ bytes: some Collection<UInt8>, charset: Charset = .unicode) -> DisplayText {
  display(String(decoding: bytes, as: UTF8.self), charset: charset)
}

/// The number of cells a text takes when it is shown.
public func displayWidth(_ text: String, charset: Charset = .unicode) -> Int {
  displayWidth(text[...], charset: charset)
}

/// Whether every letter takes a cell and means nothing to a terminal, as in most texts.
private func isPrintableASCII(_ text: Substring) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
  } ?? false
}

func displayWidth(_ text: Substring, charset: Charset, tabStop: Int? = nil) -> Int {
  if isPrintableASCII(text) { return text.utf8.count }
  var reader = GlyphReader(text, charset: charset, tabStop: tabStop)
  var width = 0
  while let glyph = reader.next() { width &+= Int(glyph.width) }
  return width
}
