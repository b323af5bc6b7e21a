import PriorAuth

/// The result of a laboratory marker.
public struct BiomarkerRule: Sendable, Hashable, Codable {
  /// The marker by all the names it goes by.
  public var names: [String]
  public var result: Fact.Biomarker.Result
  /// Whether the marker is a gene fusion, which a test of DNA or of blood alone can miss.
  public var isFusion: Bool

  /// A marker with the result that is asked for.
  public init(names: [String], result: Fact.Biomarker.Result, isFusion: Bool = false) {
    self.names = names
    self.result = result
    self.isFusion = isFusion
  }
}

extension BiomarkerRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    let all = record.biomarkers.filter { isMarker($0.content.name) }
    if let doubtful = all.newest().first(where: { isOpen($0.content) }) {
      return ask("\(describe(doubtful)) leaves the result open", [doubtful.index])
    }
    guard !all.isEmpty else {
      let reason =
        record.hasUndocumented("biomarker")
        ? "no documented result for \(name)" : "no result for \(name) on file"
      return ask(reason)
    }
    if let torn = all.newest().first(where: { contradictsItself($0.content, record.version.label) }) {
      return ask("\(describe(torn)) contradicts itself", [torn.index]).warning(
        "result-contradicts-share", "\(describe(torn)): the result and the share do not go together")
    }
    let decided = isFusion ? fusionResult(all, record.readings) : newestResult(all)
    guard let found = decided.result else { return ask(decided.reason, decided.evidence).with(decided) }
    let finding: ClauseFinding =
      found == result ? .met(decided.reason, decided.evidence) : .otherUse(decided.reason, decided.evidence)
    return finding.with(decided).warned(about: decided.evidence, in: record, rule: self)
  }

  /// Whether the name leaves open what was found, or denies what the result says.
  private func isOpen(_ marker: Fact.Biomarker) -> Bool {
    let words = AssertedWords(marker.name)
    if !words.doubted.isEmpty || !words.past.isEmpty { return true }
    return marker.result == .positive
      && (words.rulesOut || !words.denied.isEmpty || words.affirms(["negative", "wild", "absent"]))
  }

  /// A positive result of nothing, or a negative one of a share that the label counts.
  private func contradictsItself(_ marker: Fact.Biomarker, _ label: DrugLabel) -> Bool {
    guard let percent = marker.percent else { return false }
    switch marker.result {
    case .positive: return percent == .zero
    case .negative: return label.residualThreshold(names).map { percent >= $0 } ?? false
    default: return false
    }
  }

  /// What the results together say; nil when they leave it open.
  fileprivate struct Decided {
    var result: Fact.Biomarker.Result?
    var reason: String
    var evidence: [Int]
    var ambiguities: [Ambiguity.ID] = []
    var fixedReadings: [FixedReading.ID] = []
    var warnings: [Warning] = []
  }

  /// The marker as it is asked for: by one name, whichever of its names a criterion uses.
  public var name: String {
    let own = names.map { Words($0) }
    if let group = Self.sameMarker.first(where: { $0.words.contains { own.contains($0) } }) {
      return group.title
    }
    return ShownName.of(names[0]) + (isFusion ? " fusion" : "")
  }

  private func ask(_ reason: String, _ evidence: [Int] = []) -> ClauseFinding {
    .unknown(
      reason, evidence, fact: name,
      ask: isFusion
        ? "An \(name) result from RNA sequencing of tissue, with assay, specimen and date"
        : "The \(name) result with its date", subject: name)
  }

  /// A mutation or an overexpression of the gene is another marker than its fusion.
  private func isMarker(_ text: String) -> Bool {
    let words = Words(text)
    // `X-like` disease resembles the disease with the marker and lacks it.
    let own = Self.synonyms(of: names).filter { !Words($0 + " like").stand(in: words) }
    guard words.contains(anyName: own) else { return false }
    return !isFusion
      || !words.containsAny(["mutation", "overexpression", "expression", "amplification"])
  }

  /// Whether a name is one the marker goes by, here or everywhere.
  func speaks(of name: String) -> Bool { Words(name).contains(anyName: Self.synonyms(of: names)) }

  /// The names with those that mean the same marker everywhere.
  private static func synonyms(of names: [String]) -> [String] {
    let own = names.map { Words($0) }
    return names + sameMarker.filter { group in group.words.contains { own.contains($0) } }.flatMap(\.names)
  }

  private static let sameMarker = [
    ["Philadelphia chromosome", "Ph", "BCR-ABL", "BCR-ABL1", "t(9;22)"],
    ["MRD", "minimal residual disease", "measurable residual disease"],
  ].map { names in (title: names[0], names: names, words: names.map { Words($0) }) }

  private func newestResult(_ all: [CaseRecord.Item<Fact.Biomarker>]) -> Decided {
    let newest = all.newest()
    let evidence = newest.map(\.index)
    let results = Set(newest.map { $0.content.result })
    guard results.count == 1, let result = newest[0].content.result else {
      return Decided(
        reason: "\(list(newest)) contradict each other, and no date puts them in order", evidence: evidence)
    }
    let stated = describe(newest[0])
    let isLast = all.allSatisfy { [result, .pending, .equivocal, nil].contains($0.content.result) }
    let fixedReadings: [FixedReading.ID] = isLast ? [] : [.newestResult]
    guard result == .positive || result == .negative else {
      return Decided(reason: stated, evidence: evidence, fixedReadings: fixedReadings)
    }
    return Decided(result: result, reason: stated, evidence: evidence, fixedReadings: fixedReadings)
  }

  /// RNA sequencing of tissue decides; DNA or blood alone can miss a fusion but not invent one.
  private func fusionResult(_ stated: [CaseRecord.Item<Fact.Biomarker>], _ readings: Readings) -> Decided {
    let all = stated.filter { !isOfProtein($0.content) }
    guard !all.isEmpty else {
      return Decided(
        reason: "\(list(stated.newest())): a stain of the protein shows no fusion",
        evidence: stated.newest().map(\.index))
    }
    let reliable = all.filter { isReliable($0.content) && isFinal($0.content) }
    if !reliable.isEmpty {
      let decided = newestResult(reliable)
      let others = all.filter { !isReliable($0.content) && $0.content.result == .positive }
      guard decided.result == .negative else { return decided }
      if let repeated = repeatedSince(reliable.newest(), all) {
        return Decided(
          reason: "\(describe(repeated)) after a negative result",
          evidence: decided.evidence + [repeated.index])
      }
      guard !others.isEmpty else { return decided }
      return Decided(
        reason: "\(list(reliable.newest())), but \(list(others))",
        evidence: decided.evidence + others.map(\.index))
    }
    let final = all.filter { isFinal($0.content) }
    if let positive = final.filter({ $0.content.result == .positive }).max(by: {
      ($0.date ?? .earliest) < ($1.date ?? .earliest)
    }) {
      return Decided(result: .positive, reason: describe(positive), evidence: [positive.index])
    }
    guard let negative = final.max(by: { ($0.date ?? .earliest) < ($1.date ?? .earliest) }) else {
      return newestResult(all)
    }
    let excluded = readings[.fusionNegativeByLimitedTest] == 1
    return Decided(
      result: excluded ? .negative : nil,
      reason: describe(negative) + (excluded ? "" : ", which can miss a fusion"), evidence: [negative.index],
      ambiguities: [.fusionNegativeByLimitedTest],
      warnings: [
        Warning(
          code: "limited-test-negative",
          text: "A test of DNA or blood alone can be falsely negative for a gene fusion")
      ])
  }

  /// A newer test whose result is not final: a negative result does not close what is being tested again.
  private func repeatedSince(
    _ decisive: [CaseRecord.Item<Fact.Biomarker>], _ all: [CaseRecord.Item<Fact.Biomarker>]
  ) -> CaseRecord.Item<Fact.Biomarker>? {
    guard let day = decisive.compactMap(\.date).max() else { return nil }
    return all.first { !isFinal($0.content) && $0.content.result != nil && ($0.date ?? .earliest) > day }
  }

  private func isFinal(_ biomarker: Fact.Biomarker) -> Bool {
    biomarker.result == .positive || biomarker.result == .negative
  }

  private func isReliable(_ biomarker: Fact.Biomarker) -> Bool {
    guard let assay = biomarker.assay, let specimen = biomarker.specimen,
      !AssertedWords.saysNothing(specimen)
    else { return false }
    let (test, material) = (AssertedWords(assay), AssertedWords(specimen))
    let isDone = !Words(assay).containsAny(Self.undone) && !Words(specimen).containsAny(Self.undone)
    return isDone && test.affirms(["rna"]) && test.doubted.isEmpty && !material.isHedged
      && material.denied.isEmpty && !Words(specimen).containsAny(Self.fluids)
  }

  /// Words of a test that gave no result, or is still to come.
  private static let undone: Set<String> = [
    "failed", "insufficient", "inadequate", "recommended", "ordered", "requested", "planned", "needed",
    "unsuccessful", "qns", "advised",
  ]
  private static let fluids: Set<String> = ["blood", "plasma", "liquid", "ctdna", "cfdna", "cfrna", "serum"]

  /// Whether the test looks at the protein and not at the gene.
  private func isOfProtein(_ biomarker: Fact.Biomarker) -> Bool {
    let assay = Words(biomarker.assay ?? "")
    if assay.containsAny(Self.geneTests) || assay.contains(stem: "sequenc") { return false }
    return assay.containsAny(Self.proteinTests)
      || ["immunohisto", "immunostain", "immunocyto"].contains { assay.contains(stem: $0) }
  }

  private static let geneTests: Set<String> = ["rna", "dna", "ngs", "fish", "pcr", "rt", "ctdna", "cfdna"]
  private static let proteinTests: Set<String> = [
    "ihc", "icc", "stain", "staining", "protein", "elisa", "western", "immunoblot", "immunofluorescence",
  ]

  private func list(_ items: [CaseRecord.Item<Fact.Biomarker>]) -> String {
    prose(someOf(unique(items.map(describe)), atMost: 4), "and")
  }

  private func describe(_ item: CaseRecord.Item<Fact.Biomarker>) -> String {
    let result = item.content.result?.rawValue ?? "without result"
    let by = [item.content.assay, item.content.specimen].compactMap { $0 }.joined(separator: ", ")
    let percent = item.content.percent.map { " \($0) %" } ?? ""
    return "\(item.content.name) \(result)\(percent)" + (by.isEmpty ? "" : " (\(by))")
      + (item.date.map { " on \($0)" } ?? "")
  }
}

extension ClauseFinding {
  fileprivate func with(_ decided: BiomarkerRule.Decided) -> ClauseFinding {
    var copy = self
    copy.ambiguities += decided.ambiguities
    copy.fixedReadings += decided.fixedReadings
    copy.warnings += decided.warnings
    return copy
  }

  /// A marker reported positive below the share the label speaks of.
  fileprivate func warned(
    about evidence: [Int], in record: CaseRecord, rule: BiomarkerRule
  ) -> ClauseFinding {
    guard finding == .met, rule.result == .positive,
      let threshold = record.version.label.residualThreshold(rule.names),
      let item = record.biomarkers.first(where: { evidence.contains($0.index) }),
      let percent = item.content.percent, percent < threshold
    else { return self }
    if record.readings[.residualDiseaseBelowLabel] == 1 {
      return ClauseFinding.unknown(
        reason + ", below the label's \(threshold) %", evidence, fact: rule.name,
        ask: "A \(rule.name) result by a test sensitive to \(threshold) %"
      ).resting(on: .residualDiseaseBelowLabel)
    }
    return resting(on: .residualDiseaseBelowLabel).warning(
      "below-label-threshold", "\(rule.name) \(percent) % is below the label's \(threshold) %")
  }
}
