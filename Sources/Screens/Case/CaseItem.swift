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

  /// Everything on file for a case, evidence first, then documents and the request, and what was taken
  /// back at the end.
  static func all(of view: CaseView) -> [CaseItem] {
    view.evidence.enumerated().map { .evidence($0.offset, $0.element) }
      + view.file.documents.map { .document($0) }
      + StatedFact.all(of: view.request).map { .stated($0) }
      + view.file.course.struck.map { .struck($0) }
  }

  /// The place of an item of evidence, or of the one that took its place, once the case has been read again.
  func place(of before: CaseView, in now: CaseView) -> Int? {
    guard case .evidence(let place, _) = self, before.file.evidence.indices.contains(place) else {
      return nil
    }
    let id = before.file.evidence[place].id
    return now.file.evidence.firstIndex { $0.id == id || $0.replaces == id }
  }

  /// Whether it is what another item was before the case was read again.
  ///
  /// - Parameter place: where that stands now, if it is evidence.
  func isStill(_ earlier: CaseItem?, at place: Int?) -> Bool {
    switch (earlier, self) {
    case (.evidence, .evidence(let own, _)): own == place
    case (.document(let document), .document(let own)): own.id == document.id
    default: self == earlier
    }
  }

  /// The number people use for the evidence at a place: they count from 1.
  static func number(_ place: Int) -> String { "\(place + 1)" }
}

/// One criterion in the tree, by the places that lead to it from the top.
typealias CriterionPath = [Int]
