import Criteria
import PriorAuth

/// Who may prescribe, where a document says it once in a part of its own: `Prescriber Specialties`.
struct PrescriberCriteria {
  let context: DraftContext

  /// The sections with that part among the criteria of every use, whether for the first time or again.
  func placed(in sections: [Section], from outline: PolicyOutline) -> [Section] {
    guard let criterion = criterion(of: outline, beside: sections) else { return sections }
    return sections.map { section in
      guard section.kind == .initial || section.kind == .continued else { return section }
      var copy = section
      copy.root.add(criterion)
      return copy
    }
  }

  private func criterion(of outline: PolicyOutline, beside sections: [Section]) -> Criterion? {
    let part = outline.regions.first { region in
      let heading = Words(region.heading)
      return heading.contains(stem: "prescriber") && heading.contains(stem: "specialt")
    }
    guard let part, !part.text.isEmpty else { return nil }
    let lines = part.text.lines.map(String.init)
    let text = lines.joined(separator: "; ")
    // Where uses have specialists of their own, which of them counts is a reviewer's to say.
    let isForAll = lines.count == 1 && !text.contains(":")
    let clause = isForAll ? PrescriberRecognizer.recognize(Phrase(text, in: context)) : nil
    let taken = Set(sections.map(\.root.id))
    return Criterion(
      id: taken.contains("PS") ? "PS-1" : "PS", text: text, place: SourceRange(part.span),
      body: .clause(clause ?? .attested(text)))
  }
}
