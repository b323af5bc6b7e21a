import PriorAuth

/// What state law changes about a case.
enum StateLaw {
  /// The state prohibits asking for trials of other products first.
  static func prerequisiteTrialsProhibited(in record: CaseRecord) -> ClauseFinding {
    let inForce = record.stateRules.filter { $0.content.prohibitsPrerequisiteTrials != nil }
    let newest = inForce.map { $0.content.from ?? .earliest }.max()
    let rules = inForce.filter { ($0.content.from ?? .earliest) == newest }
    guard let rule = rules.first else { return notInForce(record) }
    guard Set(rules.map(\.content.prohibitsPrerequisiteTrials)).count == 1 else {
      return ask("rules of the member's state contradict each other", rules.flatMap(\.evidence))
    }
    let citation = " (\(rule.citation))"
    guard rule.content.prohibitsPrerequisiteTrials == true else {
      return .notMet("state law allows prerequisite trials" + citation, rule.evidence)
    }
    let met = ClauseFinding.met("state law prohibits prerequisite trials" + citation, rule.evidence)
      .resting(on: .stateLaw)
    if rule.content.isCited { return met }
    guard isForCancer(record) else { return askForCitation(rule.evidence) }
    return met.warning("state-rule-uncited", "Note where the rule of state law is written")
  }

  /// Whether a diagnosis on file is of a cancer, which is what such laws are about.
  static func isForCancer(_ record: CaseRecord) -> Bool {
    record.diagnoses.contains { item in
      DiseaseVocabulary.spelledOut(Words(item.content.name)).contains { word in
        malignant.contains { word.contains($0) }
      }
    }
  }

  /// Parts of the names of cancers.
  private static let malignant = [
    "cancer", "carcinoma", "sarcoma", "leukemia", "lymphoma", "myeloma", "melanoma", "blastoma", "glioma",
    "mesothelioma", "tumor", "neoplasm", "malignan", "metasta",
  ]

  /// A prohibition that is still to come says that there is none yet.
  private static func notInForce(_ record: CaseRecord) -> ClauseFinding {
    let coming = record.statedStateRules.first { $0.content.prohibitsPrerequisiteTrials == true }
    if let coming, let from = coming.content.from {
      return .notMet("state law prohibits prerequisite trials only from \(from)", coming.evidence)
    }
    let uncited = record.uncitedStateRules.filter { $0.content.prohibitsPrerequisiteTrials != nil }
    guard uncited.isEmpty else { return askForCitation(uncited.map(\.index)) }
    return ask("no rule of the member's state on file", [])
  }

  private static func askForCitation(_ evidence: [Int]) -> ClauseFinding {
    .unknown(
      "a rule of the member's state is stated without a citation", evidence, fact: "citation",
      ask: "Where the rule of state law is written")
  }

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(
      reason, evidence, fact: "state rule",
      ask: "Whether the member's state prohibits prerequisite trials for this use")
  }
}
