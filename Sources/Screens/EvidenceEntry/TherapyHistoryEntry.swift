import PriorAuth
import TerminalUI

/// Whether the record lists all prior therapy of a class.
struct TherapyHistoryEntry: EvidenceEntry {
  var title: String { "Therapy history complete" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .drugClass, "Class", help: "systemic therapy, preferred product; empty means all therapy", limit: 100),
      FormField(
        .complete, "List is complete", Choices.yesNo, help: "Yes: a therapy that is not listed was not given"),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .therapyHistory(let history) = fact else { return nil }
    return [.drugClass: history.drugClass ?? "", .complete: Bool?(history.complete).typed]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    guard let complete = reader.yesNo(.complete) else {
      reader.refuse(.complete, "is missing")
      return nil
    }
    return .therapyHistory(Fact.TherapyHistory(drugClass: reader.text(.drugClass), complete: complete))
  }
}
