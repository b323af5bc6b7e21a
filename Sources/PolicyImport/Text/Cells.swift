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
    var at = 0
    while at < text.count {
      var end = at
      while end < text.count, text[end] == .space { end += 1 }
      if end - at >= 2 {
        append(text[start..<at], startingAt: start, of: text, to: &cells)
        start = end
      }
      at = max(end, at + 1)
    }
    append(text[start...], startingAt: start, of: text, to: &cells)
    return cells
  }

  private static func append(
    _ part: ArraySlice<UInt8>, startingAt start: Int, of text: Bytes, to cells: inout [Cell]
  ) {
    guard !part.isEmpty else { return }
    let column = cells.isEmpty ? text[..<start].width : nil
    cells.append(Cell(text: Array(part.trimmed()), column: column ?? text[..<start].width))
  }

  private static func split(_ text: Bytes, at separator: UInt8) -> [Cell] {
    var parts = text.split(separator: separator, omittingEmptySubsequences: false)
    if separator != .tab {
      parts = Array(parts.dropFirst())
      if parts.last.map({ $0.trimmed().isEmpty }) ?? false { parts.removeLast() }
    }
    return parts.enumerated().map { Cell(text: Array($1.trimmed()), column: $0) }
  }
}
