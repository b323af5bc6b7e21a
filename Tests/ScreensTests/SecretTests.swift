import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Signing with a passphrase, and a desk that locks itself.
@Suite struct SecretTests {
  private static let decision = Effect.decide(
    SeenCase(Identifier(1), version: 1), .approved, reason: "Met")

  /// A desk that has been asked for a signature.
  private func asked() -> App {
    var app = App(today: Day(number: 20_000), size: Size(rows: 24, columns: 80))
    _ = app.perform([.perform(Self.decision)])
    _ = app.update(.answered(Self.decision, .signatureWanted(problem: nil)))
    return app
  }

  private func picture(_ app: App) -> String {
    var canvas = Canvas(rows: 24, columns: 80, charset: .unicode)
    app.draw(on: &canvas)
    return canvas.text
  }

  private func type(_ text: String, into app: inout App) {
    for letter in text { _ = app.handle(.character(letter)) }
  }

  @Test func `what is typed is not shown, and signs what was asked for`() {
    var app = asked()
    type("quail?", into: &app)
    #expect(picture(app).contains("Sign with your passphrase") && picture(app).contains("******"))
    #expect(!picture(app).contains("quail"))
    #expect(app.handle(.enter) == [.signed(Self.decision, passphrase: "quail?")])
  }

  @Test func `a wrong one is said and asked for again`() {
    var app = asked()
    type("x", into: &app)
    let signed = app.handle(.enter)[0]
    _ = app.update(.answered(signed, .signatureWanted(problem: "that is not right")))
    #expect(picture(app).contains("! that is not right"))
    type("y", into: &app)
    #expect(app.handle(.enter) == [.signed(Self.decision, passphrase: "y")])
  }

  @Test func `stepping back signs nothing and says so`() {
    var app = asked()
    type("quail", into: &app)
    #expect(app.handle(.escape) == [])
    #expect(picture(app).contains("Not signed; nothing was saved"))
    #expect(!picture(app).contains("passphrase"))
  }

  @Test func `a locked desk shows nothing of its cases and takes no key but the passphrase's`() {
    var session = Session()
    let before = session.text
    session.app.lock(asks: true)
    #expect(session.text.contains("The desk is locked"))
    for line in before.split(separator: "\n").filter({ $0.contains(where: \.isLetter) }) {
      #expect(!session.text.contains(line))
    }
    session.desk.passphrase = "quail"
    session.press(.function(3), .escape, .function(1), .control("c"))
    #expect(session.app.isLocked && session.app.refresh() == [])
    session.type("wren")
    session.press(.enter)
    #expect(session.app.isLocked && session.text.contains("! that passphrase is not right"))
    session.type("quail")
    session.press(.enter)
    #expect(!session.app.isLocked && session.text == before)
  }

  @Test func `without a passphrase the lock says that it only hides`() {
    var session = Session()
    session.app.lock(asks: false)
    #expect(session.text.contains("only hides the screen"))
    session.press(.enter)
    #expect(!session.app.isLocked)
  }
}
