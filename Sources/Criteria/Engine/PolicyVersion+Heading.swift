import PriorAuth

extension PolicyVersion {
  /// What the heading of a section asks for, as a criterion of its own.
  ///
  /// Criteria for a first approval ask for the disease; those for continued therapy leave it to the heading they stand
  /// under (`A. Asthma, Nasal Polyps`). Nil where a criterion asks for it, and where the heading is not, part by part,
  /// what the criteria for a first approval under the same heading ask for: then it may mean anything.
  func heading(of section: Section) -> Criterion? {
    guard section.kind == .continued, !section.root.asksAboutDisease else { return nil }
    let first = sections.first { $0.kind == .initial && Words($0.indication) == Words(section.indication) }
    guard let rules = first?.root.diseaseRules, !rules.isEmpty else { return nil }
    let asked = rules.map(\.names)
    let readings = section.indication.takenApart.filter { agree($0, asked) }
    // The reading that names every disease as it is asked for, where there is one.
    let whole = readings.first { parts in
      asked.allSatisfy { $0.allSatisfy { isNamed($0, by: parts) == .met } }
    }
    guard let parts = whole ?? readings.first else { return nil }
    let rule = DiagnosisRule(names: whole == nil ? unique(parts + asked.flatMap(\.self)) : parts)
    return Criterion(id: section.label, text: section.indication, body: .clause(.kind(.diagnosis(rule))))
  }

  /// Whether every part names one of the diseases, and every disease stands in one of the parts by one of its names.
  private func agree(_ parts: [String], _ diseases: [[String]]) -> Bool {
    parts.allSatisfy { part in
      diseases.contains { $0.contains { isNamed($0, by: [part]) != .notMet } }
    } && diseases.allSatisfy { $0.contains { isNamed($0, by: parts) != .notMet } }
  }

  private func isNamed(_ disease: String, by parts: [String]) -> Finding {
    DiseaseName(disease).matches(anyOf: parts.map { DiseaseVocabulary.spelledOut(Words($0)) })
  }
}

extension String {
  /// The ways to read a heading: as one name, as names between commas, and between "and" or "or" as well.
  fileprivate var takenApart: [[String]] {
    let atCommas = split { ",;/".contains($0) }.map(String.init)
    let atWords = [" and ", " or "].reduce(atCommas) { parts, word in
      parts.flatMap { part in part.split(separator: word).map(String.init) }
    }
    return [[self], atCommas, atWords].map { names in
      names.map { $0.split(separator: " ").joined(separator: " ") }
    }
  }
}

extension Criterion {
  /// The rules about the disease in it and below it.
  fileprivate var diseaseRules: [DiagnosisRule] {
    kinds.compactMap { if case .diagnosis(let rule) = $0 { rule } else { nil } }
      + children.flatMap(\.diseaseRules)
  }

  fileprivate var asksAboutDisease: Bool { isAboutDisease || children.contains(where: \.asksAboutDisease) }
}
