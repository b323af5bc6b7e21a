import Foundation
import PriorAuth
import Testing

@testable import Letters

@Suite struct LetterFormTests {
  @Test(arguments: [
    (".sy rm -rf /", "\\&.sy rm -rf /"), ("'br", "\\&\\(aqbr"), ("a\\fBb\\n(yr", "\\&a\\(rsfBb\\(rsn(yr"),
    ("caf\u{E9} \u{2265} 50", "\\&caf\\[u00E9] \\[u2265] 50"), ("e\u{301}", "\\&\\[u0065_0301]"),
    ("\u{7531}\u{7D00}", "\\&\\[u7531]\\[u7D00]"), ("\u{1F600}", "\\&\\[u1F600]"),
    ("~^`\"", "\\&\\(ti\\(ha\\(ga\\(dq"),
    ("\\[u0041]", "\\&\\(rs[u0041]"), ("..", "\\&.."), ("C\u{200D}D", "\\&CD"),
  ])
  func `no text is taken for a request`(text: String, expected: String) {
    let letter = Letter(
      kind: .approval, recipient: .member, blocks: [LetterBlock(.paragraph, text)], problems: [])
    let lines = letter.groff.split(separator: "\n")
    #expect(lines.suffix(2) == [Substring(expected), ".br"])
  }

  @Test func `a line break in a fact starts no line of its own making`() {
    let letter = Letter(
      kind: .approval, recipient: .member, blocks: [LetterBlock(.item, "one\n.bp\n'sp 9i")], problems: [])
    let known = [".sp 0.5v", ".in 0.2i", ".ti -0.2i", ".br", ".in 0"]
    let lines = letter.groff.split(separator: "\n").drop { $0 != ".ad l" }.dropFirst()
    for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains(String(line)))
    }
  }

  @Test func `no line is wider than the paper, whatever the words`() {
    let words = [
      String(repeating: "x", count: 300), String(repeating: "\u{7531}", count: 90), "short",
      String(repeating: "a\u{301}", count: 100), "end",
    ]
    let letter = Letter(
      kind: .approval, recipient: .member,
      blocks: [.item, .paragraph, .line, .heading].map { LetterBlock($0, words.joined(separator: " ")) },
      problems: [])
    for line in letter.text.split(separator: "\n") { #expect(LetterWidth.of(line) <= Letter.columns) }
    #expect(letter.groff.contains("\\:x"))
  }

  @Test func `a list of two hundred lines is written whole`() throws {
    var facts = LetterFacts.sample()
    facts.missing = (1...200).map {
      LetterFacts.Point(criterion: "I.A.\($0)", words: ".Result \($0) of the \\test")
    }
    let letter = try shipped(.informationRequest, facts)
    #expect(letter.problems == [])
    #expect(letter.text.split(separator: "\n").count { $0.contains("of the \\test") } == 200)
  }

  @Test(arguments: [
    ("seen 2026-05-15.", "seen May 15, 2026."), ("12026-05-15", "12026-05-15"),
    ("2026-05-155", "2026-05-155"),
    ("2026-13-01", "2026-13-01"), ("2026-05-15/2026-06-01", "May 15, 2026/June 1, 2026"), ("a-b", "a-b"),
    ("x2026-05-15", "x2026-05-15"), ("2026-05-1", "2026-05-1"),
  ])
  func `dates in facts are written out`(text: String, expected: String) {
    #expect(LetterDate.inWords(text) == expected)
  }
}
