import Testing

@testable import PolicyImport

@Suite struct LabelTests {
  @Test(arguments: [
    ("1. Age", ["arabic 1"]), ("(1) Age", ["arabic 1"]), ("(1)Age", ["arabic 1"]), ("12) Age", ["arabic 12"]),
    ("i. Age", ["lowerRoman 1", "lowerLetters 9"]), ("C. Age", ["upperLetters 3"]),
    ("IV. Age", ["upperRoman 4"]), ("xiv. Age", ["lowerRoman 14"]), ("aa. Age", ["lowerLetters 27"]),
    ("2.3. Age", ["arabic 3"]), ("2.3 Age", ["arabic 3"]), ("a.", ["lowerLetters 1"]),
    ("• Age", ["bullet 1"]), ("- Age", ["bullet 1"]), ("o Age", ["bullet 1"]),
    ("e.g., age", []), ("2.5 mg of it", ["arabic 5"]), ("iiii. Age", []), ("123. Age", []), ("-AND-", []),
    ("only age", []), ("(i.e., age)", []), ("", []), ("(", []), ("1", []),
  ])
  func `the start of a line is read as every label it can be`(text: String, expected: [String]) {
    let readings = Label.readings(of: Array(text.utf8)[...]).map { label in
      switch label.style.numerals {
      case .bullet: "bullet \(label.ordinal)"
      default: "\(label.style.numerals) \(label.ordinal)"
      }
    }
    #expect(readings == expected)
  }

  @Test func `an i after an h is a letter, and after a colon a numeral`() throws {
    let letters = "abcdefghij".map { "\($0). Use \($0);" }.joined(separator: "\n")
    let text = "Initial Approval Criteria\n\nThe drug is covered if all of the following are met:\n\(letters)"
    let flat = try outline(of: text)
    #expect(flat.sections.first?.children.map(\.id).last == "j.")
    #expect(flat.sections.first?.children.count == 10)

    let nested = text.replacingOccurrence(
      of: "h. Use h;\ni. Use i;\nj. Use j;", with: "h. Use h:\ni. One\nii. Two")
    let children = try outline(of: nested).sections.first?.children
    #expect(children?.last?.children.map(\.id) == ["i.", "ii."])
  }

  @Test func `a number that does not follow is still an item where it stands like its neighbours`() throws {
    let text = """
      Initial Approval Criteria

      The drug is covered if all of the following are met:
        1. One of the following:
           a. First
           b. Second
        3. Third number, second item;
        3. Third item.
      """
    let outline = try outline(of: text)
    #expect(outline.sections.first?.children.map(\.id) == ["1.", "3.", "3."])
    #expect(outline.diagnostics.filter { $0.code == .brokenNumbering }.count == 2)
  }
}

extension String {
  /// The text with the first place of `part` replaced.
  func replacingOccurrence(of part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
