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

/// What rules on diagnoses found in one record. Criteria, their footnotes and the label ask for the same few diseases
/// again and again, and names of diseases take longest of all to compare.
final class DiagnosisFindings {
  fileprivate var known: [DiagnosisRule: ClauseFinding] = [:]
}

extension DiagnosisRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    if let known = record.diagnosisFindings.known[self] { return known }
    let found = newFinding(in: record)
    record.diagnosisFindings.known[self] = found
    return found
  }

  private func newFinding(in record: CaseRecord) -> ClauseFinding {
    let diagnoses = record.diagnoses
    guard !diagnoses.isEmpty else {
      let reason =
        record.hasUndocumented("diagnosis") ? "the diagnosis is not documented" : "no diagnosis on file"
      return .unknown(
        reason, fact: "diagnosis", ask: "Documentation of the diagnosis: \(wanted)",
        subject: "diagnosis")
    }
    let wantedNames = names.map { DiseaseVocabulary.spelledOut(Words($0)) }
    let isUnexplained = !names.isEmpty && names.allSatisfy(DiseaseVocabulary.isUnexplained)
    let findings = diagnoses.map { item in
      let name = DiseaseName(item.content.name)
      // `PAH` alone: the record may mean it by any words.
      let match = name.matches(anyOf: wantedNames).open(if: isUnexplained)
      return Statement(
        item: item, isNamed: match == .met, isRival: name.isRival(of: wantedNames),
        finding: finding(of: item.content, named: match, at: item.index))
    }
    // What the newest statement about this disease says decides; statements about others say nothing of it.
    let decided = findings.filter(isTelling)
    let newest = Set(decided.map(\.item).newest().map(\.index))
    let telling = decided.filter { newest.contains($0.item.index) }
    let found = newestFinding(telling, findings, in: record, wantedNames)
    let isLast = decided.allSatisfy { [found.finding, .unknown].contains($0.finding.finding) }
    return found.resting(on: .newestResult, if: !isLast && newest.count < decided.count)
  }

  /// What the newest statements say; where they say nothing of the disease, what all of them say.
  private func newestFinding(
    _ telling: [Statement], _ findings: [Statement], in record: CaseRecord, _ wantedNames: [[Substring]]
  ) -> ClauseFinding {
    if let conflict = conflict(telling) { return conflict }
    if let met = telling.first(where: { $0.finding.finding == .met }) { return met.finding }
    if let open = (telling.isEmpty ? findings : telling).first(where: { $0.finding.finding == .unknown }) {
      return open.finding
    }
    let undocumented = record.file.evidence.contains { evidence in
      guard !evidence.counts, case .diagnosis(let diagnosis) = evidence.fact else { return false }
      let name = DiseaseName(diagnosis.name).matches(anyOf: wantedNames)
      return finding(of: diagnosis, named: name, at: 0).finding == .met
    }
    guard undocumented else { return (telling.first ?? findings[0]).finding }
    return .unknown(
      "\(wanted) is not documented", fact: "diagnosis", ask: "Documentation of the diagnosis: \(wanted)",
      subject: "diagnosis")
  }

  /// A diagnosis on file beside the rule.
  private struct Statement {
    var item: CaseRecord.Item<Fact.Diagnosis>
    /// Whether it names the disease.
    var isNamed: Bool
    /// Whether it names another disease in place of it.
    var isRival: Bool
    var finding: ClauseFinding
  }

  /// Whether a statement says something of the disease that an older one does not outlive.
  private func isTelling(_ statement: Statement) -> Bool {
    if statement.isRival { return true }
    guard statement.isNamed else { return false }
    return statement.finding.finding != .unknown || !extent(statement).denied(of: extents).isEmpty
  }

  private func extent(_ statement: Statement) -> DiseaseExtent {
    DiseaseExtent(statement.item.content.extent, name: statement.item.content.name)
  }

  /// Unknown where statements of the same day, or without one, can't all be true.
  private func conflict(_ telling: [Statement]) -> ClauseFinding? {
    let met = telling.filter { $0.finding.finding == .met }
    let others = telling.filter { $0.finding.finding != .met }
    guard !met.isEmpty, !others.isEmpty else { return nil }
    let affirmed = met.reduce(into: Set<String>()) { $0.formUnion(extent($1).affirmed(of: extents)) }
    let isTorn = others.contains { other in
      other.finding.finding == .notMet || !extent(other).denied(of: extents).isDisjoint(with: affirmed)
    }
    guard isTorn else { return nil }
    let stated = prose(someOf(unique(telling.map { "'\(words(of: $0.item.content))'" })), "and")
    return .unknown(
      "\(stated) contradict each other, and no date puts them in order", telling.flatMap(\.finding.evidence),
      fact: "state of the disease", ask: "Which holds: \(stated), with the date",
      subject: "diagnosis in conflict")
  }

  private func words(of diagnosis: Fact.Diagnosis) -> String {
    [diagnosis.extent, diagnosis.name, diagnosis.status].compactMap { $0 }.joined(separator: " ")
  }

  private func finding(
    of diagnosis: Fact.Diagnosis, named name: Finding, at index: Int
  ) -> ClauseFinding {
    let stated = words(of: diagnosis)
    switch name {
    case .notMet: return .otherUse("\(diagnosis.name) is not \(prose(shownNames))", [index])
    case .unknown:
      return .unknown(
        "\(stated) does not say whether it is \(prose(shownNames))", [index], fact: "diagnosis",
        ask: "The exact diagnosis with histology", subject: "diagnosis")
    case .met, .notApplicable: break
    }
    if DiseaseStatus(diagnosis.status).isDoubtOfDisease {
      return .unknown(
        "\(stated): the disease itself is in doubt", [index], fact: "diagnosis",
        ask: "Documentation of the diagnosis: \(wanted)", subject: "diagnosis")
    }
    if !extents.isEmpty {
      switch extent(of: diagnosis) {
      case .notMet: return .otherUse("\(stated): the extent is not \(prose(extents))", [index])
      case .unknown:
        return .unknown(
          "\(stated): whether it is \(prose(openExtents(of: diagnosis))) is not stated", [index],
          fact: "extent of disease",
          ask: "Whether the disease is \(prose(extents))", subject: "extent of disease")
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

  /// The extents that it does not rule out.
  private func openExtents(of diagnosis: Fact.Diagnosis) -> [String] {
    let denied = DiseaseExtent(diagnosis.extent, name: diagnosis.name).denied(of: extents)
    return extents.filter { !denied.contains($0) }
  }

  /// The extent as it is stated; some records give it as the state of the disease.
  private func extent(of diagnosis: Fact.Diagnosis) -> Finding {
    let stated = DiseaseExtent(diagnosis.extent, name: diagnosis.name).matches(anyOf: extents)
    guard stated == .unknown, let status = diagnosis.status else { return stated }
    return DiseaseExtent(status, name: "").matches(anyOf: extents) == .met ? .met : .unknown
  }

  /// The names as sentences print them, each disease by one name.
  private var shownNames: [String] {
    var known: Set<[Substring]> = []
    return names.filter { known.insert(DiseaseVocabulary.spelledOut(Words($0))).inserted }.map(ShownName.of)
  }

  private var wanted: String {
    let parts = [prose(extents), prose(statuses), prose(shownNames)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Finding {
  /// Unknown in place of not met, where what is asked for is not told.
  fileprivate func open(if isOpen: Bool) -> Finding { isOpen && self == .notMet ? .unknown : self }
}
