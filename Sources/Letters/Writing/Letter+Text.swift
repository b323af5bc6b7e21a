extension Letter {
  /// The columns of a line.
  public static let columns = 76

  /// The letter as plain text, ending with a line break.
  public var text: String {
    var lines: [String] = []
    for block in blocks {
      if !lines.isEmpty, !block.isJoined { lines.append("") }
      lines += Self.lines(of: block)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of block: LetterBlock) -> [String] {
    let parts = block.text.split(separator: "\n", omittingEmptySubsequences: false)
    switch block.style {
    case .paragraph, .line, .smallPrint: return parts.flatMap { wrapped($0, first: "", rest: "") }
    case .item:
      return parts.enumerated().flatMap { wrapped($1, first: $0 == 0 ? "- " : "  ", rest: "  ") }
    case .heading:
      let lines = parts.flatMap { wrapped($0, first: "", rest: "") }
      return lines + [String(repeating: "-", count: lines.map { LetterWidth.of($0) }.max() ?? 0)]
    }
  }

  /// Lines of whole words; a word longer than a line is cut.
  static func wrapped(_ text: some StringProtocol, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var width = first.count
    var isEmpty = true
    func end() {
      lines.append(line)
      line = rest
      width = rest.count
      isEmpty = true
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
      for piece in pieces(of: Substring(word), limit: columns - rest.count) {
        let length = LetterWidth.of(piece)
        if !isEmpty, width + 1 + length > columns { end() }
        if !isEmpty {
          line += " "
          width += 1
        }
        line += piece
        width += length
        isEmpty = false
      }
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func pieces(of word: Substring, limit: Int) -> [String] {
    guard word.utf8.count > limit else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for letter in word {
      let next = LetterWidth.of(letter)
      if width + next > limit {
        pieces.append(piece)
        piece = ""
        width = 0
      }
      piece.append(letter)
      width += next
    }
    return pieces + [piece]
  }
}
