/// The words of a criterion as they are kept: without what only joins it to its neighbours.
enum CriterionText {
  /// Without a trailing connective, semicolon, colon or full stop.
  static func cleaned(_ text: Bytes) -> Bytes {
    var text = text[...]
    while true {
      if let ending = Endings.connective(of: Array(text)), ending.length > 0, ending.length < text.count {
        text = Array(text)[..<ending.length]
      } else if let last = text.last,
        last.isSpace || last == .semicolon || last == .colon || last == .comma || endsSentence(text)
      {
        text = text.dropLast()
      } else {
        return Array(text)
      }
    }
  }

  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    text.last == .dot && !text.hasSuffix("etc.") && !text.hasSuffix("..")
  }

  /// The name of a use: its head without the words that introduce the criteria.
  static func title(_ text: Bytes) -> Bytes {
    let text = cleaned(text)
    guard text.last == .close, let open = text.lastIndex(of: .open) else { return text }
    guard Folded(text[open...]).hasPrefix(Folded("must meet")) else { return text }
    return cleaned(Array(text[..<open]))
  }
}
