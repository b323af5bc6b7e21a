import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Boxes over a screen: the terminal's cursor is on what is highlighted, and the bottom line has their own keys.
@Suite struct BoxTests {
  /// The row of the screen the cursor is on.
  private func line(_ session: Session) -> String {
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = session.canvas.cursor?.row, lines.indices.contains(row) else { return "" }
    return String(lines[row])
  }

  private func footer(_ session: Session) -> String {
    session.text.split(separator: "\n").last.map(String.init) ?? ""
  }

  private let list: [Key] = [.down, .enter, .function(9), .function(4)]

  @Test func `in a list the cursor is on the highlighted row after every key`() {
    var session = Session()
    for key in list { session.press(key) }
    var seen: [String] = []
    for key in [Key.up, .up, .up, .down, .down, .down, .pageUp] {
      session.press(key)
      seen.append(line(session))
    }
    let titles = [
      "Approve", "Approve", "Approve", "Ask for", "Refer to a clin", "Refer to another", "Approve",
    ]
    for (row, title) in zip(seen, titles) { #expect(row.contains("│ " + title), "\(row)") }
    session.type("clin")
    #expect(line(session).contains("│ Refer to a clinician"))
    session.type("zzz")
    #expect(line(session).contains("clinzzz"), "where nothing is highlighted, it is where one types")
  }

  @Test(arguments: [Key.function(1), .character(":")])
  func `in the help the cursor is on the highlighted row after every key`(opener: Key) {
    var session = Session()
    session.press(opener)
    let first = session.canvas.cursor
    session.press(.down, .down)
    #expect(session.canvas.cursor?.row == first.map { $0.row + 2 })
    session.press(.up)
    #expect(session.canvas.cursor?.row == first.map { $0.row + 1 })
    session.type("approvals that end")
    #expect(line(session).contains("approvals that end"))
    #expect(session.canvas.cursor?.row == first?.row)
    session.type("zzz")
    #expect(line(session).contains("zzz"))
    #expect(session.text.contains("Nothing here has these words"))
  }

  @Test func `the bottom line has the keys of the box and none of the screen below`() {
    var session = Session()
    session.press(.down, .enter, .function(9))
    #expect(footer(session).contains("F10 Decide"))
    session.press(.function(4))
    #expect(footer(session).contains("Enter Take") && !footer(session).contains("F10"))
    session.press(.escape, .function(1))
    #expect(footer(session).contains("Esc Close") && !footer(session).contains("F10"))
    session.press(.escape, .function(10))
    #expect(
      footer(session).contains("Enter Not yet") && footer(session).contains("Right Ask for information"))
    #expect(!footer(session).contains("F10"))
    session.press(.right)
    #expect(footer(session).contains("Enter Ask for information"))
    session.press(.left, .enter, .tab)
    session.type("x")
    session.press(.escape)
    #expect(session.text.contains("Leave without saving?"))
    #expect(footer(session).contains("Enter Stay") && footer(session).contains("Right Leave"))
  }
}
