import TerminalUI

/// A screen that is one text, read by scrolling.
protocol PageScreen: DeskScreen {
  var text: ScrolledText { get set }
  /// The text from top to bottom.
  var paragraphs: [Paragraph] { get }
  /// What is said until the text is there; nil once it is.
  var awaited: String? { get }
}

extension PageScreen {
  var awaited: String? { nil }

  mutating func layout(in rect: Rect, charset: Charset) {
    text.area = rect
    text.charset = charset
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if let awaited {
      canvas.draw(awaited, at: rect.at(0, 0), role: .dim)
    } else {
      text.view.draw(paragraphs, on: &canvas, in: rect, isFocused: true)
    }
  }

  /// Goes up or down in the text by a movement key.
  mutating func scroll(by key: Key) {
    let lines = ParagraphView.lines(of: paragraphs, width: text.area.columns, charset: text.charset)
    _ = text.view.move(key, page: max(1, text.area.rows), count: lines.count)
  }
}

/// How far a text is scrolled, where it is drawn, and with which characters.
struct ScrolledText: Sendable {
  fileprivate(set) var view = ParagraphView()
  fileprivate(set) var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  fileprivate(set) var charset = Charset.unicode
}
