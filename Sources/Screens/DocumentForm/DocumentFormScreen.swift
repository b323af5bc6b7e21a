import PriorAuth
import TerminalUI

/// Attaches a document: its text pasted, or a file.
struct DocumentFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case kind, path, text, sender
    case date = "documentDate"
    case name = "documentName"
  }

  let request: Identifier<Request>
  let today: Day
  var form: Form<Field>
  /// What the document does to the case.
  private let goingOn: String

  /// An empty form for a case.
  init(view: CaseView, today: Day) {
    request = view.id
    goingOn = view.goingOn
    self.today = today
    form = Form([
      FormField(.kind, "Kind", Choices.documentKinds, value: Document.Kind.chartNote.rawValue),
      FormField(.date, "Dated", .date, help: "The day the document is from; empty when it has none"),
      FormField(
        .name, "Name", help: "What to list it as; empty takes the file's name, or the kind and date",
        limit: 120),
      FormField(
        .path, "File", help: "The path of a file, or leave it empty and paste the text below", limit: 4096),
      FormField(
        .text, "Text", .lines(rows: 10), help: "Paste or type the text; nothing pasted here is a command"),
      FormField(.sender, "Sent by", help: "Who sent it: the clinic, the laboratory, the member", limit: 200),
    ])
  }

  var title: String { "Attach a document" }
  var heading: String { "A document for case \(request): a file, or its text" }
  var saveLabel: String { "Attach" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let date = reader.pastDay(.date)
    let text = reader.text(.text) == nil ? nil : form.value(of: .text)
    let content: DocumentDraft.Content
    switch (reader.text(.path), text) {
    case (let path?, nil): content = .file(path: path)
    case (nil, let text?): content = .text(text)
    case (nil, nil):
      reader.refuse(.text, "is missing; paste it, or give a file above")
      return []
    case (_?, _?):
      reader.refuse(.path, "and text are both given; keep one")
      return []
    }
    guard let kind: Document.Kind = reader.choice(.kind) else {
      reader.refuse(.kind, "is missing")
      return []
    }
    let name = reader.text(.name) ?? suggestedName(kind, date, content)
    return [
      .perform(
        .attachDocument(
          request,
          DocumentDraft(kind: kind, name: name, date: date, sender: reader.text(.sender), content: content)))
    ]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("The document is attached" + goingOn))]
  }

  /// Pasted text has no file name to go by.
  private func suggestedName(_ kind: Document.Kind, _ date: Day?, _ content: DocumentDraft.Content) -> String?
  {
    guard case .text = content else { return nil }
    return Wording.document(kind) + (date.map { " \($0)" } ?? "")
  }
}
