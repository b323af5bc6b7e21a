import PriorAuth
import TerminalUI

/// One line of what is on file: evidence by its number, and documents.
enum CaseItem: Hashable, Sendable {
  /// Evidence by its place in the case file from 0.
  case evidence(Int, Evidence)
  case document(OnFile<Document>)

  /// Everything on file for a case, evidence first.
  static func all(of view: CaseView) -> [CaseItem] {
    view.evidence.enumerated().map { .evidence($0.offset, $0.element) }
      + view.file.documents.map { .document($0) }
  }

  /// The number people use for the evidence at a place: they count from 1.
  static func number(_ place: Int) -> String { "\(place + 1)" }
}

/// One criterion in the tree, by the places that lead to it from the top.
typealias CriterionPath = [Int]
