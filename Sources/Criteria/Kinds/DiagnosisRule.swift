import PriorAuth

/// A disease by name, with the extents and states that qualify.
public struct DiagnosisRule: Sendable, Hashable, Codable {
  /// Names any of which is the disease; empty where only the extent or status matters.
  public var names: [String]
  /// Extents any of which qualifies; empty where any does.
  public var extents: [String]
  /// States any of which qualifies (`remission`, `relapsed`, `refractory`); empty where any does.
  public var statuses: [String]

  /// A disease.
  public init(names: [String], extents: [String] = [], statuses: [String] = []) {
    self.names = names
    self.extents = extents
    self.statuses = statuses
  }
}

extension DiagnosisRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    let diagnoses = record.diagnoses
    guard !diagnoses.isEmpty else {
      let reason =
        record.hasUndocumented("diagnosis") ? "the diagnosis is not documented" : "no diagnosis on file"
      return .unknown(reason, fact: "diagnosis", ask: "Documentation of the diagnosis: \(wanted)")
    }
    let wantedNames = names.map { DiseaseVocabulary.spelledOut(Words($0)) }
    let findings = diagnoses.map { item in
      let name = DiseaseName(item.content.name).matches(anyOf: wantedNames)
      return (item: item, name: name, finding: finding(of: item.content, named: name, at: item.index))
    }
    // What the newest statement about this disease says decides; statements about others say nothing of it.
    let decided = findings.filter { $0.name == .met && $0.finding.finding != .unknown }
    let newest = Set(decided.map(\.item).newest().map(\.index))
    let telling = decided.filter { newest.contains($0.item.index) }.map(\.finding)
    if Set(telling.map(\.finding)).count > 1 {
      return .unknown(
        "statements about \(wanted) contradict each other and no date puts them in order",
        telling.flatMap(\.evidence), fact: "state of the disease",
        ask: "Whether the disease is \(wanted) now, with the date")
    }
    if let met = telling.first(where: { $0.finding == .met }) { return met }
    if telling.isEmpty, let open = findings.first(where: { $0.finding.finding == .unknown }) {
      return open.finding
    }
    let undocumented = record.file.evidence.contains { evidence in
      guard !evidence.counts, case .diagnosis(let diagnosis) = evidence.fact else { return false }
      let name = DiseaseName(diagnosis.name).matches(anyOf: wantedNames)
      return finding(of: diagnosis, named: name, at: 0).finding == .met
    }
    guard undocumented else { return telling.first ?? findings[0].finding }
    return .unknown(
      "\(wanted) is not documented", fact: "diagnosis", ask: "Documentation of the diagnosis: \(wanted)")
  }

  private func finding(
    of diagnosis: Fact.Diagnosis, named name: Finding, at index: Int
  ) -> ClauseFinding {
    let stated = [diagnosis.extent, diagnosis.name, diagnosis.status].compactMap { $0 }.joined(separator: " ")
    switch name {
    case .notMet: return .otherUse("\(diagnosis.name) is not \(prose(shownNames))", [index])
    case .unknown:
      return .unknown(
        "\(stated) does not say whether it is \(prose(shownNames))", [index], fact: "diagnosis",
        ask: "The exact diagnosis with histology")
    case .met, .notApplicable: break
    }
    if !extents.isEmpty {
      switch extent(of: diagnosis) {
      case .notMet: return .otherUse("\(stated): the extent is not \(prose(extents))", [index])
      case .unknown:
        return .unknown(
          "\(stated): the extent is not stated", [index], fact: "extent of disease",
          ask: "Whether the disease is \(prose(extents))")
      case .met, .notApplicable: break
      }
    }
    guard !statuses.isEmpty else { return .met(stated, [index]) }
    switch DiseaseStatus(diagnosis.status).matches(anyOf: statuses) {
    case .met, .notApplicable: return .met(stated, [index])
    case .notMet: return .otherUse("\(stated): not \(prose(statuses))", [index])
    case .unknown:
      return .unknown(
        "\(stated): the state of the disease is not stated", [index], fact: "state of the disease",
        ask: "Whether the disease is \(prose(statuses))")
    }
  }

  /// The extent as it is stated; some records give it as the state of the disease.
  private func extent(of diagnosis: Fact.Diagnosis) -> Finding {
    let stated = DiseaseExtent(diagnosis.extent, name: diagnosis.name).matches(anyOf: extents)
    guard stated == .unknown, let status = diagnosis.status else { return stated }
    return DiseaseExtent(status, name: "").matches(anyOf: extents) == .met ? .met : .unknown
  }

  /// The names with abbreviations in capitals: documents print them so, and names are compared in lower case.
  private var shownNames: [String] {
    names.map { name in name.contains { "aeiouy ".contains($0) } ? name : name.uppercased() }
  }

  private var wanted: String {
    let parts = [prose(extents), prose(statuses), prose(shownNames)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
