import PriorAuth

extension PolicyVersion {
  /// What the heading of a section asks for, as a criterion of its own.
  ///
  /// Criteria for a first approval ask for the disease; those for continued therapy leave it to the heading they stand
  /// under (`A. Asthma, Nasal Polyps`). Nil where a criterion asks for it, and where the heading is not, part by part,
  /// what the criteria for a first approval under the same heading ask for: then it may mean anything.
  ///
  /// Where the section asks for the use that its heading names, or else for a reviewer's answer, that is what is asked.
  func heading(of section: Section) -> Criterion? {
    if let lead = section.root.lead, lead.isUseOrAnswer {
      return Criterion(id: section.root.id, text: section.indication, body: .clause(lead))
    }
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
    let names = whole == nil ? unique(parts + asked.flatMap(\.self)) : parts
    let rule = DiagnosisRule(names: unique(names + section.indication.shortForms))
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
  /// `Psoriatic Arthritis (PsA)` without what says the same once more.
  private var withoutBrackets: String {
    var depth = 0
    return filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// The short forms in brackets.
  fileprivate var shortForms: [String] {
    let parts: [Substring] = split(separator: "(")
    return parts.dropFirst().compactMap { part in
      let short = part.prefix { $0 != ")" }
      return (2...8).contains(short.count) && short.allSatisfy { $0.isLetter || $0 == "-" }
        && short.contains(where: \.isUppercase) ? String(short) : nil
    }
  }

  /// The ways to read a heading: as one name, as names between commas, and between "and" or "or" as well.
  fileprivate var takenApart: [[String]] {
    let bare = withoutBrackets
    let atCommas = bare.split { ",;/".contains($0) }.map(String.init)
    let atWords = [" and ", " or "].reduce(atCommas) { parts, word in
      parts.flatMap { part in part.split(separator: word).map(String.init) }
    }
    return [[self], [bare], atCommas, atWords].map { names in
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

extension Clause {
  /// Whether it asks for a disease, or for a reviewer's answer where a record names it otherwise.
  public var isUseOrAnswer: Bool {
    guard case .any(let parts) = self, case .kind(.diagnosis)? = parts.first, case .attested? = parts.last
    else { return false }
    return true
  }
}
