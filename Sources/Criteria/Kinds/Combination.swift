import PriorAuth

extension CaseRecord {
  /// What the drug is combined with; nil for monotherapy or when nothing is stated.
  ///
  /// The case file's `regimen` says `monotherapy` or names the combination, with or without the drug itself.
  var combination: String? {
    guard let regimen = file.therapy.regimen, !AssertedWords.saysNothing(regimen) else { return nil }
    let words = Words(regimen)
    let asserted = AssertedWords(regimen)
    if !asserted.denies(["monotherapy", "single", "alone"]), words.containsAny(Self.single) {
      return nil
    }
    if regimen.contains("+") || asserted.affirmed.contains(where: Self.joints.contains) { return regimen }
    let isOwn = version.drugs.contains { $0.isSame(as: file.therapy.drug) && $0.isNamed(in: regimen) }
    let names = asserted.affirmed.filter { word in
      word.allSatisfy(\.isLetter) && !Self.schedule.contains(String(word))
    }
    return isOwn || names.isEmpty ? nil : regimen
  }

  /// Whether the words about the regimen leave open what it is.
  var isRegimenOpen: Bool { file.therapy.regimen.map { AssertedWords($0).isHedged } ?? false }

  private static let single: Set<String> = ["monotherapy", "single", "alone", "none"]
  private static let joints: Set<Substring> = ["combination", "combined", "with", "plus", "and"]
  /// Words that say when and how, and no other drug.
  private static let schedule: Set<String> = [
    "cycle", "cycles", "day", "days", "week", "weeks", "every", "continuous", "infusion", "iv", "intravenous",
    "standard", "labelled", "labeled", "label", "induction", "consolidation", "maintenance", "first", "dose",
    "dosing", "schedule", "mg", "mcg", "per", "approved", "as", "of", "the", "to",
  ]
}
