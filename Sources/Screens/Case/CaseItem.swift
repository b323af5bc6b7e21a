import PriorAuth
import TerminalUI

/// One line of what is on file: evidence by its number, documents, and what the request itself states.
enum CaseItem: Hashable, Sendable {
  /// Evidence by its place in the case file from 0.
  case evidence(Int, Evidence)
  case document(OnFile<Document>)
  case stated(StatedFact)
  /// Evidence that stands no more.
  case struck(StruckEvidence)

  /// Everything on file for a case, evidence first by its numbers, then documents and the request, and what was taken
  /// back at the end.
  static func all(of view: CaseView) -> [CaseItem] {
    let numbers = view.evidenceNumbers
    return view.evidence.enumerated().sorted { numbers[$0.offset] < numbers[$1.offset] }
      .map { .evidence($0.offset, $0.element) }
      + view.file.documents.map { .document($0) }
      + StatedFact.all(of: view.request).map { .stated($0) }
      + view.file.course.struck.map { .struck($0) }
  }

  /// Whether it is what another item was before the case was read again, or took the place of that.
  func isStill(_ earlier: CaseItem, of before: CaseView, in now: CaseView) -> Bool {
    switch (earlier, self) {
    case (.evidence(let place, _), .evidence(let own, _)):
      guard before.file.evidence.indices.contains(place), now.file.evidence.indices.contains(own) else {
        return false
      }
      let (id, item) = (before.file.evidence[place].id, now.file.evidence[own])
      return item.id == id || item.replaces == id
    case (.document(let document), .document(let own)): return own.id == document.id
    default: return self == earlier
    }
  }
}

/// One criterion in the tree, by the places that lead to it from the top.
typealias CriterionPath = [Int]
