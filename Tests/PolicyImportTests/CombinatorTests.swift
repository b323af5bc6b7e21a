import Testing

@testable import PolicyImport

@Suite struct CombinatorTests {
  @Test(arguments: [
    ("Breast Cancer (must meet all):", "all"),
    ("Other uses (must meet 1 or 2):", "any"),
    ("One of the following (a, b, or c):", "any"),
    ("Both of the following, unless contraindicated (a and b):", "all"),
    ("Documentation of one of the following scores, all of the last month (a, b, c, and d):", "all"),
    ("Requested for (a or b):", "any"),
    ("Failure of one (a or b, see Appendix D):", "any"),
    ("Relapsed disease (i or ii), unless stable:", "any"),
    ("The patient meets ONE (1) of the following:", "any"),
    ("At least ONE (1) prior therapy, and meets BOTH of the following:", "all"),
    ("FOUR (4) or more prior lines, including ALL of the following:", "all"),
    ("EITHER of the following:", "any"),
    ("At least two of the following:", "atLeast(2)"),
    ("At least TWO (2) of the following:", "atLeast(2)"),
    ("2 or more of the following:", "atLeast(2)"),
    ("Any three of the following:", "atLeast(3)"),
    ("Meets TWO of the following (i, ii, or iii):", "atLeast(2)"),
    ("One or more of the following:", "any"),
    ("The patient does NOT have ANY of the following:", "none"),
    ("None of the following:", "none"),
    ("Member has none of the following (a, b, or c):", "none"),
    ("Member has none of the following (a and b):", "none"),
    ("Member does not have either of the following (a or b):", "none"),
    ("New dose does not exceed either of the following (a or b):", "any"),
    ("Dose not to exceed any of the following (a, b, or c):", "any"),
    ("Absence of all of the following:", "none"),
    ("The drug is not used with any of the following (a or b):", "none"),
    ("Not prescribed in combination with, or after failure of, all of the following (a and b):", "none"),
    ("Patient is not receiving Samplix in combination with one of the following:", "none"),
    ("If not contraindicated, prescribed in combination with one of the following:", "any"),
    ("Is not a candidate for surgery and is treated in combination with one of the following:", "any"),
    ("Member is not pregnant and does not have any contraindication listed below:", "none"),
    ("Patient has no history of any of the following:", "none"),
    ("Patient is free of the following:", "none"),
    ("No evidence of:", "none"),
    ("Patient does NOT have:", "none"),
    ("Member is not pregnant and meets either of the following:", "any"),
    ("Member is not pregnant and has any of the following (a or b):", "any"),
    ("Disease has not responded, if any of the following:", "any"),
    ("Failure of at least two of the following (a, b, and c):", "atLeast(2)"),
    ("Failure of two of the following (a and b):", "all"),
    ("Failure of all of the following, unless contraindicated (a, b, or c):", "all"),
    ("ONE (1) additional controller:", "any"),
    ("Histiocytic neoplasm, including:", "any"),
    ("Any uses, including but not limited to any of the following:", "any"),
    ("One of the following [(1) or (2)]:", "any"),
    ("Dosing regimens (A and/or B):", "any"),
    ("Breast Cancer (must meet two of three):", "atLeast(2)"),
    ("Breast Cancer (must meet any two):", "atLeast(2)"),
    ("Breast Cancer (must meet at least 3 of 4):", "atLeast(3)"),
    ("Member meets 2 of 3 of the following:", "atLeast(2)"),
    ("Member meets a, b, or c:", "any"),
    ("Member meets criteria 1 and 2:", "all"),
    ("History of a transfusion and (i or ii):", "any"),
    ("Age less than 18 years and one of the following:", "any"),
  ])
  func `a head says how its clauses combine`(head: String, expected: String) {
    let combinator = Combinators(cues: Cues.standard).stated(by: Array(head.utf8))
    #expect(combinator?.description == expected)
  }

  @Test(arguments: [
    "Breast Cancer (must meet 1, 2, and either 3 or 4):", "Breast Cancer (must meet 1 and 2, or 3):",
    "Member meets a and either b or c:", "Member meets either a, or both b and c:",
    "Member meets a plus one of b or c:",
    "All of 1 through 7 and either 8 or 9:", "Member meets no more than one of the following:",
    "Fewer than 3 of the following:", "Exactly one of the following:", "Not all of the following:",
    "All but one of the following:", "Failure of two of the following (one must be a):",
    "Unless one of the following applies, the dose is 300 mg every 4 weeks:",
  ])
  func `what no combinator says is left open`(head: String) {
    #expect(Combinators(cues: Cues.standard).stated(by: Array(head.utf8)) == .mixed)
  }

  @Test func `a head that no combinator says is found`() throws {
    let text = """
      Samplix policy

      Initial criteria

      A. Breast Cancer (must meet 1, 2, and either 3 or 4):
         1. Oranges failed.
         2. Lemons failed.
         3. Bread failed.
         4. Milk failed.
      """
    let outline = try PolicyOutline(reading: SourceText(text))
    #expect(outline.diagnostics.map(\.code).contains(.openCombinator))
    #expect(outline.sections.first?.combinator == .mixed)
  }

  @Test(arguments: [
    "Maintenance dose:", "Hepatitis B or C:", "No evidence of progression as shown by the following:",
    "Diagnosis of gross residual (R2) disease:", "Ph (Ph-) disease",
  ])
  func `a head that says nothing is not guessed from its words`(head: String) {
    #expect(Combinators(cues: Cues.standard).stated(by: Array(head.utf8)) == nil)
  }

  @Test(
    arguments: [
      ([.and, .and], "all"), ([.or, nil], "any"), ([.andOr], "any"), ([.and, .or], "mixed"),
      ([nil, nil], nil),
    ] as [([Connective?], String?)])
  func `connectives between clauses say it where the head does not`(between: [Connective?], expected: String?)
  {
    #expect(Combinators.implied(by: between)?.description == expected)
  }

  @Test(arguments: [
    ("stable disease; or", Connective.or, "stable disease"),
    ("stable disease; AND", .and, "stable disease"),
    ("stable disease AND", .and, "stable disease"),
    ("stable disease; and/or", .andOr, "stable disease"),
    ("stable disease -OR-", .or, "stable disease"),
  ])
  func `a connective at the end is no part of the criterion`(
    text: String, connective: Connective, rest: String
  ) {
    let ending = Endings.connective(of: Array(text.utf8))
    #expect(ending?.connective == connective)
    #expect(CriterionText.cleaned(Array(text.utf8)).string == rest)
  }
}
