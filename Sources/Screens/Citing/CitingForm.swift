import PriorAuth
import TerminalUI

/// A form whose content is cited from a document, down to the place in it.
protocol CitingForm: FormScreen {
  var view: CaseView { get }
  /// The field that names the document.
  var documentField: Field { get }
  /// The place that was marked.
  var place: Citation? { get set }
}

extension CitingForm {
  var bindings: [Binding<FormMessage>] {
    formBindings + [
      Binding(
        .function(7), twin: .control("o"), label: "Mark place",
        help: "Open the document of this form, to mark the place that says so", message: .markPlace,
        unavailable: document == nil ? "Choose the document first, in the field for it" : nil)
    ]
  }

  mutating func update(_ message: FormMessage) -> [Step] {
    switch message {
    case .key(let key): return type(key) ?? []
    case .markPlace:
      guard let document else { return [] }
      return [.open(.document(DocumentScreen(document, cited: cited?.span, purpose: .cite, today: today)))]
    }
  }

  mutating func take(_ citation: Citation) {
    place = citation
    form.setValue(citation.document.citation, of: documentField)
  }

  /// The place, as long as its document is the one the form names.
  var cited: Citation? { place.flatMap { $0.document.citation == document?.citation ? $0 : nil } }

  /// The line that says what is cited.
  var citedLine: String? {
    cited.map {
      let quote = $0.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "Cited from line \($0.line): \u{201C}\(quote)\u{201D}"
    }
  }

  /// Draws what is cited at the top of a rectangle, on up to three lines; how many it took.
  func drawCited(on canvas: inout Canvas, in rect: Rect) -> Int {
    guard let citedLine else { return 0 }
    let lines = wrapped(citedLine, width: rect.columns, charset: canvas.charset)
    let most = 3
    let shown =
      lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")].filter { !$0.isEmpty }
    for (row, line) in shown.enumerated() {
      canvas.draw(line, at: rect.at(row, 0), width: rect.columns, role: .highlight, overflow: .ellipsis)
    }
    return shown.count
  }

  var document: OnFile<Document>? { view.document(citedAs: form.value(of: documentField)) }
}
