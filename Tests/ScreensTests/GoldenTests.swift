import Foundation
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Pictures of every screen with real content, in the smallest comfortable window and in a large one.
@Suite struct GoldenTests {
  static let scenes: [(String, [Key])] = [
    ("worklist", []), ("settings", [.character(",")]), ("worklist-views", [.character("v")]),
    ("worklist-filter", [.character("f")] + typed("mar") + [.tab, .tab, .function(4)]),
    ("help", [.character("?")] + typed("open")),
    ("case-criteria", [.down, .enter]),
    ("case-empty", [.enter, .tab]),
    ("case-evidence", [.down, .enter, .tab]),
    ("case-criterion", [.down, .enter, .character("n"), .enter]),
    ("document", [.down, .enter, .tab, .enter]),
    ("evidence-menu", [.down, .enter, .character("e")]),
    ("evidence-biomarker", [.down, .enter, .character("e"), .character("1"), .tab, .function(4)]),
    (
      "evidence-lvef",
      [.down, .enter, .character("e"), .character("2"), .tab] + typed("500") + [.tab, .control("s")]
    ),
    ("evidence-diagnosis", [.down, .enter, .character("e"), .character("3")]),
    ("evidence-therapy", [.down, .enter, .character("e"), .character("4")]),
    ("evidence-history", [.down, .enter, .character("e"), .character("5")]),
    ("evidence-current", [.down, .enter, .character("e"), .character("6")]),
    ("evidence-response", [.down, .enter, .character("e"), .character("7")]),
    ("evidence-dose", [.down, .enter, .character("e"), .character("8")]),
    ("evidence-literature", [.down, .enter, .character("e"), .character("9")]),
    ("evidence-supporting", [.down, .enter, .character("e"), .character("0")]),
    ("evidence-inferred", [.down, .enter, .character("e"), .character("7"), .tab, .tab, .function(4)]),
    ("case-struck", [.down, .enter, .tab, .character("x")] + typed("Not hers") + [.control("s")]),
    ("case-chart", lvef),
    ("document-search", [.down, .enter, .character("/")] + typed("nrg1")),
    ("document-found", [.down, .enter, .character("/")] + typed("nrg1") + [.enter, .character("s")]),
    ("member-time", [.character("m")] + typed("tan") + [.enter, .character("t")]),
    ("request-drugs", [.function(6), .enter, .function(4)]),
    ("attach", [.down, .enter, .function(7)]),
    ("answer", [.down, .enter, .character("a")]),
    ("decide-ask", [.down, .enter, .function(9)]),
    ("decide-list", [.down, .enter, .function(9), .function(4)]),
    ("decide-confirm", [.down, .enter, .function(9), .function(10)]),
    ("more", [.down, .enter, .character("m")]),
    ("modify", acts(.approveModified)),
    ("override", acts(.override)),
    ("peer-to-peer", acts(.peerToPeer)),
    ("appeal-open", acts(.openAppeal)),
    ("appeal-overturn", acts(.overturn)),
    ("void-propose", acts(.proposeVoid)),
    ("addendum", acts(.addendum)),
    ("amend", [.down, .enter, .tab, .end, .function(2)]),
    ("palette", [.character(":")] + typed("exp")),
    ("letters", pended),
    ("letter", pended + [.enter]),
    ("letter-scrolled", pended + [.enter, .pageDown]),
    ("letter-note", pended + [.enter, .function(2)] + typed("Call Dr. Lee.")),
    ("letter-unfit", pended + [.enter, .function(2)] + typed("QQQZ") + [.function(10)]),
    ("letter-send", pended + [.enter, .function(10)]),
    ("letter-confirm", pended + [.enter, .function(10), .function(10)]),
    ("letter-sent", pended + [.enter, .function(10), .function(10), .right, .enter]),
    ("members", [.function(7)] + typed("m")),
    ("member", [.character("m")] + typed("tan") + [.enter]),
    ("member-form", [.character("m"), .function(6)] + typed("M 1") + [.tab, .function(10)]),
    ("request-form", [.character("n")] + typed("mar") + [.enter]),
    ("authorization", [.character("x"), .enter]),
    ("expiring", [.character("x")]),
    ("expiring-lapsed", [.character("x"), .tab]),
    ("expiring-filter", [.character("x"), .character("f"), .tab] + typed("Bizengri")),
    ("expiring-filtered", [.character("x"), .character("f"), .tab] + typed("Nothing") + [.function(10)]),
    ("expiring-marked", [.character("x"), .character("+"), .character("m")]),
    ("expiring-remind", [.character("x"), .character("m"), .character("o")]),
    ("expiring-calendar", [.character("x"), .character("c")]),
    ("expiring-weeks", [.character("x"), .character("c"), .tab]),
    ("expiring-outlook", [.character("x"), .character("w")]),
    ("renewal-question", [.character("x"), .character("r")]),
    ("renewal", [.character("x"), .character("r"), .right, .enter]),
    ("renewal-comparison", [.character("x"), .character("r"), .right, .enter, .backtab]),
    ("policies", [.character("p")]),
    ("policy-criteria", draft + [.down, .down, .down]),
    ("policy-text", draft + [.tab, .pageDown, .pageDown, .down]),
    ("policy-clause", draft + [.down, .down, .down, .tab, .tab]),
    ("policy-findings", draft + [.character("f"), .down]),
    ("policy-search", draft + [.character("/")] + typed("tumour") + [.enter]),
    ("policy-attest", draft + [.down, .down, .character("a")]),
    ("policy-review", draft + [.character("r")]),
    ("policy-publish", draft + [.character("r"), .right, .enter, .character("p")]),
    ("policy-withdraw", draft + [.character("w"), .tab, .function(10)]),
    ("policy-import", [.character("p"), .character("n")] + typed("next.txt") + [.function(10)]),
    ("clause-form", draft + typed("jjjjjjj") + [.character("c")]),
    ("clause-form-kinds", draft + typed("jj") + [.character("c"), .function(4)]),
    ("combinator-form", draft + typed("j") + [.character("c"), .function(4)]),
    ("other-use-form", draft + typed("jj") + [.character("u")]),
    ("section-form", draft + typed("jjs")),
    ("policy-difference", [.character("p"), .end, .character("d"), .down, .down]),
    ("policy-impact", [.character("p"), .end, .character("i")]),
    ("supervision", [.function(10)]),
    ("administration", [.function(11)]),
    ("template", [.function(11), .character("t"), .enter]),
    ("workload", [.function(10), .character("w")]),
    ("workload-chart", [.function(10), .character("w"), .tab]),
    ("workload-share", [.function(10), .character("w"), .character("s")]),
    ("workload-cases", [.function(10), .character("w"), .down, .enter]),
    ("workload-assign", [.function(10), .character("w"), .enter, .character("a"), .function(4)]),
    ("absences", [.function(10), .character("b")]),
    (
      "absence-form",
      [.function(10), .character("w"), .down, .character("b"), .tab, .tab, .tab, .function(10)]
    ),
    ("late", [.function(10), .character("l")]),
    ("late-done", [.function(10), .character("l"), .tab]),
    ("late-explain", [.function(10), .character("l"), .character("e")]),
    ("report", [.function(10), .character("r")]),
    ("report-right", [.function(10), .character("r"), .right, .right, .right, .right]),
    ("report-chart", [.function(10), .character("r"), .tab]),
    ("report-form", [.function(10), .character("r"), .character("f"), .tab, .tab, .function(4)]),
    ("quality", [.function(10), .character("u")]),
    ("quality-draw", [.function(10), .character("u"), .character("n")]),
    ("quality-agreement", [.function(10), .character("u"), .character("a")]),
    ("quality-sample", [.function(10), .character("u"), .enter]),
    ("quality-blind", [.function(10), .character("u"), .enter, .down, .enter]),
    (
      "quality-judge",
      [.function(10), .character("u"), .enter, .down, .enter, .character("d"), .function(10)]
    ),
    ("codes", [.function(11), .character("c")]),
    ("codes-import", [.function(11), .character("c"), .character("n"), .function(10)]),
    (
      "prescriber-form",
      [.function(11), .character("n"), .character("n")] + typed("1234567890") + [.function(10)]
    ),
    ("formulary-form", [.function(11), .character("f"), .character("n"), .tab, .tab, .function(4)]),
    ("people", [.function(11), .character("e")]),
    (
      "people-lock",
      [.function(11), .character("e"), .down, .character("o")] + typed("Left on 30 June")
    ),
    (
      "people-lock-touches",
      [.function(11), .character("e"), .down, .character("o")] + typed("Left on 30 June") + [
        .function(10)
      ]
    ),
    ("people-licence", [.function(11), .character("e"), .down, .character("i"), .tab, .function(10)]),
    ("clock-rule-form", [.function(11), .character("d"), .character("n"), .function(10)]),
    (
      "overlay-form",
      [.function(11), .character("o"), .character("n")] + Array(repeating: .tab, count: 4) + [.function(4)]
    ),
    ("retention", [.function(11), .character("r")]),
    (
      "retention-form",
      [.function(11), .character("r"), .character("n")] + typed("11") + [.function(10)]
    ),
    ("leaving", [.character("n")] + typed("mar") + [.enter] + typed("x") + [.escape]),
  ]

