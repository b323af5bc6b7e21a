import PriorAuth
import TerminalUI

@testable import Screens

/// A person at the desk: keys go in, effects are performed on records in memory at once, and the screen can be read.
struct Session {
  var app: App
  var desk: FakeDesk
  /// Every effect so far.
  var performed: [Effect] = []

  init(desk: FakeDesk = .sample, rows: Int = 24, columns: Int = 80, banner: String? = nil) {
    self.desk = desk
    app = App(today: desk.today, banner: banner, size: Size(rows: rows, columns: columns))
    perform(app.start())
  }

  mutating func press(_ keys: Key...) { for key in keys { perform(app.handle(key)) } }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) { for letter in text { press(.character(letter)) } }

  /// Types a value into the focused field and goes to the next.
  mutating func fill(_ values: String...) {
    for value in values {
      type(value)
      press(.tab)
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      performed.append(effect)
      for reply in desk.replies(to: effect) { perform(app.update(.answered(effect, reply))) }
    }
  }

  /// What was performed and changed something.
  var changes: [Effect] { performed.filter(\.changes) }

  /// The screen as it is drawn now.
  var canvas: Canvas {
    var canvas = Canvas(rows: app.size.rows, columns: app.size.columns, charset: app.charset)
    app.draw(on: &canvas)
    return canvas
  }

  var text: String { canvas.text }

  /// What the message says, on however many lines it stands.
  var message: String { app.notice?.text ?? "" }
}
