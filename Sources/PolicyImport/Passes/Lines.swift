/// The document as lines: blank lines counted, page starts noted, markup gone.
struct Lines {
  private(set) var lines: [Line] = []
  let isMarkdown: Bool

  init(_ source: SourceText) {
    isMarkdown = Self.looksLikeMarkdown(source)
    let markup = Markup(isMarkdown: isMarkdown)
    lines.reserveCapacity(source.lineStarts.count)
    var blanks = 0
    var startsPage = false
    var index = isMarkdown ? Self.lineAfterFrontMatter(of: source) : 0
    while index < source.lineStarts.count {
      let range = Self.range(ofLine: index, in: source)
      index += 1
      let raw = source.bytes[range]
      if raw.contains(0x0C) { startsPage = true }
      var content = raw.trimmed()
      if content.hasPrefix("\u{FEFF}") { content = content.dropFirst(3) }
      guard !content.isEmpty else {
        blanks += 1
        continue
      }
      var line = Line(
        number: index, span: content.startIndex..<content.endIndex,
        indent: Self.indent(of: raw[range.lowerBound..<content.startIndex]), text: [],
        blanksBefore: blanks, startsPage: startsPage)
      if isMarkdown { line.headingLevel = Self.takeHeadingLevel(from: &content) }
      (line.text, line.isBold, line.isEmphasised) = markup.plain(content)
      guard !line.text.isEmpty, !(isMarkdown && Self.isRule(line.text)) else { continue }
      lines.append(line)
      blanks = 0
      startsPage = false
    }
  }

  private static func range(ofLine index: Int, in source: SourceText) -> Range<Int> {
    let next = index + 1
    let end = next < source.lineStarts.count ? source.lineStarts[next] - 1 : source.bytes.count
    return source.lineStarts[index]..<max(end, source.lineStarts[index])
  }

  private static func indent(of margin: ArraySlice<UInt8>) -> Int {
    margin.reduce(into: 0) { column, byte in
      switch byte {
      case .tab: column += 4 - column % 4
      case .space: column += 1
      default: column = 0
      }
    }
  }

  private static func takeHeadingLevel(from content: inout ArraySlice<UInt8>) -> Int? {
    let hashes = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(hashes), content.count > hashes,
      content[content.startIndex + hashes].isSpace
    else { return nil }
    content = content.dropFirst(hashes).trimmed()
    while content.last == UInt8(ascii: "#") { content = content.dropLast() }
    content = content.trimmed()
    return hashes
  }

  /// A ruler, or the line that parts the head of a table from its rows.
  private static func isRule(_ text: Bytes) -> Bool {
    let signs: Set<UInt8> = [
      .hyphen, .star, UInt8(ascii: "_"), UInt8(ascii: "|"), .colon, .space, UInt8(ascii: "="),
    ]
    return text.count >= 3 && text.allSatisfy { signs.contains($0) }
  }

  private static func looksLikeMarkdown(_ source: SourceText) -> Bool {
    var bold = 0
    for index in source.lineStarts.indices {
      let content = source.bytes[range(ofLine: index, in: source)].trimmed()
      let hashes = content.prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(hashes), content.dropFirst(hashes).first == .space { return true }
      if content.hasPrefix("**"), !content.hasPrefix("***") {
        bold += content.dropFirst(2).contains(.star) ? 1 : 0
      }
    }
    return bold >= 2
  }

  /// The settings some sites put between two rulers at the very top are no part of the text.
  private static func lineAfterFrontMatter(of source: SourceText) -> Int {
    let limit = min(source.lineStarts.count, 60)
    var first: Int?
    for index in 0..<limit {
      let content = source.bytes[range(ofLine: index, in: source)].trimmed()
      if content.isEmpty { continue }
      if content.elementsEqual("---".utf8) {
        if first != nil { return index + 1 }
        first = index
      } else if first == nil {
        return 0
      }
    }
    return 0
  }
}
