import PriorAuth

/// Where a therapy acts, as far as its name and class tell.
enum TherapyReach {
  /// On the whole body, against the disease: what policies call systemic therapy.
  case systemic
  /// On one place only, as radiation and surgery do.
  case local
  /// Against no disease: observation, supportive care.
  case none
  /// Neither the name nor the class says it.
  case unclear
}

extension Fact.Therapy {
  /// Classes of systemic therapy that records name often, each of which the engine understands.
  public static let usualClasses = [
    "systemic therapy", "chemotherapy", "tyrosine kinase inhibitor", "checkpoint inhibitor",
    "monoclonal antibody",
    "antibody-drug conjugate", "bispecific antibody", "CAR-T", "endocrine therapy", "CDK4/6 inhibitor",
    "PARP inhibitor", "proteasome inhibitor", "immunomodulator", "mTOR inhibitor", "corticosteroid",
  ]

  /// Where it acts.
  ///
  /// - Parameter known: drugs that the policy and the request name.
  func reach(known: [GovernedDrug]) -> TherapyReach {
    if isLocal { return .local }
    if Words(names).containsAny(SystemicTherapyWords.notGiven) { return .unclear }
    // A class that somebody stated tells more than a name can.
    if let drugClass, DrugClass(drugClass).isSystemicTherapy { return .systemic }
    if known.contains(where: { $0.isNamed(in: names) }) { return .systemic }
    let said = AssertedWords(names)
    let given = (said.affirmed + said.past).joined(separator: " ")
    if SystemicTherapyWords.stand(in: given) || DrugClass(given).isSystemicTherapy { return .systemic }
    return SystemicTherapyWords.noTherapy.contains(Words(name).list.joined(separator: " ")) ? .none : .unclear
  }

  /// Whether it acts on one place only, as radiation and surgery do.
  var isLocal: Bool {
    if Self.isLocal(Words(drugClass ?? "")) { return true }
    let parts = names.split(whereSeparator: { "+,;/&".contains($0) }).map { Words($0) }
    return !parts.isEmpty && parts.allSatisfy(Self.isLocal)
  }

  private static func isLocal(_ words: Words) -> Bool {
    words.containsAny(local) || words.list.contains { $0.utf8.count > 6 && $0.hasSuffix("ectomy") }
  }

  private static let local: Set<String> = [
    "radiation", "radiotherapy", "radiosurgery", "sbrt", "surgery", "surgical", "resection", "ablation",
    "embolization", "chemoembolization", "radioembolization", "brachytherapy", "cryoablation", "cryotherapy",
    "hyperthermia", "stent", "local", "topical", "intravesical",
  ]
}
