import PriorAuth
import TerminalUI

// What cites a replaced document is cited from the new one.
extension CaseScreen {
  /// The evidence under the cursor that cites a replaced document, else the first of the case.
  private var itemToRecite: EvidenceOnFile? {
    guard let view else { return nil }
    if pane == .evidence, case .evidence(let place, let evidence)? = items.selected, evidence.sourceReplaced,
      view.file.evidence.indices.contains(place)
    {
      return view.file.evidence[place]
    }
    return view.file.evidence.first(where: \.evidence.sourceReplaced)
  }

  /// An answer belongs to the first decision: it is not given anew on appeal.
  private var answerToRecite: OnFile<Answer>? {
    closed == nil ? view?.file.answers.first(where: \.value.sourceReplaced) : nil
  }

  /// Why there is nothing to cite anew; nil when there is.
  var nothingToRecite: String? {
    if let notWorkable { return notWorkable }
    return itemToRecite == nil && answerToRecite == nil
      ? "Nothing here cites a document that was replaced" : nil
  }

  /// Asks to cite the new document where it has the same words; else opens the form, to mark them or to say what the item
  /// rests on now.
  func recite() -> [Step] {
    guard let view else { return [] }
    guard let item = itemToRecite else { return answerAnew(view) }
    guard let old = view.document(citedAs: item.evidence.source), let new = view.successor(of: old) else {
      return []
    }
    var evidence = item.evidence
    evidence.source = new.citation
    evidence.span = nil
    evidence.sourceReplaced = false
    if let quote = Citation(old, item.evidence.span)?.quote {
      guard let place = Citation(quoting: quote, in: new) else { return openForm(for: item, new, view) }
      evidence.span = place.span
    }
    let what = Wording.fact(evidence.fact)
    let place = Citation(new, evidence.span).map { ", line \($0.line): \u{201C}\($0.quote)\u{201D}" } ?? ""
    let dialog = Dialog.confirm(
      "Cite the new document?",
      consequences: [
        "\(what) cites \(old.listName), which was replaced.",
        "It is cited from \(new.listName) instead\(place).",
      ], yes: "Cite it", no: "Not now")
    return [.ask(dialog, then: [.perform(.addEvidence(id, evidence, replacing: item.id))])]
  }

  private func openForm(for item: EvidenceOnFile, _ new: OnFile<Document>, _ view: CaseView) -> [Step] {
    guard let entry = EvidenceKind.entry(for: item.evidence.fact) else { return [] }
    var form = EvidenceFormScreen(entry: entry, view: view, today: today, correcting: item)
    form.form.setValue(new.citation, of: .document)
    return [
      .open(.evidenceForm(form)),
      .say(
        .problem("D\(new.id) does not hold the same words: F7 marks the place that says so, if there is one")),
    ]
  }

  private func answerAnew(_ view: CaseView) -> [Step] {
    guard let answer = answerToRecite?.value,
      let criterion = CaseTree(evaluation: view.evaluation).finding(id: answer.criterion)
    else { return [] }
    return [.open(.answerForm(AnswerFormScreen(view: view, criterion: criterion, today: today)))]
  }
}

extension CaseView {
  /// The document that counts in place of a replaced one.
  func successor(of document: OnFile<Document>) -> OnFile<Document>? {
    var current = document
    // No more steps than there are documents: records from elsewhere may lead in a circle.
    for _ in file.documents {
      guard let replacement = current.value.replacement else { break }
      guard let next = file.documents.first(where: { $0.id == replacement.successor }) else { return nil }
      current = next
    }
    return current.value.replacement == nil && current.id != document.id ? current : nil
  }
}

extension Citation {
  /// The first place in a document that holds just these words; nil where none does.
  init?(quoting words: String, in document: OnFile<Document>) {
    let wanted = Array(words.utf8)
    let bytes = Array(document.value.text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    let start = (0...(bytes.count - wanted.count)).first { place in
      bytes[place] == wanted[0] && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
    guard let start else { return nil }
    self.init(document, TextSpan(first: start, last: start + wanted.count - 1))
  }
}
