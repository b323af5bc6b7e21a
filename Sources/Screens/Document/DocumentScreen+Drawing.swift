import PriorAuth
import TerminalUI

extension DocumentScreen {
  var bindings: [Binding<Message>] {
    let none = text.matches.isEmpty ? "Search for something first: /" : nil
    return [
      Binding(
        .character("m"), label: text.marked == nil ? "Mark" : "End mark",
        help: "Start to mark lines here, or end it: what lies between can be cited", message: .mark,
        unavailable: isEmpty),
      Binding(
        .character("s"), label: "Sentence", help: "Mark the sentence at the cursor; again, the one after it",
        message: .markSentence, unavailable: isEmpty),
      use,
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

  /// How what has no text is looked at, which then is on record as opened.
  private var unreadable: [Paragraph] {
    [
      Paragraph(
        "It holds no readable text. Look at it in a program for images; that counts as opened.", role: .dim),
      Paragraph("priorauth document show D\(document.id) --to FILE", indent: 2),
      Paragraph("Through a service account: … document show D\(document.id) --to - > FILE", role: .dim),
    ]
  }

  private var isEmpty: String? { text.text.isEmpty ? "The document holds no readable text" : nil }

  private var use: Binding<Message> {
    let unmarked =
      isMarked || text.marked != nil ? nil : "Mark the place first: s a sentence, m its first and last line"
    switch purpose {
    case .cite:
      return Binding(
        .enter, label: text.marked == nil ? "Cite" : "Cite to here",
        help: "Cite the marked place in the form", message: .use, unavailable: unmarked
      )
    case .read(let view):
      return Binding(
        .function(6), twin: .character("e"), label: text.marked == nil ? "Evidence" : "Evidence to here",
        help: "Add evidence that cites the marked place",
        message: .use,
        unavailable: view == nil
          ? "Evidence is added where the document's own case is open, or under appeal" : unmarked)
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let date = document.value.date.map { ", dated \($0)" } ?? ", without a date"
    let place = shownPlace.map { ", \($0.word) from line \($0.place.line)" } ?? ""
    let sender = document.value.sender.map { ", from \($0)" } ?? ""
    let replaced =
      document.value.replacement.map { replacement in
        replacement.successor.map { "REPLACED by D\($0), " } ?? "TAKEN BACK, "
      } ?? ""
    canvas.rule(
      at: rect.at(0, 0), width: rect.columns,
      title: replaced + Wording.document(document.value.kind) + date + sender + place)
    text.draw(on: &canvas, in: textRect(in: rect), isFocused: words == nil)
    if text.text.isEmpty {
      ParagraphView().draw(unreadable, on: &canvas, in: rect.below(1), isFocused: false)
    }
    guard let words else { return }
    let line = rect.bottom(1)
    canvas.fill(line)
    let used = canvas.draw("Search: ", at: line.at(0, 0), role: .heading)
    words.drawLine(on: &canvas, in: line.columns(.cells(used), .share(1))[1], isFocused: true)
  }
}
