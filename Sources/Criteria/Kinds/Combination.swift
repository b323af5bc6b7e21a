import PriorAuth

extension CaseRecord {
  /// What the drug is combined with; nil for monotherapy or when nothing is stated.
  ///
  /// The case file's `regimen` says `monotherapy` or names the combination, with or without the drug itself.
  var combination: String? {
    guard let regimen = file.therapy.regimen, !AssertedWords.saysNothing(regimen) else { return nil }
    let words = Words(regimen)
    let asserted = AssertedWords(regimen)
    if asserted.denies(["monotherapy", "single", "alone"]) { return regimen }
    if words.containsAny(Self.single) { return nil }
    if regimen.contains("+") || asserted.affirmed.contains(where: Self.joints.contains) { return regimen }
    let isOwn = version.drugs.contains { $0.isSame(as: file.therapy.drug) && $0.isNamed(in: regimen) }
    let names = asserted.affirmed.filter { word in
      word.allSatisfy(\.isLetter) && !Self.schedule.contains(String(word))
    }
    return isOwn || names.isEmpty ? nil : regimen
  }

  /// Whether the words about the regimen leave open what it is: in doubt, or `monotherapy, then with another drug`.
  var isRegimenOpen: Bool {
    guard let regimen = file.therapy.regimen else { return false }
    let words = Words(regimen)
    return AssertedWords(regimen).isHedged
      || (words.containsAny(Self.single) && words.containsAny(Self.changes) && combination == nil)
  }

  private static let single: Set<String> = ["monotherapy", "single", "alone", "none"]
  /// Words by which one drug alone is not all that is said.
  private static let changes: Set<String> = [
    "or", "then", "followed", "adding", "added", "add", "later", "plus",
  ]
  private static let joints: Set<Substring> = ["combination", "combined", "with", "plus", "and"]
  /// Words that say when and how, and no other drug.
  private static let schedule: Set<String> = [
    "cycle", "cycles", "day", "days", "week", "weeks", "every", "continuous", "infusion", "iv", "intravenous",
    "standard", "labelled", "labeled", "label", "induction", "consolidation", "maintenance", "first", "dose",
    "dosing", "schedule", "mg", "mcg", "per", "approved", "as", "of", "the", "to",
  ]
}
