/// The distance between tab stops in documents.
let documentTabStop = 8

/// A text cut into lines of at most so many cells, as ranges of UTF-8 offsets into the text.
///
/// Lines break after a blank where they can and inside a word where they must. Line feeds, carriage returns
/// and their pair end a line; blanks at a break are left out of both lines.
public func wrap(_ text: String, width: Int, charset: Charset = .unicode) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  let bytes = text.utf8
  var start = bytes.startIndex
  var offset = 0
  while true {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    wrapParagraph(text[start..<end], offset: offset, width: max(2, width), charset: charset, into: &lines)
    guard end < bytes.endIndex else { return lines }
    var next = bytes.index(after: end)
    if bytes[end] == 0x0D, next < bytes.endIndex, bytes[next] == 0x0A { next = bytes.index(after: next) }
    offset += bytes.distance(from: start, to: next)
    start = next
  }
}

/// The lines of a text cut to a width, as texts.
public func wrapped(_ text: String, width: Int, charset: Charset = .unicode) -> [String] {
  wrap(text, width: width, charset: charset).map { String(text.slice(utf8: $0)) }
}

private func wrapParagraph(
  _ text: Substring, offset: Int, width: Int, charset: Charset, into lines: inout [Range<Int>]
) {
  var lineStart = offset
  var used = 0
  var place = offset
  /// Where the last word that fits ended, and where the next word starts.
  var breakEnd: Int?
  var breakNext = offset
  var usedAtBreakNext = 0
  for scalar in text.unicodeScalars {
    let length = UTF8.width(scalar)
    if scalar == " " || scalar == "\t" {
      if breakEnd == nil || breakNext != place { breakEnd = place }
      used += scalar == " " ? 1 : documentTabStop - used % documentTabStop
      place += length
      breakNext = place
      usedAtBreakNext = used
      continue
    }
    let cells = GlyphReader.width(of: scalar, charset: charset)
    if used + cells > width && place > lineStart {
      if let end = breakEnd, end > lineStart {
        lines.append(lineStart..<end)
        lineStart = breakNext
        used -= usedAtBreakNext
      } else {
        lines.append(lineStart..<place)
        lineStart = place
        used = 0
      }
      breakEnd = nil
    }
    // A word left over from the break can still be too long by itself.
    if used + cells > width && place > lineStart {
      lines.append(lineStart..<place)
      lineStart = place
      used = 0
    }
    used += cells
    place += length
  }
  lines.append(lineStart..<place)
}

extension String {
  /// The part between two UTF-8 offsets; offsets outside the text are moved to its ends.
  func slice(utf8 range: Range<Int>) -> Substring {
    let count = utf8.count
    let lower = min(max(0, range.lowerBound), count)
    let upper = min(max(lower, range.upperBound), count)
    let start = utf8.index(utf8.startIndex, offsetBy: lower)
    return self[start..<utf8.index(start, offsetBy: upper - lower)]
  }
}
