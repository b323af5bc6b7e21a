/// The document as lines: blank lines counted, page starts noted, markup gone.
struct Lines {
  private(set) var lines: [Line] = []
  let isMarkdown: Bool

  init(_ source: SourceText, headings: Headings = Cues.standard.headings) {
    isMarkdown = Self.looksLikeMarkdown(source)
    let markup = Markup(isMarkdown: isMarkdown)
    var tables = CriteriaTables(headings: headings)
    lines.reserveCapacity(source.lineStarts.count)
    var blanks = 0
    var startsPage = false
    /// The last heading that is none of a table's.
    var heading: Line?
    var index = isMarkdown ? Self.lineAfterFrontMatter(of: source) : 0
    while index < source.lineStarts.count {
      let range = Self.range(ofLine: index, in: source)
      index += 1
      if source.hasFormFeed, source.bytes[range].contains(0x0C) { startsPage = true }
      var content = Self.inked(range, of: source.bytes)
      if content.hasPrefix("\u{FEFF}") { content = content.dropFirst(3) }
      guard !content.isEmpty else {
        blanks += 1
        continue
      }
      if isMarkdown, content.first == UInt8(ascii: "|"),
        let parts = tables.parts(
          ofLine: index - 1, content, below: heading, of: source)
      {
        lines += parts.map { $0.line(number: index, blanksBefore: blanks, markup: markup) }
        blanks = 0
        continue
      }
      let span = content.startIndex..<content.endIndex
      let level = isMarkdown ? Self.takeHeadingLevel(from: &content) : nil
      let words = markup.plain(content)
      guard !words.text.isEmpty, !(isMarkdown && Self.isRule(words.text)) else { continue }
      var line = Line(
        number: index, span: span,
        indent: Self.indent(of: source.bytes[range.lowerBound..<span.lowerBound]), text: words.text,
        form: LineForm(of: words.text[...]), blanksBefore: blanks)
      line.startsPage = startsPage
      line.headingLevel = level
      line.isBold = words.isBold
      line.hasBoldText = isMarkdown && Self.isBold(content, behind: line.labels)
      line.isEmphasised = words.isEmphasised
      if level != nil { heading = line }
      lines.append(line)
      blanks = 0
      startsPage = false
    }
    SectionSigns.takeAsBullets(in: &lines)
  }

  /// The bytes of a range between the white space at both ends.
  static func inked(_ range: Range<Int>, of bytes: Bytes) -> ArraySlice<UInt8> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return bytes[start..<end]
  }

  static func range(ofLine index: Int, in source: SourceText) -> Range<Int> {
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

  /// Of `## Criteria`, and of `2. ## Criteria`, as pages are printed whose headings are numbered as lists.
  private static func takeHeadingLevel(from content: inout ArraySlice<UInt8>) -> Int? {
    if content.first?.isDigit ?? false {
      let number = content.prefix { $0.isDigit }
      guard number.count <= 2, content.dropFirst(number.count).hasPrefix(". #") else { return nil }
      var title = content.dropFirst(number.count + 2)
      guard let level = takeHeadingLevel(from: &title) else { return nil }
      content = ArraySlice(number + [.dot, .space] + title)
      return level
    }
    guard content.first == UInt8(ascii: "#") else { return nil }
    let hashes = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(hashes), content.count > hashes,
      content[content.startIndex + hashes].isSpace
    else { return nil }
    content = content.dropFirst(hashes).trimmed()
    while content.last == UInt8(ascii: "#") { content = content.dropLast() }
    content = content.trimmed()
    return hashes
  }

  /// Whether the text behind a label is one run in bold.
  private static func isBold(_ content: ArraySlice<UInt8>, behind labels: [Label]) -> Bool {
    guard let label = labels.first, content.count > label.length + 4 else { return false }
    var text = content.dropFirst(label.length).trimmed()
    if text.last == .colon { text = text.dropLast() }
    guard text.hasPrefix("**"), text.hasSuffix("**") else { return false }
    return !text.dropFirst(2).dropLast(2).contains(.star)
  }

  /// A ruler, or the line that parts the head of a table from its rows.
  static func isRule(_ text: Bytes) -> Bool {
    text.count >= 3
      && text.allSatisfy { byte in
        switch byte {
        case .hyphen, .star, .colon, .space, UInt8(ascii: "_"), UInt8(ascii: "|"), UInt8(ascii: "="): true
        default: false
        }
      }
  }

  private static func looksLikeMarkdown(_ source: SourceText) -> Bool {
    var bold = 0
    for index in source.lineStarts.indices {
      let range = range(ofLine: index, in: source)
      guard let first = source.bytes[range].firstIndex(where: { !$0.isSpace }) else { continue }
      guard source.bytes[first] == UInt8(ascii: "#") || source.bytes[first] == .star else { continue }
      let content = inked(range, of: source.bytes)
      let hashes = content.prefix { $0 == UInt8(ascii: "#") }.count
      // A number sign can head a column of numbers.
      if (1...6).contains(hashes), content.dropFirst(hashes).first == .space,
        !LineForm(of: content).contains(.columnGap)
      {
        return true
      }
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
