import PriorAuth

/// Criteria of the uses not covered that name a disease on file, and that only a reviewer can answer.
///
/// A disease beside the one in question may be listed too, so the record decides nothing here: it is told to a reviewer, and the use is
/// sent nowhere else before the reviewer answers.
struct ListedExclusion {
  let criterion: Criterion

  /// Those of a version that nobody has answered.
  static func all(in record: CaseRecord) -> [ListedExclusion] {
    guard !record.diagnoses.isEmpty else { return [] }
    return record.version.sections.filter { $0.kind == .excluded }.flatMap(\.root.children).filter {
      criterion in
      guard case .clause(.attested(let text)) = criterion.body, criterion.children.isEmpty,
        Words(text).list.count <= longest, record.answer(on: criterion.id) == nil
      else { return false }
      return DiagnosisRule(names: [text]).finding(in: record).finding == .met
    }.map { ListedExclusion(criterion: $0) }
  }

  /// The name of a disease has no more words.
  private static let longest = 8

  var warning: Warning {
    Warning(
      code: "use-listed-as-excluded",
      text:
        "A diagnosis on file is listed as not covered (\(criterion.id): \(criterion.text)); answer whether it is the use"
    )
  }

  var missing: MissingFact {
    MissingFact(
      criterion: criterion.id, fact: "reviewer's finding",
      ask: "Whether the request is for: \(criterion.text)")
  }
}
