import Criteria
import PriorAuth

/// Criteria that a document prints once, before those of the single uses: every use has to meet them as well.
enum GeneralCriteria {
  /// The sections with the general ones placed before the criteria of each use.
  static func placed(in sections: [Section]) -> [Section] {
    let general = sections.filter(isGeneral)
    let uses = sections.filter { $0.kind == .initial && !isGeneral($0) }
    guard !general.isEmpty, !uses.isEmpty else { return sections }
    let shared = general.flatMap(\.root.asConjuncts)
    return sections.filter { !isGeneral($0) }.map { section in
      guard section.kind == .initial else { return section }
      var copy = section
      copy.root.body = .group(.all, shared + section.root.asConjuncts)
      return copy
    }
  }

  /// A heading that names no use: `General Medical Necessity Criteria`, `General requirements`.
  private static func isGeneral(_ section: Section) -> Bool {
    let words = Words(section.indication)
    return section.kind == .initial && words.contains("general")
      && words.containsAny(["criteria", "requirements", "conditions", "necessity"])
  }
}

extension Criterion {
  /// The criteria all of which have to hold for it.
  fileprivate var asConjuncts: [Criterion] {
    if case .group(.all, let children) = body, lead == nil, condition == nil { return children }
    return [self]
  }
}
