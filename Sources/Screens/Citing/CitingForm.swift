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
  var citedLine: String? { cited.map { "Cited from line \($0.line): \u{201C}\($0.quote)\u{201D}" } }

  private var document: OnFile<Document>? { view.document(citedAs: form.value(of: documentField)) }
}
