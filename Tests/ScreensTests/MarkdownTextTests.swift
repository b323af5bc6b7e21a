import Testing

@testable import Screens

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("## Initial criteria", "   Initial criteria"), ("**I.A.** The dose", "  I.A.   The dose"),
    ("| Code | Drug |", "  Code   Drug  "), ("|---|:--|", "         "), ("Run `x`", "Run  x "),
    ("5 * 3 and snake_case, #1", "5 * 3 and snake_case, #1"), ("a | b", "a | b"),
    (#"50%\* or \*\*more\*\*"#, "50% * or  * *more * *"), (#"| a\|b |"#, "  a |b  "),
    (#"C:\dir \"#, #"C:\dir \"#),
  ])
  func `marks become blanks and every place stays`(text: String, read: String) {
    #expect(MarkdownText.read(text) == read)
    #expect(MarkdownText.read("é\n" + text + "\nü") == "é\n" + read + "\nü")
  }
}
