/// The working form of text inside the reader: UTF-8 bytes, because every rule here looks at ASCII only.
typealias Bytes = [UInt8]

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLower: Bool { self &- 0x61 < 26 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isWordPart: Bool { isLetter || isDigit || self >= 0x80 }
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
  /// Whether the byte starts a code point, and so counts as a column.
  var isLead: Bool { self & 0xC0 != 0x80 }

  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let hyphen = UInt8(ascii: "-")
  static let star = UInt8(ascii: "*")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
}

extension Collection<UInt8> where Index == Int {
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The number of code points.
  var width: Int { count { $0.isLead } }

  func hasPrefix(_ text: StaticString, at start: Int? = nil) -> Bool {
    let start = start ?? startIndex
    guard start >= startIndex, endIndex - start >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where self[start + offset] != wanted[offset] { return false }
      return true
    }
  }

  func hasSuffix(_ text: StaticString) -> Bool {
    hasPrefix(text, at: endIndex - text.utf8CodeUnitCount)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int, SubSequence: RandomAccessCollection<UInt8> {
  /// Without the white space at both ends.
  func trimmed() -> SubSequence {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return self[start..<end]
  }
}
