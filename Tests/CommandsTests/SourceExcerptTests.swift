import PolicyImport
import Testing

@testable import Commands

@Suite struct SourceExcerptTests {
  private let display = Display(text: { $0 }, width: { $0.count })

  private func excerpt(of words: String, in text: String) throws -> String {
    let source = try SourceText(text)
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = try #require((0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) })
    return SourceExcerpt(of: start..<(start + wanted.count), in: source).text(display: display)
  }

  @Test(arguments: [
    ("blue", "red\n  green blue white\nblack", "    green blue white\n          ^~~~\n"),
    ("x", "x", "    x\n    ^\n"),
    ("é", "aé b", "    aé b\n     ^\n"),
    ("b\nc", "a b\nc", "    a b\n      ^\n"),
  ])
  func `the caret stands under the place`(words: String, text: String, shown: String) throws {
    #expect(try excerpt(of: words, in: text) == shown)
  }

  @Test
  func `of a long line only the words around the place are shown`() throws {
    let text = String(repeating: "é", count: 500) + " here " + String(repeating: "x", count: 500)
    let shown = try excerpt(of: "here", in: text)
    #expect(shown.split(separator: "\n").allSatisfy { $0.count < 80 })
    #expect(shown.contains("é here xxx"))
  }

  @Test
  func `every code has a meaning and an advice of its own in the reference`() {
    for code in ImportDiagnostic.Code.allCases {
      #expect(DiagnosticReference.document.contains("| `\(code.rawValue)` | \(code.severity.rawValue) | "))
      #expect(!code.meaning.isEmpty && code.advice.hasSuffix("."))
    }
  }
}
