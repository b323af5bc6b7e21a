import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What a person sets about the desk is kept, and shown at once.
@Suite struct SettingsTests {
  private func kept(_ session: Session) -> DeskSettings? {
    session.performed.reversed().lazy.compactMap {
      if case .keepSettings(let settings) = $0 { settings } else { nil }
    }.first
  }

  @Test func `the form keeps look, notes and the first view`() {
    var session = Session()
    session.press(.character(","))
    #expect(session.text.contains("Settings") && session.text.contains("as suits the terminal"))
    session.fill("high", "yes", "letters")
    session.press(.function(10))
    var wanted = DeskSettings()
    (wanted.look, wanted.showsNotes, wanted.choice) = (.highContrast, true, WorklistChoice(.letters))
    #expect(kept(session) == wanted, "\(session.text)")
    #expect(session.message.contains("Kept") && session.text.contains("Worklist"))
    session.press(.character(","))
    #expect(session.text.contains("high contrast"), "it is shown as it was kept")
  }

  @Test func `the key that shows the notes is remembered, on every worklist`() {
    var session = Session()
    session.press(.character("o"))
    #expect(kept(session)?.showsNotes == true)
    session.press(.character("o"))
    #expect(kept(session)?.showsNotes == false)
  }

  @Test func `the desk begins as it was set`() {
    var settings = DeskSettings()
    settings.choice = WorklistChoice(.overdue, by: .member)
    let app = App(today: FakeDesk.today, settings: settings, size: Size(rows: 24, columns: 80))
    guard case .worklist(let screen) = app.top else {
      Issue.record("the worklist is first")
      return
    }
    #expect(screen.choice == settings.choice && !screen.showsNotes)
  }

  @Test(arguments: DeskSettings.Look.allCases, [false, true])
  func `what is kept is read as it was, and what nobody can read as before`(
    look: DeskSettings.Look, notes: Bool
  ) {
    var settings = DeskSettings()
    (settings.look, settings.showsNotes) = (look, notes)
    settings.choice = WorklistChoice(.pended, by: .drug, isReversed: true, words: "a b")
    #expect(DeskSettings(content: settings.content) == settings)
    #expect(DeskSettings(content: "look pink\nnotes\nview nowhere\n\n=") == DeskSettings())
  }
}
