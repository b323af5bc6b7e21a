/// Read-only text that scrolls by lines, with a cursor line, a search, a highlighted part and a marked part.
///
/// All places are UTF-8 offsets into the text.
public struct TextView: Sendable {
  /// The whole text.
  public let text: String
  /// The cited part.
  public private(set) var highlight: Range<Int>?
  /// Where the search found its words.
  public private(set) var matches: [Range<Int>] = []
  /// The match that was jumped to last.
  public private(set) var currentMatch: Int?
  /// The lines of the text at the width it was laid out for.
  private(set) var lines: [Range<Int>] = []
  /// How far each line stands in: what goes on with an indented line stands below its words.
  private(set) var indents: [Int] = []
  private(set) var scroll = Scroll(goesByLine: true)
  private var markStart: Int?
  private var width = 0
  private var charset = Charset.unicode

  /// The columns in front of the text for the signs of what is highlighted.
  static let gutter = 2

  /// A text with the cursor on its first line.
  public init(_ text: String) {
    self.text = text
  }

  /// Says in which rectangle and with which characters the text will be drawn; lays it out anew when needed.
  public mutating func resize(to rect: Rect, charset: Charset = .unicode) {
    scroll.page = max(1, rect.rows)
    if rect.columns != width || charset != self.charset || lines.isEmpty {
      let place = lineRange.lowerBound
      let mark = markStart.flatMap { lines.indices.contains($0) ? lines[$0].lowerBound : nil }
      width = rect.columns
      self.charset = charset
      layOut(width: max(1, rect.columns - Self.gutter))
      scroll.selection = line(at: place)
      markStart = mark.map(line(at:))
    }
    scroll.select(scroll.selection, of: lines.count)
  }

  /// The number of lines at the current width.
  public var lineCount: Int { lines.count }

  /// The number of the line with the cursor, from 0.
  public var cursorLine: Int { scroll.selection }

  /// The part of the text on the line with the cursor.
  public var lineRange: Range<Int> {
    lines.indices.contains(scroll.selection) ? lines[scroll.selection] : 0..<0
  }

  /// The part between the mark and the cursor, both lines whole; nil while nothing is marked.
  public var marked: Range<Int>? {
    guard let marking = markedLines else { return nil }
    let first = lines[marking.lowerBound].lowerBound
    return first..<max(first, lines[marking.upperBound].upperBound)
  }

  /// The lines between the mark and the cursor, both included, from 0; nil while nothing is marked.
  var markedLines: ClosedRange<Int>? {
    guard let markStart, lines.indices.contains(markStart) else { return nil }
    return min(markStart, scroll.selection)...max(markStart, scroll.selection)
  }

  /// Starts marking at the cursor, or stops it.
  public mutating func toggleMark() {
    markStart = markStart == nil ? scroll.selection : nil
  }

  /// Highlights a part of the text and moves to it; nil takes the highlight away.
  public mutating func showHighlight(_ range: Range<Int>?) {
    highlight = range
    if let range { move(to: range.lowerBound) }
  }

  /// Highlights a part of the text and leaves the cursor where it is; nil takes the highlight away.
  public mutating func markHighlight(_ range: Range<Int>?) { highlight = range }

  /// Moves the cursor to the line with an offset, so that some lines before it are seen too.
  public mutating func move(to offset: Int) {
    scroll.select(line(at: offset), of: lines.count)
    let ahead = max(0, scroll.selection - scroll.page / 3)
    scroll.top = min(ahead, max(0, lines.count - scroll.page))
  }

  /// Takes a key; false means that the key does not move.
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .character("j"): scroll.select(scroll.selection + 1, of: lines.count)
    case .character("k"): scroll.select(scroll.selection - 1, of: lines.count)
    case .character(" "): return scroll.move(by: .pageDown, count: lines.count)
    default: return scroll.move(by: key, count: lines.count)
    }
    return true
  }

  /// Looks for words everywhere and moves to the first place at or after the cursor; answers how many there
  /// are. Letters match in either case.
  public mutating func search(for words: String) -> Int {
    matches = occurrences(of: words, in: text)
    currentMatch = nil
    guard !matches.isEmpty else { return 0 }
    let from = lineRange.lowerBound
    jump(toMatch: matches.firstIndex { $0.lowerBound >= from } ?? 0)
    return matches.count
  }

  /// Looks for each word of a text everywhere and moves to the first place of any; answers how many there are.
  public mutating func search(forWordsOf words: String) -> Int {
    let found = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .flatMap { occurrences(of: String($0), in: text) }.sorted { $0.lowerBound < $1.lowerBound }
    matches = found.reduce(into: []) { kept, range in
      if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    }
    currentMatch = nil
    jump(toMatch: 0)
    return matches.count
  }

  /// Moves to the next match; after the last comes the first.
  public mutating func findNext() { jump(toMatch: (currentMatch ?? -1) + 1) }

  /// Moves to the match before; before the first comes the last.
  public mutating func findPrevious() { jump(toMatch: (currentMatch ?? 0) - 1) }

  private mutating func jump(toMatch number: Int) {
    guard !matches.isEmpty else { return }
    let wrapped = (number % matches.count + matches.count) % matches.count
    currentMatch = wrapped
    move(to: matches[wrapped].lowerBound)
  }

  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Cuts the text into lines.
  private mutating func layOut(width: Int) {
    lines = []
    indents = []
    let bytes = Array(text.utf8)
    let whole = wrap(text, width: width, charset: charset)
    var place = 0
    while place < whole.count {
      let first = whole[place]
      var end = place + 1
      // What was cut at a blank or inside a word goes on; a line of its own begins behind a line break.
      while end < whole.count,
        !bytes[whole[end - 1].upperBound..<whole[end].lowerBound].contains(where: { $0 == 0x0A || $0 == 0x0D }
        )
      {
        end += 1
      }
      let indent = end == place + 1 ? 0 : min(Self.hanging(bytes[first]), width / 3)
      lines.append(first)
      indents.append(0)
      if end > place + 1 {
        let rest = whole[place + 1].lowerBound..<whole[end - 1].upperBound
        let more = wrap(String(text.slice(utf8: rest)), width: width - indent, charset: charset)
        lines += more.map { $0.lowerBound + rest.lowerBound..<$0.upperBound + rest.lowerBound }
        indents += more.map { _ in indent }
      }
      place = end
    }
  }

  /// How far the words of a line stand in: behind its blanks, and behind the label of an item.
  private static func hanging(_ line: ArraySlice<UInt8>) -> Int {
    let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
    let label = line.dropFirst(blanks).prefix { $0 != UInt8(ascii: " ") }
    let isLabel =
      label.count <= 5
      && (label.last == UInt8(ascii: ".") || label.last == UInt8(ascii: ")")
        || [UInt8(ascii: "-"), UInt8(ascii: "*")].contains { label.elementsEqual([$0]) }
        || label.elementsEqual("•".utf8))
    guard isLabel else { return blanks }
    let width = label.count { $0 & 0xC0 != 0x80 }
    return blanks + width + line.dropFirst(blanks + label.count).prefix { $0 == UInt8(ascii: " ") }.count
  }
}
