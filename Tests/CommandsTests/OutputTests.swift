import Criteria
import PriorAuth
import Testing

@testable import Commands

@Suite struct OutputTests {
  static let display = FakeSurroundings().display

  @Test func `a word that nobody can read is cut short in a refusal, a long path is not`() {
    func sentence(_ length: Int) -> String {
      Refusal(UsageError(.tooManyOperands(String(repeating: "x", count: length)))).sentence
    }
    #expect(sentence(4_000).utf8.count > 4_000)
    #expect(sentence(90_000).utf8.count < 200 && sentence(90_000).contains("(90002 characters)"))
  }

  @Test(arguments: [
    ("Quill", "Quill"), ("Quill, Ada", "\"Quill, Ada\""), ("=1+1", "\"'=1+1\""), ("  @x", "\"'  @x\""),
    ("-5", "-5"), ("-5+x", "\"'-5+x\""), ("＝1", "\"'＝1\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("a\nb", "\"a\nb\""), ("", ""), ("|calc", "\"'|calc\""), ("%0A=1", "\"'%0A=1\""),
    ("+15550100", "\"'+15550100\""), ("-0.03", "-0.03"), ("-0.", "\"'-0.\""), ("-.5", "\"'-.5\""),
    ("-1.5.2", "\"'-1.5.2\""), ("-1.+2", "\"'-1.+2\""), ("-1.٣", "\"'-1.٣\""), ("-", "\"'-\""),
  ])
  func `no cell is taken for a formula and every cell can be read back`(text: String, cell: String) {
    #expect(CSV(display: Self.display).cell(text) == cell)
  }

  @Test func `what could steer a terminal is made visible before a cell is judged`() {
    let marked = Display(
      text: { $0.split(separator: "\u{200B}", omittingEmptySubsequences: false).joined(separator: "<>") },
      width: { $0.count })
    #expect(CSV(display: marked).cell("a\u{200B}b\r\n\u{200B}") == "\"a<>b\n<>\"")
    #expect(CSV(display: marked).cell("=\u{200B}1") == "\"'=<>1\"")
  }

  @Test func `columns are as wide as their widest text and lines end without blanks`() {
    var table = TextTable(["a", "name", "last"], display: Self.display)
    table.add(["1", "Quill", "x"])
    table.add(["1000", nil, "y"])
    #expect(table.text(empty: "none") == "a     name   last\n1     Quill  x\n1000  -      y\n")
    #expect(TextTable(["a"], display: Self.display).text(empty: "none") == "none\n")
  }

  @Test func `an evaluation is a tree of signs, words and reasons with what follows from it`() {
    let evaluation = Evaluation(
      policy: "CP.TEST.1", version: Day(iso: "2026-01-01"), section: "I.A", outcome: .insufficient,
      criteria: [
        CriterionFinding(
          id: "I.A.1", text: "One of these", finding: .met, reason: "met by I.A.1.b",
          children: [
            CriterionFinding(id: "I.A.1.a", text: "First", finding: .notMet, reason: ""),
            CriterionFinding(id: "I.A.1.b", text: "Second", finding: .met, reason: "on file"),
          ]),
        CriterionFinding(
          id: "I.A.2", text: "Third", finding: .unknown, reason: "nothing on file", footnote: "A note",
          footnoteFinding: .notApplicable, isAttested: true),
      ],
      missing: [MissingFact(criterion: "I.A.2", fact: "it", ask: "Send it")],
      warnings: [Warning(code: "policy-stale", text: "Old")])
    #expect(
      EvaluationText(evaluation, display: Self.display).text == """
        CP.TEST.1, version of 2026-01-01, section I.A

        (+) I.A.1 met: One of these
            because: met by I.A.1.b
          (x) I.A.1.a not met: First
          (+) I.A.1.b met: Second
              because: on file
        (?) I.A.2 unknown: Third (a reviewer answers this)
            because: nothing on file
            footnote, n/a: A note

        Outcome: insufficient; pend and ask for what is missing
        Missing:
          - I.A.2: Send it
        Warnings:
          - Old (policy-stale)

        """)
  }

  @Test(arguments: [
    (
      Refusal(UsageError(.givenTwice("--reason"), in: "decide")),
      "priorauth decide: --reason is given twice with different values; nothing was saved", 64
    ),
    (
      Refusal(UsageError(.personalData("--name"))),
      "priorauth: --name is not taken on the command line (other users can see it); give it on standard input or with --from FILE",
      64
    ),
    (
      InputProblem.inputIsTerminal.refusal(in: "evaluate"),
      "priorauth evaluate: waiting for data on standard input, but it is a terminal; give --from FILE or pipe the data in",
      64
    ),
    (
      InputProblem.tooLarge("a", size: 61 << 20, limit: 25 << 20).refusal(in: "policy import"),
      "priorauth policy import: 'a' is 61 MB, the limit is 25 MB; nothing was saved; leave out what is not needed, or"
        + " divide it",
      65
    ),
  ])
  func `a refusal is one line with the program's name in front`(refusal: Refusal, line: String, status: Int32)
  {
    #expect(refusal.line == line)
    #expect(refusal.exit.rawValue == status)
  }

  @Test(arguments: [
    ("aprove", "approve"), ("dceide", "decide"), ("lits", "list"), ("show", "show"), ("zzzz", nil),
  ])
  func `the nearest word is found by its slips`(word: String, nearest: String?) {
    #expect(NearMiss.nearest(to: word, among: ["approve", "decide", "list", "show"]) == nearest)
  }
}
