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

  /// Every key that a terminal sends, but pasted text.
  private static let allKeys: [Key] =
    (0x20...0x7E).map { Key.character(Character(UnicodeScalar(UInt8($0)))) }
    + "abcdefghijklmnopqrstuvwxyz".map { Key.control($0) } + (1...12).map { Key.function($0) }
    + [
      .enter, .tab, .backtab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
      .delete, .insert,
    ]

  @Test(arguments: screens.map(\.name))
  func `a key that is in no table does nothing`(name: String) throws {
    let screen = try #require(Self.screens.first { $0.name == name }?.screen)
    let desk = screen.desk
    let rows = desk.ownRows + App.commonRows(isTyping: desk.isTyping)
    var there = Session()
    there.app.stack.append(App.Entry(screen: screen))
    there.performed = []
    for key in Self.allKeys where !rows.contains(where: { $0.answers(to: key) }) {
      if case .character = key, desk.takesAsTyping(key) { continue }
      if desk.isTyping, TextEditor.keys.contains(where: { $0.answers(to: key) }) { continue }
      // Ctrl-C is Esc.
      if key == .control("c") { continue }
      var session = there
      session.press(key)
      #expect(session.message.contains("does nothing here"), "\(key.name): \(session.message)")
      #expect(session.performed.allSatisfy { $0 == .beep }, "\(key.name)")
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
