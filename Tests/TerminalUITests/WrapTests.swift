import Testing

@testable import TerminalUI

@Suite struct WrapTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("short", 10, ["short"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("exactly ten", 7, ["exactly", "ten"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("a abcdefghij", 4, ["a", "abcd", "efgh", "ij"]),
    ("a\nb\r\nc\rd", 10, ["a", "b", "c", "d"]),
    ("end\n", 10, ["end", ""]),
    ("two  blanks  here", 10, ["two", "blanks", "here"]),
    ("田中太郎", 5, ["田中", "太郎"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("trailing   ", 8, ["trailing   "]),
  ])
  func `lines break at blanks and inside words that are too long`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(wrapped(text, width: width) == lines)
  }

  @Test(arguments: [
    "a b\tc 田 e\u{301}\n\n x", "\t\t\tdeep", "    indented words that go on", "\u{1B}[31m \u{202E}",
  ])
  func `every letter is on one line in order and no line is too wide`(text: String) {
    for width in 8...12 {
      let lines = wrap(text, width: width)
      let kept = lines.map { String(text.slice(utf8: $0)) }.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace })
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      for line in lines {
        let shown = text.slice(utf8: line)
        let trimmed = shown.prefix { $0 != " " && $0 != "\t" }
        #expect(displayWidth(trimmed, charset: .unicode) <= width)
      }
    }
  }

  @Test func `a slice outside the text is empty`() {
    #expect("abc".slice(utf8: 5..<9) == "")
    #expect("abc".slice(utf8: -4..<2) == "ab")
  }
}
