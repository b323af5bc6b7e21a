import Criteria
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
  /// The document whose date was offered last.
  private var followed: String?

  /// A form of a kind for a case: empty, with a place that was marked, or filled in with an item to correct. What a criterion
  /// asks for is offered, to be typed over. A document is never: whoever enters a fact has seen where it stands.
  init(
    entry: any EvidenceEntry, view: CaseView, today: Day, correcting corrected: EvidenceOnFile? = nil,
    cited place: Citation? = nil, asked: [EvidenceField: String] = [:]
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
          .document, "Documented by", Choices.bases(of: view),
          help: "The document that says so; F4 lists what is attached, F7 marks the place in it"),
        FormField(
          .grounds, "Who or why", help: "Only without a document: who attests it, or why you infer it",
          limit: 2000),
      ])
    if let corrected { fillIn(corrected.evidence) }
    if let place {
      form.setValue(place.document.citation, of: .document)
      if let date = date(of: place) { form.setValue("\(date)", of: .date) }
    }
    if corrected == nil {
      for (field, text) in asked { form.setValue(text, of: field) }
      form.markSaved()
    }
    followed = form.value(of: .document)
  }

  /// The date follows the document, unless somebody typed one.
  mutating func left(_ field: EvidenceField) {
    guard field == .document, corrected == nil, let document, document.citation != followed else { return }
    let before = offeredDate
    followed = document.citation
    guard cited == nil, form.value(of: .date) == before, let date = document.value.date else { return }
    form.setValue("\(date)", of: .date)
  }

  /// The date that was offered: of the place that is cited, else of the document.
  private var offeredDate: String {
    (place.flatMap(date(of:)) ?? view.document(citedAs: followed)?.value.date).typed
  }

  var title: String { corrected == nil ? entry.title : "Correct: " + entry.title }
  var heading: String { "\(title), for case \(view.id)" }
  var saveLabel: String { corrected == nil ? "Add" : "Correct" }
  var documentField: EvidenceField { .document }

  func known(_ field: EvidenceField) -> KnownValues? { view.policy.map { entry.known(in: $0.id) } }

  var namedHere: [KnownValue] { KnownValue.named(on: view) }

  func asked(onLeaving field: EvidenceField) -> [Step] {
    remark(on: field).map { [.say(.problem($0))] } ?? []
  }

  /// What is to be asked about in a field that says something new.
  private func remark(on field: EvidenceField) -> String? {
    let typed = form.value(of: field).trimmed
    // What the cited sentence says in words is what was to be typed.
    let isQuoted =
      !typed.contains(where: \.isNumber) && cited?.quote.lowercased().contains(typed.lowercased()) == true
    return (isNew(field) && !isQuoted ? entry.remark(on: field, typed: typed) : nil) ?? notAsCited(field)
  }

  func read(_ reader: inout FormReader<EvidenceField>) -> [Step] {
    let steps = store(&reader)
    guard case .perform? = steps.first, let version = view.policy?.id,
      entry.checkedFields.contains(where: { isNew($0) })
    else { return questioned(steps, unknown: []) }
    return [.perform(.checkWords(entry.known(in: version), isSaving: true))]
  }

  /// The steps, after a question where something is to be looked at again: words nobody knows, a fact that is newer than
  /// the document that shows it.
  private func questioned(_ steps: [Step], unknown: [String]) -> [Step] {
    guard case .perform? = steps.first else { return steps }
    var said = unknown
    if !unknown.isEmpty {
      said.append("F4 in the field lists what is known. In other words it may count for no criterion.")
    }
    said += form.fields.compactMap { remark(on: $0.id) }
    said += [notDatedAsCited, newerThanDocument].compactMap { $0 }
    guard !said.isEmpty else { return steps }
    let dialog = Dialog.confirm("Store it as it is?", consequences: said, yes: "Store it so", no: "Go back")
    return [.ask(dialog, then: steps)]
  }

  /// That the fact is from a later day than the document it rests on; nil where it isn't, or where that is corrected
  /// nothing about.
  private var newerThanDocument: String? {
    guard let date = day(in: .date), let written = document?.value.date, date > written,
      corrected?.evidence.date != date
    else { return nil }
    return "It is dated \(date), but the document that shows it is of \(written)."
  }

  /// Whether something stands in a field that is neither the request's own drug nor what the corrected item said.
  func isNew(_ field: EvidenceField) -> Bool {
    let text = form.value(of: field).trimmed
    let before =
      field == .date
      ? corrected?.evidence.date.typed : corrected.flatMap { entry.values(of: $0.evidence.fact)?[field] }
    return !text.isEmpty && text != before && text != view.request.therapy.drug.listName
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .wordsKnown(let known) = reply else { return take(reply) }
    var reader = FormReader(form, today: today)
    let steps = store(&reader)
    let unknown = entry.checkedFields.filter { field in
      isNew(field)
        && !(namedHere + known).contains { $0.holds(form.value(of: field).trimmed, in: field.rawValue) }
    }
    let said = unknown.map { field in
      let label = form.fields.first { $0.id == field }?.label ?? ""
      return "\(label) '\(form.value(of: field).trimmed)' is in no policy and no list."
    }
    return questioned(steps, unknown: said)
  }

  /// Stores what is typed.
  private func store(_ reader: inout FormReader<EvidenceField>) -> [Step] {
    let fact = entry.fact(from: &reader)
    let date = reader.pastDay(.date)
    if entry.restsOnDocument, reader.text(.document) == nil, documentedWithoutDocument == nil {
      reader.refuse(.document, "is missing: F4 lists what it can rest on")
    }
    var evidence = Evidence(fact ?? .response(""), date: date)
    readBasis(&reader, into: &evidence)
    guard fact != nil else { return [] }
    if corrected?.evidence == evidence { return [.close, .say(.done("Nothing was changed"))] }
    return [.perform(.addEvidence(view.id, evidence, replacing: corrected?.id))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done((corrected == nil ? "Added: " : "Corrected: ") + entry.title + view.goingOn))]
  }

  /// Cites another place. The date follows it, unless somebody typed one.
  mutating func take(_ citation: Citation) {
    let offered = offeredDate
    place = citation
    followed = citation.document.citation
    form.setValue(citation.document.citation, of: documentField)
    guard form.value(of: .date) == offered, let date = date(of: citation) else { return }
    form.setValue("\(date)", of: .date)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    let quoted = drawCited(on: &canvas, in: rect.below(1))
    form.draw(on: &canvas, in: rect.below(1 + max(1, quoted)))
  }

  /// What a sentence says of its day, which is nearer than the day of the whole document.
  private func date(of place: Citation) -> Day? {
    let named = Day(namedAloneIn: place.quote, today: today).flatMap { $0 <= today ? $0 : nil }
    return named ?? place.document.value.date
  }

  private mutating func fillIn(_ evidence: Evidence) {
    for (field, value) in entry.values(of: evidence.fact) ?? [:] { form.setValue(value, of: field) }
    form.setValue(evidence.date.map { "\($0)" } ?? "", of: .date)
    form.setValue(BasisChoice.value(for: evidence, in: view), of: .document)
    form.setValue(evidence.grounds ?? "", of: .grounds)
    place = view.document(citedAs: evidence.source).flatMap { Citation($0, evidence.span) }
    form.markSaved()
  }

  /// An item may count as documented although no document is named; a correction of something else keeps that.
  var documentedWithoutDocument: Bool? {
    guard let before = corrected?.evidence, before.source == nil, before.documented == true else {
      return nil
    }
    return true
  }
}
