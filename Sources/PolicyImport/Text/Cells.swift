/// The cells of a table row: parted by tabs, by bars, or in laid-out text by two spaces and more.
enum Cells {
  struct Cell {
    var text: Bytes
    /// The column of its first character, from the start of the text.
    var column: Int
  }

  static func split(_ text: Bytes) -> [Cell] {
    if text.contains(.tab) { return split(text, at: .tab) }
    if text.first == UInt8(ascii: "|") { return split(text, at: UInt8(ascii: "|")) }
    var cells: [Cell] = []
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
        if at > start { cells.append(Cell(text: Array(text[start..<at]), column: column)) }
        column += text[start..<end].width
        start = end
      }
      at = end
    }
    if start < text.count { cells.append(Cell(text: Array(text[start...].trimmed()), column: column)) }
    return cells
  }

  /// The text of the first cell.
  static func first(of text: Bytes) -> ArraySlice<UInt8>? {
    if text.contains(.tab) { return text[..<(text.firstIndex(of: .tab) ?? text.count)].trimmed() }
    if text.first == UInt8(ascii: "|") {
      return text.dropFirst().prefix { $0 != UInt8(ascii: "|") }.trimmed()
    }
    var start = 0
    var at = 0
    while at < text.count {
      guard text[at] == .space else {
        at += 1
        continue
      }
      var end = at + 1
      while end < text.count, text[end] == .space { end += 1 }
      if end - at >= 2 {
        if at > start { return text[start..<at] }
        start = end
      }
      at = end
    }
    return start < text.count ? text[start...].trimmed() : nil
  }

  private static func split(_ text: Bytes, at separator: UInt8) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.count { $0 == separator } + 1)
    // The bar that a row starts with parts nothing.
    var start = separator == .tab ? 0 : 1
    for at in start..<max(start, text.count) where text[at] == separator {
      cells.append(Cell(text: Array(text[start..<at].trimmed()), column: cells.count))
      start = at + 1
    }
    let last = text[min(start, text.count)...].trimmed()
    if separator == .tab || !last.isEmpty { cells.append(Cell(text: Array(last), column: cells.count)) }
    return cells
  }
}
