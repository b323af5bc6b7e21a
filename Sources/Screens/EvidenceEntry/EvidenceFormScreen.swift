import PriorAuth
import TerminalUI

/// Types in one item of evidence with its date and the document that supports it.
struct EvidenceFormScreen: FormScreen {
  typealias Field = EvidenceField

  let request: Identifier<Request>
  let entry: any EvidenceEntry
  let today: Day
  var form: Form<EvidenceField>

  /// An empty form of a kind for a case.
  init(entry: any EvidenceEntry, view: CaseView, today: Day) {
    request = view.id
    self.entry = entry
    self.today = today
    form = Form(
      entry.fields(for: view) + [
        FormField(
          .date, "Date", .date, help: "The day the fact is from: of the test, the visit, the statement"),
        FormField(
          .document, "Documented by", Choices.documents(of: view),
          help: "The document that says so; F4 lists what is attached"),
      ])
  }

  var title: String { entry.title }
  var heading: String { "\(entry.title), for case \(request)" }
  var saveLabel: String { "Add" }

  func read(_ reader: inout FormReader<EvidenceField>) -> [Step] {
    let fact = entry.fact(from: &reader)
    let date = reader.pastDay(.date)
    let document = reader.text(.document)
    guard let fact else { return [] }
    let isNone = document == Choices.noDocument
    let evidence = Evidence(
      fact, documented: document.map { $0 != Choices.noDocument }, date: date, source: isNone ? nil : document
    )
    return [.perform(.addEvidence(request, evidence))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Added: " + entry.title))]
  }
}