  /// The keys that add two LVEF values to the first case.
  static let lvef: [Key] =
    [.down, .enter]
    + ["62\t\t\t4/2/2026\tNone\t", "45-55\t\t\t5/2/2026\toncology\t"].flatMap { value in
      [.character("e"), .character("2"), .tab]
        + value.map { $0 == "\t" ? Key.tab : .character($0) } + [.control("s")]
    } + [.character("n")]

  /// The keys that choose an act in the menu of the second case.
  static func acts(_ act: CaseAct) -> [Key] {
    let opening: [Key] = [.down, .enter, .character("m")]
    var session = Session()
    for key in opening { session.press(key) }
    return opening + session.keys(to: act)
  }

  /// The keys that open the letters of the pended case.
  static let pended: [Key] = [.enter, .character("l")]

  /// The keys that open the draft among the policies.
  static let draft: [Key] = [.character("p"), .end, .enter]

  /// The scenes whose names begin with what `SCENES` says; all unless it is set.
  static let wanted = scenes.filter { $0.0.hasPrefix(ProcessInfo.processInfo.environment["SCENES"] ?? "") }

  @Test(arguments: wanted, [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)])
  func `screens look as on file`(scene: (name: String, keys: [Key]), size: Size) throws {
    var session = Session(rows: size.rows, columns: size.columns, banner: "DEMO")
    for key in scene.keys { session.press(key) }
    try expectGolden("\(scene.name)-\(size.columns)x\(size.rows)", session.canvas)
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)])
  func `what lies over a screen looks as on file`(size: Size) throws {
    let name = "\(size.columns)x\(size.rows)"
    var conflict = Session(rows: size.rows, columns: size.columns, banner: "DEMO")
    conflict.press(.down, .enter, .function(9))
    conflict.desk.obstacle = .conflict(
      version: 9, theirs: ["rita, 10:42: answer-criterion (criterion I.A.4)"])
    conflict.press(.function(10), .right, .enter)
    try expectGolden("conflict-\(name)", conflict.canvas)
    var locked = Session(rows: size.rows, columns: size.columns, banner: "DEMO")
    locked.app.lock(asks: true)
    try expectGolden("locked-\(name)", locked.canvas)
    var signature = Session(rows: size.rows, columns: size.columns, banner: "DEMO")
    let decision = Effect.decide(SeenCase(Identifier(1), version: 1), .approved, reason: "Met")
    _ = signature.app.perform([.perform(decision)])
    _ = signature.app.update(.answered(decision, .signatureWanted(problem: "that is not right")))
    try expectGolden("signature-\(name)", signature.canvas)
  }

  @Test func `a screen without Unicode says the same in ASCII`() throws {
    var session = Session()
    session.app.resize(to: Size(rows: 24, columns: 80), charset: .ascii)
    session.press(.down, .enter)
    try expectGolden("case-criteria-ascii", session.canvas)
  }
}

/// A text as key presses.
func typed(_ text: String) -> [Key] { text.map { .character($0) } }
