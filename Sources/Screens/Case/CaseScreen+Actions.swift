import Criteria
import PriorAuth
import TerminalUI

// What the case screen opens for the criterion or the item under the cursor.
extension CaseScreen {
  /// The place in a document that the chosen criterion was found in: of its answer, else of its evidence.
  var citedPlace: (document: OnFile<Document>, span: TextSpan?)? {
    guard let view, let chosen else { return nil }
    let answer = view.file.answers.last { $0.value.criterion == chosen.id }?.value
    let items = chosen.evidence.compactMap { view.evidence.indices.contains($0) ? view.evidence[$0] : nil }
    let sources = [(answer?.source, answer?.span)] + items.map { ($0.source, $0.span) }
    let places = sources.compactMap { source, span in view.document(citedAs: source).map { ($0, span) } }
    return places.first { $0.1 != nil } ?? places.first
  }

  /// Why there is no place to go to; nil when there is one.
  var nothingCited: String? {
    guard chosen != nil else { return "Choose a criterion first" }
    return citedPlace == nil ? "No document is cited for this criterion" : nil
  }

  /// Goes to the cited line behind the chosen criterion; Esc comes back to the criterion.
  func openCited() -> [Step] {
    guard let (document, span) = citedPlace else { return [] }
    return open(document, cited: span)
  }

  /// Why the policy can't be read from here; nil when it can.
  var noPolicyText: String? {
    guard let view else { return "The case has not been read" }
    return view.policy == nil ? "No policy governs the case yet" : nil
  }

  /// Goes to the words of the chosen criterion in the policy; Esc comes back to the criterion.
  func openPolicyText() -> [Step] {
    guard let policy = view?.policy else { return [] }
    return [.open(.policy(PolicyScreen(policy.id, at: chosen?.id, pane: .text, today: today)))]
  }

  /// Enter: from a criterion to the line it rests on, or to all that is known of it where none is cited.
  mutating func openChosen() -> [Step] {
    switch pane {
    case .criteria:
      if citedPlace != nil { return openCited() }
      show(.details)
    case .details, .lastReview: show(.criteria)
    case .evidence: return openItem()
    }
    return []
  }

  private func openItem() -> [Step] {
    switch items.selected {
    case .document(let document): return open(document, cited: nil)
    case .evidence(_, let evidence):
      guard let document = view?.document(citedAs: evidence.source) else {
        return [.say(.problem("This evidence cites no document on file"))]
      }
      return open(document, cited: evidence.span)
    case .stated: return notCorrectable == nil ? correct() : [.say(.done("This was stated with the request"))]
    case .struck(let struck): return [.say(.done(Wording.struck(struck, in: view?.zone ?? .utc)))]
    case nil: return []
    }
  }

  private func open(_ document: OnFile<Document>, cited span: TextSpan?) -> [Step] {
    let working = notWorkable == nil ? view : nil
    return [
      .open(.document(DocumentScreen(document, cited: span, purpose: .read(working), today: today)))
    ]
  }

  /// Why the item under the cursor can't be put right; nil when it can.
  var notCorrectable: String? {
    if let notWorkable { return notWorkable }
    guard pane == .evidence, let item = items.selected else { return "Choose what is wrong on file: Tab" }
    switch item {
    case .evidence(_, let evidence):
      return EvidenceKind.entry(for: evidence.fact) == nil
        ? "This program has no form for such evidence" : nil
    case .document:
      return "A document is kept as it was attached; 'priorauth document replace' puts one in its place"
    case .struck: return "This stands no more; add it again if it was right"
    // What the request states is what the first decision was made on.
    case .stated: return closed
    }
  }

  /// Opens the form of the chosen item, filled in.
  func correct() -> [Step] {
    guard let view else { return [] }
    switch items.selected {
    case .evidence(let place, let evidence):
      guard let entry = EvidenceKind.entry(for: evidence.fact), view.file.evidence.indices.contains(place)
      else { return [] }
      let item = view.file.evidence[place]
      return [
        .open(
          .evidenceForm(EvidenceFormScreen(entry: entry, view: view, today: today, correcting: item)))
      ]
    case .stated(let fact):
      return [.open(.amendForm(AmendFormScreen(view: view, today: today, at: fact.field)))]
    case .document, .struck, nil: return []
    }
  }

  /// Why the item under the cursor can't be taken back; nil when it can.
  var notRetractable: String? {
    guard pane == .evidence else { return "Choose the evidence or the document that was an error: Tab" }
    switch items.selected {
    case .evidence: return closed
    case .document(let document): return notWorkable ?? notRetractable(document)
    case .stated: return "What the request states is put right with F2"
    case .struck: return "This stands no more"
    case nil: return "Nothing is on file"
    }
  }

  private func notRetractable(_ document: OnFile<Document>) -> String? {
    if let replacement = document.value.replacement { return "This document is \(replacement.words) already" }
    if document.value.carriedFrom != nil { return "This document belongs to the earlier case" }
    let evidence = view?.file.evidence.contains { $0.evidence.source == document.citation } ?? false
    let answers = view?.file.answers.contains { $0.value.source == document.citation } ?? false
    return evidence || answers
      ? "D\(document.id) is cited: take that back first, or 'priorauth document replace' puts the right one in its place"
      : nil
  }

  /// Opens the form that takes the chosen evidence or document back.
  func retract() -> [Step] {
    guard let view else { return [] }
    switch items.selected {
    case .evidence(let place, _) where view.file.evidence.indices.contains(place):
      return retract(.evidence(view.file.evidence[place]))
    case .document(let document): return retract(.document(document))
    default: return []
    }
  }

  private func retract(_ item: RetractFormScreen.Item) -> [Step] {
    [.open(.retractForm(RetractFormScreen(request: id, item: item, today: today)))]
  }
}
