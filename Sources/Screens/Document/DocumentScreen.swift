import PriorAuth
import TerminalUI

/// A document to read, with a search and the cited place marked.
struct DocumentScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case search, nextMatch, previousMatch
  }

  let row: DocumentRow
  let cited: TextSpan?
  private(set) var text: TextView?
  /// The words to look for, while they are typed.
  private(set) var words: TextEditor?
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private var charset = Charset.unicode

  /// A document to be loaded, with a place in it to show.
  init(row: DocumentRow, cited: TextSpan? = nil) {
    self.row = row
    self.cited = cited
  }

  var title: String { "Document \(row.id): " + row.name }

  var isTyping: Bool { words != nil }

  var bindings: [Binding<Message>] {
    let unread = text == nil ? "The document has not been read" : nil
    let none = text?.matches.isEmpty == false ? nil : "Search for something first: /"
    return [
      Binding(
        .function(7), twin: .character("/"), label: "Search", help: "Look for words in the document",
        message: .search, unavailable: unread),
      Binding(
        .character("n"), label: "Next", help: "Go to the next place found", message: .nextMatch,
        unavailable: none),
      Binding(
        .character("N"), label: "Previous", help: "Go to the place found before", message: .previousMatch,
        unavailable: none),
    ] + movement(Message.move, in: "document")
  }

  mutating func load() -> [Step] { [.perform(.loadDocument(row.id))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): _ = text?.update(key)
    case .search: words = TextEditor()
    case .nextMatch: text?.findNext()
    case .previousMatch: text?.findPrevious()
    }
    return []
  }

  mutating func type(_ key: Key) -> [Step]? {
    switch key {
    case .escape, .function(12):
      words = nil
      return []
    case .enter:
      let wanted = words?.text ?? ""
      words = nil
      guard !wanted.isEmpty, let found = text?.search(for: wanted) else { return [] }
      let notice =
        found == 0 ? Notice.problem("Not found: " + wanted) : .done(Wording.count(found, "place") + " found")
      return [.say(notice)]
    default: return words?.update(key) == true ? [] : nil
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .document(let document) = reply else { return [] }
    var view = TextView(document.text)
    view.resize(to: textRect(in: area), charset: charset)
    // A span names its first and last byte, both included.
    if let cited, cited.first >= 0, cited.last >= cited.first, cited.last < document.text.utf8.count {
      view.showHighlight(cited.first..<cited.last + 1)
    }
    text = view
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
    let place = textRect(in: rect)
    text?.resize(to: place, charset: charset)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let date = row.date.map { ", dated \($0)" } ?? ", without a date"
    canvas.rule(at: rect.at(0, 0), width: rect.columns, title: Wording.document(row.kind) + date)
    guard let text else { return }
    text.draw(on: &canvas, in: textRect(in: rect), isFocused: words == nil)
    if text.text.isEmpty { canvas.draw("It holds no readable text.", at: rect.at(1, 0), role: .dim) }
    guard let words else { return }
    let line = rect.bottom(1)
    canvas.fill(line)
    let used = canvas.draw("Search: ", at: line.at(0, 0), role: .heading)
    words.drawLine(on: &canvas, in: line.columns(.cells(used), .share(1))[1], isFocused: true)
  }

  private func textRect(in rect: Rect) -> Rect { rect.below(1) }
}
