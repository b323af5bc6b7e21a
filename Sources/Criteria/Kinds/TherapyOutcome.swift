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
    let harm = HarmToMember(text ?? "")
    let outcome = AssertedWords(harm.rest, lacking: true)
    let words = Words(text ?? "")
    if Self.isOfAnother(words.list) {
      self = .unclear
    } else if Self.shortForms.contains(words.list.joined(separator: " ")) {
      self = .ended(.failure)
    } else if outcome.affirmsEver(["contraindicat"]) {
      self = .ended(.contraindication)
    } else if outcome.affirmsEver(Self.failures) || outcome.denies(Self.effects)
      || (outcome.denies(["effect"]) && !outcome.denies(Self.harms + ["side"]))
    {
      self = .ended(.failure)
    } else if harm.isNamed || outcome.affirmsEver(Self.harms) || outcome.denies(["toler"]) {
      self = .ended(.intolerance)
    } else if outcome.doubts(Self.failures + Self.harms + Self.effects + ["contraindicat"]) {
      self = .unclear
    } else {
      let isOtherwise =
        outcome.affirmsEver(Self.otherEndings)
        || outcome.denies([
          "progress", "recur", "relaps", "fail", "advers", "toxic", "intoler", "contraindicat", "disease",
        ])
      self = isOtherwise ? .otherwise : .unclear
    }
  }

  /// Whether the words tell how another therapy ended than the one they are recorded for (`intolerance to another drug`).
  private static func isOfAnother(_ words: [Substring]) -> Bool {
    words.indices.dropFirst(2).contains { place in
      ["another", "other"].contains(words[place]) && ["to", "of", "on", "with"].contains(words[place - 1])
        && (failures + harms).contains { words[place - 2].hasPrefix($0) }
    }
  }

  /// The disease got worse or came back, or did not get better.
  fileprivate static let failures =
    returns + ["progress", "fail", "refractor", "resist", "ineffect", "inadequate", "nonrespon"]
  /// The disease came back.
  fileprivate static let returns = ["relaps", "recur"]
  /// Progression as oncologists abbreviate it, where nothing else is said.
  private static let shortForms: Set<String> = ["pd", "pod"]
  private static let effects = ["respon", "efficac", "benefit", "improv"]
  private static let harms = ["intoler", "toxic", "advers", "hypersens", "allerg"]
  private static let otherEndings = [
    "complet", "finish", "remission", "respon", "stable", "ongoing", "cure", "control", "toler", "benefit",
  ]
}

extension Fact.Therapy {
  /// All the names it was recorded under.
  var names: String { [product, regimen].compactMap { $0 }.joined(separator: " ") }

  /// How it ended.
  var ending: TherapyOutcome { TherapyOutcome(outcome) }

  /// Whether it failed in no other way than that the disease came back after it was given beside surgery.
  var isRecurrenceAfterAdjuvant: Bool {
    let isAdjuvant = [outcome, regimen, product, drugClass].contains {
      $0.map { Words($0).list.contains { $0.hasSuffix("adjuvant") } } == true
    }
    guard isAdjuvant else { return false }
    let words = AssertedWords(outcome ?? "", lacking: true)
    return words.affirmsEver(TherapyOutcome.returns)
      && !words.affirmsEver(TherapyOutcome.failures.filter { !TherapyOutcome.returns.contains($0) })
  }
}
