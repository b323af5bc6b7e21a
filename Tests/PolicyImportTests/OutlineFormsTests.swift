import Testing

@testable import PolicyImport

@Suite struct OutlineFormsTests {
  @Test(arguments: Form.all)
  func `a form reads as a person reads it`(form: Form) throws {
    let lines = try rendered(outline(of: form.text)).split(separator: "\n")
    let expected = form.outline.split(separator: "\n")
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
    #expect(lines.count == expected.count)
  }

  @Test func `the header, codes and revisions of a labelled form are read`() throws {
    let outline = try outline(of: labelledForm)
    #expect(outline.title == "Dorvaximab (Tessara)")
    #expect(outline.referenceNumber == "XY.PHAR.888")
    #expect(outline.effectiveDate == "09.01.22")
    #expect(outline.lastReviewDate == "11.24")
    #expect(outline.linesOfBusiness == ["Commercial", "HIM", "Medicaid"])
    #expect(outline.codes.map(\.code) == ["J9382"])
    #expect(outline.revisions.map(\.date) == ["08.10.22", "05.16.23"])
    #expect(outline.revisions.map(\.approval) == ["11.22", nil])
  }

  @Test func `the header of a flattened form comes from its title and its end`() throws {
    let outline = try outline(of: flattenedForm)
    #expect(outline.title == "Plenrova (dastoximab) - Medical Benefit Preferred Exceptions")
    #expect(outline.referenceNumber == "CG999")
    #expect(outline.effectiveDate == "08/06/2020")
    #expect(outline.lastReviewDate == "09/15/2022")
    #expect(outline.codes.map(\.system) == [.hcpcs, .cpt, .icd10])
    #expect(outline.revisions.isEmpty)
  }

  @Test func `the parts that are not criteria keep their headings and their cells`() throws {
    let regions = try outline(of: labelledForm).regions
    let byHeading = Dictionary(regions.map { ($0.heading, $0.text) }) { first, _ in first }
    #expect(byHeading["Description"] == "Dorvaximab (Tessara) blocks an interleukin.")
    #expect(
      byHeading["Appendix B: Therapeutic Alternatives"]
        == "Drug Name\tDosing Regimen\tMaximum Dose\nmethotrexate\t10 mg • weekly\t30 mg/week")
    #expect(byHeading["Dosage and Administration"] == "Indication\tDosing Regimen\nPsoriasis\t160 mg")
  }

  @Test(arguments: Form.all)
  func `every criterion's span holds its label and starts on its line`(form: Form) throws {
    let source = try SourceText(form.text)
    func check(_ node: OutlineNode) {
      let words = source.text(in: node.span)
      // The glyph of a symbol font is shown as a bullet.
      #expect(words.contains(node.id) || node.id == "•")
      #expect(source.position(at: node.span.lowerBound).line == node.line)
      for child in node.children { check(child) }
    }
    for section in PolicyOutline(reading: source).sections {
      for child in section.children { check(child) }
    }
  }

  @Test func `doses that follow on doses are for the same use`() throws {
    let text = """
      Drug X is considered medically necessary when ONE of the following is met (1 or 2):

      1. Scurvy. Approve for 1 year if the patient meets BOTH of the following (A and B):
         A) Patient is an adult; AND
         B) Oranges failed.

         Dosing. Approve the following dosing regimens (A and/or B):
         A) Initial Dosing: 300 mg; OR
         B) Later: 600 mg.

         Dosing. Approve the following dosing regimens (A and/or B):
         A) Child: 100 mg; OR
         B) Later: 200 mg.
      """
    #expect(
      try outline(of: text).sections.map(\.indication) == ["Scurvy", "Scurvy - Dosing", "Scurvy - Dosing"])
  }
}
