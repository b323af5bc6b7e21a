import Criteria
import PriorAuth

/// Criteria that a document prints once, before those of the single uses: every use has to meet them as well.
enum GeneralCriteria {
  /// The sections with the general ones placed before the criteria of each use.
  static func placed(in sections: [Section]) -> [Section] {
    let (general, uses) = parts(of: sections)
    guard !general.isEmpty, !uses.isEmpty else { return sections }
    let shared = general.flatMap(\.root.asConjuncts)
    return sections.filter { !isGeneral($0) }.map { section in
      guard section.kind == .initial else { return section }
      var copy = section
      // What the use's own head asks for stays above all of them.
      var own = section.root
      own.lead = nil
      copy.root.body = .group(.all, shared + own.asConjuncts)
      return copy
    }
  }

  /// How many criteria there are once the general ones are in every use.
  static func count(placedIn sections: [Section]) -> Int {
    let (general, uses) = parts(of: sections)
    let shared = general.reduce(0) { $0 + $1.root.count }
    return sections.reduce(0) { $0 + $1.root.count } + shared * max(0, uses.count - 1)
  }

  private static func parts(of sections: [Section]) -> (general: [Section], uses: [Section]) {
    let first = sections.filter { $0.kind == .initial }
    return (first.filter(isGeneral), first.filter { !isGeneral($0) })
  }

  /// A heading that names no use: `General Medical Necessity Criteria`, `Universal Criteria`.
  private static func isGeneral(_ section: Section) -> Bool {
    let words = Words(section.indication)
    return section.kind == .initial && words.containsAny(["general", "universal"])
      && words.containsAny(["criteria", "requirements", "conditions", "necessity"])
  }
}

extension Criterion {
  /// This one and all below it.
  fileprivate var count: Int { children.reduce(1) { $0 + $1.count } }

  /// The criteria all of which have to hold for it.
  fileprivate var asConjuncts: [Criterion] {
    if case .group(.all, let children) = body, lead == nil, condition == nil { return children }
    return [self]
  }
}
