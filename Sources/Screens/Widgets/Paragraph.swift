import TerminalUI

/// A piece of text with a role, wrapped over as many lines as it needs.
struct Paragraph: Hashable, Sendable {
  var text: String
  var role: CellRole
  /// Cells left empty before every line.
  var indent: Int
  /// What stands before the first line; the lines after it begin below its end.
  var label = ""

  /// A piece of text.
  init(_ text: String, role: CellRole = .text, indent: Int = 0) {
    self.text = text
    self.role = role
    self.indent = indent
  }

  /// A text with what it is in a column of its own before it.
  init(_ label: String, column: Int, _ text: String, role: CellRole = .text) {
    self.init(text, role: role)
    self.label = label + String(repeating: " ", count: max(1, column - label.count))
  }

  /// The same without its place on a page.
  var inOneLine: String { String(repeating: " ", count: indent) + label + text }
}

/// Paragraphs that scroll by lines.
struct ParagraphView: Sendable {
  private(set) var top = 0

  /// Takes a movement key; false for other keys.
  mutating func move(_ key: Key, page: Int, count: Int) -> Bool {
    let last = max(0, count - page)
    switch key {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page
    case .pageDown: top += page
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    top = max(0, min(top, last))
    return true
  }

  mutating func goToTop() { top = 0 }

  /// Draws the lines that fit; a mark in the last line says that there are more.
  func draw(_ paragraphs: [Paragraph], on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let lines = Self.lines(of: paragraphs, width: rect.columns, charset: canvas.charset)
    let first = max(0, min(top, lines.count - rect.rows))
    for (row, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      canvas.draw(
        line.text, at: rect.at(row, line.indent), width: rect.columns - line.indent, role: line.role)
    }
    if first + rect.rows < lines.count, rect.columns > 8, rect.rows > 0 {
      canvas.draw(" more ▼", at: rect.at(rect.rows - 1, rect.columns - 7), role: .dim)
    }
    if isFocused, !rect.isEmpty { canvas.cursor = rect.at(0, 0) }
  }

  /// The paragraphs as lines of at most so many cells.
  static func lines(of paragraphs: [Paragraph], width: Int, charset: Charset) -> [Paragraph] {
    paragraphs.flatMap { paragraph in
      let hanging = paragraph.indent + paragraph.label.count
      return wrapped(paragraph.text, width: max(2, width - hanging), charset: charset).enumerated().map {
        $0 == 0
          ? Paragraph(paragraph.label + $1, role: paragraph.role, indent: paragraph.indent)
          : Paragraph($1, role: paragraph.role, indent: hanging)
      }
    }
  }
}
