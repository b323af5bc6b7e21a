/// A text made comparable: words in lower case, one space before, between and after them, nothing else.
///
/// So a phrase is found whatever the punctuation, and only at the borders of words.
struct Folded: Hashable, Sendable {
  let bytes: Bytes

  init(_ text: Bytes) { self.init(text[...]) }

  init(_ text: ArraySlice<UInt8>) {
    // A space in front and one behind: no text grows by more.
    bytes = Bytes(unsafeUninitializedCapacity: text.count + 2) { folded, count in
      folded[0] = .space
      var last = 0
      text.withUnsafeBufferPointer { text in
        for byte in text {
          if byte.isLetter || byte.isDigit {
            last += 1
            folded[last] = byte.lowered
          } else if byte != 0x27, folded[last] != .space {
            last += 1
            folded[last] = .space
          }
        }
      }
      if folded[last] != .space {
        last += 1
        folded[last] = .space
      }
      count = last + 1
    }
  }

  init(_ phrase: String) {
    self.init(Array(phrase.utf8))
  }

  var isEmpty: Bool { bytes.count < 2 }

  /// The words, as strings.
  var words: [String] { bytes.split(separator: .space).map { $0.string } }

  func hasPrefix(_ phrase: Folded) -> Bool {
    bytes.starts(with: phrase.bytes)
  }

  func contains(_ phrase: Folded) -> Bool {
    lastIndex(of: phrase) != nil
  }

  /// Where the phrase starts for the last time.
  func lastIndex(of phrase: Folded) -> Int? {
    let wanted = phrase.bytes
    guard wanted.count > 1, wanted.count <= bytes.count else { return nil }
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start] == .space, bytes[start + 1] == wanted[1], bytes.holds(wanted, at: start) {
        return start
      }
      start -= 1
    }
    return nil
  }
}
