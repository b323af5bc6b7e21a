import PriorAuth
import TerminalUI

/// Types in one item of evidence with its date and the place in a document that supports it.
struct EvidenceFormScreen: CitingForm {
  typealias Field = EvidenceField

  let view: CaseView
  let entry: any EvidenceEntry
  let today: Day
  /// The item this one takes the place of.
  let corrected: EvidenceOnFile?
  var form: Form<EvidenceField>
  var place: Citation?

  /// A form of a kind for a case: empty, with a place that was marked, or filled in with an item to correct.
  init(
    entry: any EvidenceEntry, view: CaseView, today: Day, correcting corrected: EvidenceOnFile? = nil,
    cited place: Citation? = nil
  ) {
    self.view = view
    self.entry = entry
    self.today = today
    self.corrected = corrected
    self.place = place
    form = Form(
      entry.fields(for: view) + [
        FormField(
          .date, "Date", .date, help: "The day the fact is from: of the test, the visit, the statement"),
        FormField(
          .document, "Documented by", Choices.documents(of: view),
          help: "The document that says so; F4 lists what is attached, F7 marks the place in it"),
      ])
    if let corrected { fillIn(corrected.evidence) }
    if let place {
      form.setValue(place.document.citation, of: .document)
      if let date = place.document.value.date { form.setValue("\(date)", of: .date) }
      form.markSaved()
    }
  }

  var title: String { corrected == nil ? entry.title : "Correct: " + entry.title }
  var heading: String { "\(title), for case \(view.id)" }
  var saveLabel: String { corrected == nil ? "Add" : "Correct" }
  var documentField: EvidenceField { .document }

  func read(_ reader: inout FormReader<EvidenceField>) -> [Step] {
    let fact = entry.fact(from: &reader)
    let date = reader.pastDay(.date)
    let document = reader.text(.document)
    if entry.restsOnDocument, document == nil, documentedWithoutDocument == nil {
      reader.refuse(.document, "is missing: F4 lists the documents, or choose that none supports it")
    }
    guard let fact else { return [] }
    let isNone = document == Choices.noDocument
    let evidence = Evidence(
      fact, documented: document.map { $0 != Choices.noDocument } ?? documentedWithoutDocument, date: date,
      source: isNone ? nil : document, span: cited?.span)
    if corrected?.evidence == evidence { return [.close, .say(.done("Nothing was changed"))] }
    return [.perform(.addEvidence(view.id, evidence, replacing: corrected?.id))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done((corrected == nil ? "Added: " : "Corrected: ") + entry.title))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    if let citedLine {
      canvas.draw(citedLine, at: rect.at(1, 0), width: rect.columns, role: .highlight, overflow: .ellipsis)
    }
    form.draw(on: &canvas, in: rect.below(2))
  }

  private mutating func fillIn(_ evidence: Evidence) {
    for (field, value) in entry.values(of: evidence.fact) ?? [:] { form.setValue(value, of: field) }
    form.setValue(evidence.date.map { "\($0)" } ?? "", of: .date)
    let document = view.document(citedAs: evidence.source)
    form.setValue(
      document?.citation ?? (evidence.documented == false ? Choices.noDocument : ""), of: .document)
    place = document.flatMap { Citation($0, evidence.span) }
    form.markSaved()
  }

  /// An item may count as documented although no document is named; a correction of something else keeps that.
  private var documentedWithoutDocument: Bool? {
    guard let before = corrected?.evidence, before.source == nil, before.documented == true else {
      return nil
    }
    return true
  }
}
