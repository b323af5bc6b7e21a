import Foundation
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What holds for every key of every screen.
@Suite struct BindingTests {
  static let screens = Catalogue(today: FakeDesk.today).screens

  @Test(arguments: screens.map(\.name))
  func `every key has words and means one thing`(name: String) throws {
    let screen = try #require(Self.screens.first { $0.name == name }?.screen)
    let rows = screen.desk.ownRows + App.commonRows(isTyping: screen.desk.isTyping)
    let keys = rows.flatMap { [$0.key] + ($0.twin.map { [$0] } ?? []) }
    #expect(Set(keys).count == keys.count, "a key is bound twice")
    for row in rows {
      #expect(row.help.count > 5 && row.help.first?.isUppercase == true, "\(row.keyNames): \(row.help)")
      #expect(row.unavailable != "", "\(row.keyNames)")
    }
  }

  @Test func `no plain letter changes anything on record`() {
    for (_, screen) in Self.screens where !screen.desk.isTyping {
      var session = Session()
      session.app.stack.append(App.Entry(screen: screen))
      for row in screen.desk.ownRows {
        for case .character(let letter)? in [row.key, row.twin] { session.press(.character(letter)) }
      }
      #expect(session.changes.isEmpty)
    }
  }

  @Test func `the list of keys is the one on file`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/keys.md")
    try expectFile(file, keysPage())
  }
}
