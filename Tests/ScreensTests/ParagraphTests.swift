import Testing
import TerminalUI

@testable import Screens

/// How paragraphs become lines.
@Suite struct ParagraphTests {
  @Test func `lines after the first begin below the end of the label`() {
    let lines = ParagraphView.lines(
      of: [Paragraph("Reason", column: 8, "all of the criteria are met")], width: 20, charset: .unicode)
    #expect(lines.map(\.text) == ["Reason  all of the", "criteria are", "met"])
    #expect(lines.map(\.indent) == [0, 8, 8])
  }

  @Test func `an empty text still shows its label`() {
    let lines = ParagraphView.lines(of: [Paragraph("Rule", column: 8, "")], width: 20, charset: .ascii)
    #expect(lines.map(\.text) == ["Rule    "])
  }
}
