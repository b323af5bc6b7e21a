import PriorAuth

/// How a therapy ended, as far as criteria tell endings apart.
enum TherapyOutcome: Hashable {
  /// In one of the ways criteria ask for. Recurrence after adjuvant therapy counts as failure; intolerance does not.
  case ended(PriorTherapyRule.Ending)
  /// In another known way: it was completed, the disease responded, it goes on.
  case otherwise
  /// Not recorded, or in words that leave it open ("discontinued").
  case unclear

  init(_ text: String?) {
    let outcome = OutcomeWords(text ?? "")
    if outcome.says(["contraindicat"]) {
      self = .ended(.contraindication)
    } else if outcome.saysFailure {
      self = .ended(.failure)
    } else if outcome.says(["intoler", "toxic", "advers", "hypersens", "allerg"]) || outcome.denies(["toler"])
    {
      self = .ended(.intolerance)
    } else {
      self = outcome.isOtherwise ? .otherwise : .unclear
    }
  }
}

/// The words of an outcome, each with whether it is negated.
private struct OutcomeWords {
  private var plain: [Substring] = []
  private var negated: [Substring] = []

  init(_ text: String) {
    var reach = 0
    let list = Words(text).list
    for (index, word) in list.enumerated() {
      if Self.negations.contains(word) {
        reach = Self.reach
        continue
      }
      if Self.turns.contains(word) { reach = 0 }
      // Free of progression is the opposite of progression.
      let isFree = index + 1 < list.count && list[index + 1] == "free"
      if reach > 0 || isFree { negated.append(word) } else { plain.append(word) }
      reach -= 1
    }
  }

  func says(_ stems: [String]) -> Bool { Self.has(plain, stems) }

  func denies(_ stems: [String]) -> Bool { Self.has(negated, stems) }

  /// The disease got worse or came back, or did not get better.
  var saysFailure: Bool {
    says([
      "progress", "fail", "refractor", "relaps", "recur", "resist", "ineffect", "inadequate", "nonrespon",
    ])
      || denies(["respon", "efficac", "effect", "benefit", "improv"])
  }

  var isOtherwise: Bool {
    says([
      "complet", "finish", "remission", "respon", "stable", "ongoing", "cure", "control", "toler", "benefit",
    ]) || denies(["progress", "recur", "relaps", "fail", "advers", "toxic", "intoler", "contraindicat"])
  }

  private static func has(_ words: [Substring], _ stems: [String]) -> Bool {
    words.contains { word in stems.contains { word.hasPrefix($0) } }
  }

  /// How many words a negation covers: `no evidence of recurrence`.
  private static let reach = 3
  private static let negations: Set<Substring> = [
    "no", "not", "non", "without", "never", "lack", "lacking", "loss", "lost", "poor", "poorly", "suboptimal",
    "insufficient",
  ]
  private static let turns: Set<Substring> = ["but", "then", "despite", "later"]
}

extension Fact.Therapy {
  /// All the names it was recorded under.
  var names: String { [product, regimen].compactMap { $0 }.joined(separator: " ") }

  /// How it ended.
  var ending: TherapyOutcome { TherapyOutcome(outcome) }

  /// Whether it acts on one place only, as radiation and surgery do.
  var isLocal: Bool {
    if Words(drugClass ?? "").containsAny(Self.local) { return true }
    let parts = names.split(whereSeparator: { "+,;/&".contains($0) }).map { Words($0) }
    return !parts.isEmpty && parts.allSatisfy { $0.containsAny(Self.local) }
  }

  private static let local: Set<String> = [
    "radiation", "radiotherapy", "radiosurgery", "sbrt", "surgery", "surgical", "resection", "lobectomy",
    "ablation", "embolization", "stent", "local", "topical",
  ]
}
