import Criteria
import Testing

@testable import PolicyImport

@Suite struct QuestionTableTests {
  @Test(arguments: [
    (["Yes: Go to #2", "No: Pass to RPh. Deny; not funded"], 1, false, QuestionAnswers.Meaning.required),
    (["Yes: Approve for 6 months", "No: Deny"], 4, true, .required),
    (["Yes: Pass to RPh. Deny", "No: Go to #5"], 4, false, .ruledOut),
    (["Yes: Go to Renewal Criteria", "No: Go to #4"], 3, false, .ruledOut),
    (["Record ICD10 code."], 1, false, .recorded),
    (["Yes: Go to #6. Document it.", "No: Go to #6"], 5, false, .recorded),
    (["Yes: Go to #6", "No: Go to #9"], 5, false, .branches),
    (["Yes: Go to #8", "No: Deny"], 5, false, .branches),
    (["Yes: Approve for 12 months", "No: Go to #3"], 2, false, .branches),
    (["Yes: Go to #2", "No: Deny"], 5, false, .branches),
    (["Yes: Pass to RPh.", "No: Go to #3"], 2, false, .branches),
    (["Yes: Deny. Approve 1 month to taper.", "No: Go to #3"], 2, false, .branches),
    (["Yes: Do not approve", "No: Go to #3"], 2, false, .branches),
    (["Yes: Go to #3"], 2, false, .branches),
    (["Yes: Deny", "No: Deny"], 2, false, .branches),
    (["Yes: Approve", "No: Approve"], 2, true, .recorded),
  ])
  func `what the answers make of a question`(
    answers: [String], ordinal: Int, isLast: Bool, meaning: QuestionAnswers.Meaning
  ) {
    let read = QuestionAnswers(answers.map { Array($0.utf8) }, to: ordinal, isLast: isLast)
    #expect(read.meaning == meaning)
  }

  @Test(arguments: [
    ("Yes, when the dose is low", false), ("Not for children: ask", false), ("No", false), ("Yes: ", true),
    ("Yes – Approve", true), ("NO: Deny", true), ("", false), ("Nothing: deny", false),
  ])
  func `a text starts with an answer or does not`(text: String, isAnswer: Bool) {
    #expect((AnswerStep.opening(of: Array(text.utf8)[...]) != nil) == isAnswer)
  }

  @Test func `answers below their questions belong to them`() throws {
    let outline = try outline(
      of: """
        Approval Criteria
        1. Is the member an adult?
        Yes: Go to #2
        No: Pass to RPh. Deny;
        medical appropriateness
        2. Is the member pregnant?
        Yes: Deny
        No: Approve for 3 months
        """)
    #expect(
      rendered(outline) == """
        initial Approval Criteria <all> (all 3 month)
          1. Is the member an adult? {Yes: Go to #2; No: Pass to RPh. Deny; medical appropriateness}
          2. Is the member pregnant? {Yes: Deny; No: Approve for 3 months}
        """)
    #expect(outline.sections[0].children.map(\.answers?.meaning) == [.required, .ruledOut])
  }

  @Test func `a table that branches is reported, and every question is asked of a reviewer`() throws {
    let text = """
      Reference Number: Q.1
      Effective Date: 01/01/2026
      Clinical Policy: Samplimab (Samplix)

      Approval Criteria
      1. Is the diagnosis psoriasis?        Yes: Go to #2              No: Go to #3

      2. Is the member an adult?            Yes: Approve for 6         No: Pass to RPh. Deny
                                            months
      3. Is the diagnosis gout?             Yes: Approve for 3         No: Pass to RPh. Deny
                                            months
      """
    let draft = try PolicyDraft(reading: SourceText(text), digest: "")
    #expect(draft.outline.sections.map(\.combinator) == [.mixed])
    #expect(draft.outline.diagnostics.map(\.code).contains(.questionsBranch))
    #expect(draft.attested.count >= 2)
  }

  @Test func `a question that has to be answered with no is never taken as a criterion to be met`() throws {
    let text = """
      Reference Number: Q.2
      Effective Date: 01/01/2026
      Clinical Policy: Samplimab (Samplix)

      Approval Criteria
      1. Is the member under 18 years of age?     Yes: Pass to RPh. Deny     No: Go to #2
      2. Has urate stayed high?                   Yes: Approve for 1 year    No: Pass to RPh. Deny
      """
    let draft = try PolicyDraft(reading: SourceText(text), digest: "")
    let first = try #require(draft.version.sections.first?.root.children.first)
    #expect(first.body == .clause(.attested("The answer is no: Is the member under 18 years of age?")))
  }
}
