/// The words of a criterion as they are kept: without what only joins it to its neighbours.
enum CriterionText {
  /// Without a trailing connective, semicolon, colon or full stop.
  static func cleaned(_ text: Bytes) -> Bytes {
    let words = withoutEnding(text[...])
    return words.count == text.count ? text : Array(words)
  }

  /// The same of a part of a text.
  static func withoutEnding(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while true {
      if let ending = Endings.connective(of: text), ending.length > 0 {
        text = text.prefix(ending.length)
      } else if let last = text.last,
        last.isSpace || last == .semicolon || last == .colon || last == .comma || endsSentence(text)
      {
        text = text.dropLast()
      } else {
        return text
      }
    }
  }

  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    text.last == .dot && !text.hasSuffix("etc.") && !text.hasSuffix("..")
  }

  /// The name of a use: its head without the words that introduce the criteria.
  static func title(_ text: Bytes) -> Bytes {
    let text = withoutCitations(cleaned(text))
    guard text.last == .close, let open = text.lastIndex(of: .open) else { return text }
    guard Folded(text[open...]).hasPrefix(Folded("must meet")) else { return text }
    return withoutCitations(cleaned(Array(text[..<open])))
  }

  /// Without the raised signs and numbers that text extraction leaves behind a title: `Name † 1,3`.
  private static func withoutCitations(_ text: Bytes) -> Bytes {
    var text = text[...]
    while let start = text.lastIndex(of: .space) {
      let word = text[(start + 1)...]
      let isSign = !word.contains { $0 < 0x80 }
      let isList = word.contains(.comma) && word.allSatisfy { $0.isDigit || $0 == .comma || $0 == .hyphen }
      guard isSign || isList, start > text.startIndex else { break }
      text = text[..<start]
    }
    return Array(text.trimmed())
  }
}
