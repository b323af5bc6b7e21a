import Testing

@testable import PolicyImport

/// Bullets of symbol fonts, as text extraction leaves them.
@Suite struct SymbolBulletTests {
  private func form(_ outer: String, _ inner: String) -> String {
    """
    Samplix is medically necessary for the treatment of scurvy when all of the following criteria are met:
       \(outer) One of the following:
           \(inner) Oranges failed; or
           \(inner) Lemons failed; and
       \(outer) Prescribed by a specialist
    """
  }

  @Test(arguments: [("\u{F0B7}", "\u{F0A7}"), ("\u{F06E}", "\u{F0E8}"), ("•", "§"), ("§", "\u{F0D8}")])
  func `every glyph of a symbol font heads a list, and is a bullet`(outer: String, inner: String) throws {
    let read = try rendered(outline(of: form(outer, inner)))
    #expect(
      read == """
        initial scurvy <all>
          • One of the following <any>
            • Oranges failed
            • Lemons failed
          • Prescribed by a specialist
        """)
  }

  @Test func `the symbol font's sign for at least is no bullet, nor is a section sign that marks a note`() {
    #expect(Label.readings(of: Array("\u{F0B3} 18 years".utf8)[...]).isEmpty)
    let lines = ["Oranges§", "§ Fresh ones.", "§ Ripe ones."].enumerated().map { place, text in
      Line(
        number: place, span: 0..<0, indent: 0, text: Array(text.utf8),
        form: LineForm(of: Array(text.utf8)[...]),
        blanksBefore: 0)
    }
    var taken = lines
    SectionSigns.takeAsBullets(in: &taken)
    #expect(taken.allSatisfy { $0.labels.isEmpty })
    taken = Array(lines.dropFirst())
    SectionSigns.takeAsBullets(in: &taken)
    #expect(taken.map { $0.labels.map(\.printed) } == [["•"], ["•"]])
  }
}
