import Criteria

/// A document in Markdown as it is read: its marks are blanks, so that every place in it stays where it is.
enum MarkdownText {
  /// The text with as many bytes, without the marks of headings, tables, bold, code and escapes.
  static func read(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      blank(&bytes, start..<end)
      start = end + 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")

  private static func blank(_ bytes: inout [UInt8], _ line: Range<Int>) {
    guard let first = line.first(where: { bytes[$0] > space }) else { return }
    let marks = bytes[first..<line.upperBound].prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(marks), first + marks == line.upperBound || bytes[first + marks] == space {
      for place in first..<first + marks { bytes[place] = space }
    }
    let isTable = bytes[first] == UInt8(ascii: "|")
    let isRule = isTable && line.allSatisfy { "|-: \t\r".utf8.contains(bytes[$0]) }
    var escaped = line.lowerBound
    for place in line where place >= escaped {
      if isEscape(bytes, at: place, before: line.upperBound) {
        bytes[place] = space
        escaped = place + 2
        continue
      }
      let isPair = place + 1 < line.upperBound && bytes[place] == bytes[place + 1]
      if isRule || (isTable && bytes[place] == UInt8(ascii: "|")) || bytes[place] == UInt8(ascii: "`") {
        if bytes[place] > space { bytes[place] = space }
      } else if isPair, bytes[place] == UInt8(ascii: "*") || bytes[place] == UInt8(ascii: "_") {
        bytes[place] = space
        bytes[place + 1] = space
      }
    }
  }

  /// Whether a place holds the mark by which the sign behind it stands for itself.
  private static func isEscape(_ bytes: [UInt8], at place: Int, before end: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "\\"), place + 1 < end else { return false }
    return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".utf8.contains(bytes[place + 1])
  }
}

extension PolicyRow {
  /// Whether its document is written in Markdown.
  var isMarkdown: Bool { sourceName.hasSuffix(".md") || sourceName.hasSuffix(".markdown") }
}
