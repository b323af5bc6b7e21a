import Testing
import TerminalUI

@testable import Screens

/// Pictures of every screen with real content, in the smallest comfortable window and in a large one.
@Suite struct GoldenTests {
  static let scenes: [(String, [Key])] = [
    ("worklist", []),
    ("help", [.character("?")] + typed("open")),
    ("case-criteria", [.enter]),
    ("case-evidence", [.enter, .tab]),
    ("case-criterion", [.enter, .character("n"), .enter]),
    ("document", [.enter, .tab, .enter]),
    ("evidence-menu", [.enter, .character("e")]),
    ("evidence-biomarker", [.enter, .character("e"), .character("1"), .tab, .function(4)]),
    (
      "evidence-lvef",
      [.enter, .character("e"), .character("2"), .tab] + typed("500") + [.tab, .control("s")]
    ),
    ("evidence-diagnosis", [.enter, .character("e"), .character("3")]),
    ("evidence-therapy", [.enter, .character("e"), .character("4")]),
    ("evidence-history", [.enter, .character("e"), .character("5")]),
    ("evidence-current", [.enter, .character("e"), .character("6")]),
    ("evidence-response", [.enter, .character("e"), .character("7")]),
    ("evidence-dose", [.enter, .character("e"), .character("8")]),
    ("evidence-literature", [.enter, .character("e"), .character("9")]),
    ("evidence-supporting", [.enter, .character("e"), .character("0")]),
    ("attach", [.enter, .function(7)]),
    ("answer", [.enter, .character("a")]),
    ("decide-ask", [.enter, .function(9)]),
    ("decide-confirm", [.enter, .function(9), .function(10)]),
    ("members", [.function(7)] + typed("m")),
    ("member", [.character("m")] + typed("tan") + [.enter]),
    ("member-form", [.character("m"), .function(6)] + typed("M 1") + [.tab, .function(10)]),
    ("request-form", [.character("n")] + typed("mar") + [.enter]),
    ("authorization", [.character("x"), .enter]),
    ("expiring", [.character("x")]),
    ("expiring-lapsed", [.character("x"), .tab]),
    ("renewal-question", [.character("x"), .character("r")]),
    ("renewal", [.character("x"), .character("r"), .right, .enter]),
    ("renewal-comparison", [.character("x"), .character("r"), .right, .enter, .backtab]),
    ("leaving", [.character("n")] + typed("mar") + [.enter] + typed("x") + [.escape]),
  ]

  @Test(arguments: scenes, [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)])
  func `screens look as on file`(scene: (name: String, keys: [Key]), size: Size) throws {
    var session = Session(rows: size.rows, columns: size.columns, banner: "DEMO")
    for key in scene.keys { session.press(key) }
    try expectGolden("\(scene.name)-\(size.columns)x\(size.rows)", session.canvas)
  }

  @Test func `a screen without Unicode says the same in ASCII`() throws {
    var session = Session()
    session.app.resize(to: Size(rows: 24, columns: 80), charset: .ascii)
    session.press(.enter)
    try expectGolden("case-criteria-ascii", session.canvas)
  }
}

/// A text as key presses.
func typed(_ text: String) -> [Key] { text.map { .character($0) } }
