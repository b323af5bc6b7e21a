/// The cells of a table row: parted by tabs, by bars, or in laid-out text by two spaces and more.
enum Cells {
  struct Cell {
    var text: Bytes
    /// The column of its first character, from the start of the text.
    var column: Int
  }

  static func split(_ text: Bytes) -> [Cell] {
    if let separator = separator(of: text) {
      return parts(of: text, at: separator).enumerated().map { Cell(text: Bytes($1), column: $0) }
    }
    var cells: [Cell] = []
    forEachLaidOut(in: text) { range, column in
      cells.append(Cell(text: Bytes(text[range]), column: column))
      return true
    }
    return cells
  }

  /// The texts of the cells, where they lie.
  static func texts(in text: Bytes) -> [ArraySlice<UInt8>] {
    if let separator = separator(of: text) { return parts(of: text, at: separator) }
    var texts: [ArraySlice<UInt8>] = []
    forEachLaidOut(in: text) { range, _ in
      texts.append(text[range])
      return true
    }
    return texts
  }

  /// The text of the first cell.
  static func first(of text: Bytes) -> ArraySlice<UInt8>? {
    switch separator(of: text) {
    case .tab: return text[..<(text.firstIndex(of: .tab) ?? text.count)].trimmed()
    case .some(let bar): return text.dropFirst().prefix { $0 != bar }.trimmed()
    case nil: break
    }
    var first: ArraySlice<UInt8>?
    forEachLaidOut(in: text) { range, _ in
      first = text[range]
      return false
    }
    return first
  }

  /// The sign that parts the cells; nil where spaces do.
  private static func separator(of text: Bytes) -> UInt8? {
    let bar = UInt8(ascii: "|")
    return text.contains(.tab) ? .tab : text.first == bar ? bar : nil
  }

  private static func parts(of text: Bytes, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    parts.reserveCapacity(8)
    // The bar that a row starts with parts nothing.
    var start = separator == .tab ? 0 : 1
    text.withUnsafeBytes { bytes in
      SixteenBytes.forEachPlace(of: separator, in: bytes) { end in
        guard end >= start else { return }
        parts.append(text[start..<end].trimmed())
        start = end + 1
      }
    }
    let last = text[min(start, text.count)...].trimmed()
    if separator == .tab || !last.isEmpty { parts.append(last) }
    return parts
  }

  /// Gives the place and the column of each cell, until it is told to stop.
  @inline(__always)
  private static func forEachLaidOut(in text: Bytes, _ body: (Range<Int>, Int) -> Bool) {
    var start = 0
    var column = 0
    var at = 0
    while at < text.count {
      guard text[at] == .space else {
        at += 1
        continue
      }
      var end = at + 1
      while end < text.count, text[end] == .space { end += 1 }
      if end - at >= 2 {
        if at > start, !body(start..<at, column) { return }
        column += text[start..<end].width
        start = end
      }
      at = end
    }
    guard start < text.count else { return }
    let last = text[start...].trimmed()
    _ = body(last.startIndex..<last.endIndex, column)
  }
}
