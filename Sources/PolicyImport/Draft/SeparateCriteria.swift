import Criteria
import PriorAuth

/// What a document asks of every use in a part of its own: `Prescriber Specialties`, `Age Restrictions`.
struct SeparateCriteria {
  let context: DraftContext

  /// A sort of such parts.
  private struct Sort {
    /// The id of its criterion.
    let id: String
    /// The word of its heading that tells it.
    let subject: String
    /// What its text is bound to.
    let recognize: @Sendable (Phrase) -> Clause?
  }

  private static let sorts = [
    Sort(id: "PS", subject: "prescriber", recognize: PrescriberRecognizer.recognize),
    Sort(id: "AR", subject: "age", recognize: AgeRecognizer.recognize),
  ]

  /// What a heading says beside that.
  private static let asking = ["specialt", "requirement", "restriction", "limit"]

  /// The sections with those parts among the criteria of every use, whether for the first time or again.
  func placed(in sections: [Section], from outline: PolicyOutline) -> [Section] {
    let criteria = Self.sorts.compactMap { criterion($0, of: outline, beside: sections) }
    guard !criteria.isEmpty else { return sections }
    return sections.map { section in
      guard section.kind == .initial || section.kind == .continued else { return section }
      var copy = section
      for criterion in criteria { copy.root.add(criterion) }
      return copy
    }
  }

  private func criterion(_ sort: Sort, of outline: PolicyOutline, beside sections: [Section]) -> Criterion? {
    let part = outline.regions.first { region in
      let heading = Words(region.heading)
      return heading.list.count <= 3 && heading.contains(sort.subject)
        && Self.asking.contains { heading.contains(stem: $0) }
    }
    guard let part, !part.text.isEmpty else { return nil }
    let lines = part.text.lines.map(String.init)
    let text = lines.joined(separator: "; ")
    // Where uses have people or ages of their own, which of them counts is a reviewer's to say.
    let isForAll = lines.count == 1 && !text.contains(":")
    let clause = isForAll ? sort.recognize(Phrase(text, in: context)) : nil
    let taken = Set(sections.map(\.root.id))
    return Criterion(
      id: taken.contains(sort.id) ? sort.id + "-1" : sort.id, text: text, place: SourceRange(part.span),
      body: .clause(clause ?? .attested(text)))
  }
}
