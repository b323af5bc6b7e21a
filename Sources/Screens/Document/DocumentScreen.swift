import PriorAuth
import TerminalUI

/// A document to read, with a search and the cited place marked.
struct DocumentScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case search, nextMatch, previousMatch
  }

  let document: OnFile<Document>
  let cited: TextSpan?
  private(set) var text: TextView
  /// The words to look for, while they are typed.
  private(set) var words: TextEditor?
  /// Whether the cited place has been gone to.
  private var isShown = false

  /// A document with a place in it to show.
  init(_ document: OnFile<Document>, cited: TextSpan? = nil) {
    self.document = document
    self.cited = cited
    text = TextView(document.value.text)
  }

  var title: String { "Document \(document.listName)" }

  var isTyping: Bool { words != nil }

  var bindings: [Binding<Message>] {
    let none = text.matches.isEmpty ? "Search for something first: /" : nil
    return [
      Binding(
        .function(7), twin: .character("/"), label: "Search", help: "Look for words in the document",
        message: .search),
      Binding(
        .character("n"), label: "Next", help: "Go to the next place found", message: .nextMatch,
        unavailable: none),
      Binding(
        .character("N"), label: "Previous", help: "Go to the place found before", message: .previousMatch,
        unavailable: none),
    ] + movement(Message.move, in: "document")
  }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): _ = text.update(key)
    case .search: words = TextEditor()
    case .nextMatch: text.findNext()
    case .previousMatch: text.findPrevious()
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
      guard !wanted.isEmpty else { return [] }
      let found = text.search(for: wanted)
      let notice =
        found == 0 ? Notice.problem("Not found: " + wanted) : .done(Wording.count(found, "place") + " found")
      return [.say(notice)]
    default: return words?.update(key) == true ? [] : nil
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { [] }

  mutating func layout(in rect: Rect, charset: Charset) {
    text.resize(to: textRect(in: rect), charset: charset)
    // A span names its first and last byte, both included.
    guard !isShown, let cited, cited.first >= 0, cited.first <= cited.last,
      cited.last < document.value.text.utf8.count
    else { return }
    isShown = true
    text.showHighlight(cited.first..<cited.last + 1)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let date = document.value.date.map { ", dated \($0)" } ?? ", without a date"
    canvas.rule(at: rect.at(0, 0), width: rect.columns, title: Wording.document(document.value.kind) + date)
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
