import PriorAuth

/// What the words about a regimen say of other drugs.
enum StatedRegimen: Equatable {
  /// The drug is given alone, or nothing is said.
  case alone
  /// It is given with another one.
  case combined(String)
  /// The words don't tell.
  case open(String)
}

extension CaseRecord {
  /// Whether the drug is given alone, as the case file's `regimen` says it: `monotherapy`, or what the drug is combined
  /// with, with or without the drug itself. A word that nobody knows names no other drug; it is asked about.
  var statedRegimen: StatedRegimen {
    guard let regimen = file.therapy.regimen, !AssertedWords.saysNothing(regimen) else { return .alone }
    let words = Words(regimen)
    let asserted = AssertedWords(regimen)
    let drugs = version.drugs.filter { $0.isSame(as: file.therapy.drug) }
    let others = Self.names(in: asserted.affirmed, beside: drugs)
    // What goes beside a therapy, such as the premedication, makes no combination; it is asked about at most.
    let namesDrug = others.contains { word in
      SystemicTherapyWords.stand(in: String(word))
        || (DrugWords.isKnown(word) && !DrugWords.isSubstance(word))
    }
    if asserted.denies(["mono", "single", "alone"]) { return .combined(regimen) }
    if asserted.isHedged { return .open(regimen) }
    if words.containsAny(Self.single) {
      let joins = asserted.affirmed.contains(where: Self.joints.contains)
      return words.containsAny(Self.changes) || (joins && namesDrug) ? .open(regimen) : .alone
    }
    if regimen.contains("+") || asserted.affirmed.contains(where: Self.combining.contains) || namesDrug {
      return .combined(regimen)
    }
    let isOwn = drugs.contains { $0.isNamed(in: regimen) }
    let joins = asserted.affirmed.contains(where: Self.joints.contains)
    return others.isEmpty || (isOwn && !joins) ? .alone : .open(regimen)
  }

  /// The words that may name another drug than these.
  private static func names(in words: [Substring], beside drugs: [GovernedDrug]) -> [Substring] {
    let own = Set(drugs.flatMap(\.names).flatMap { Words($0).list })
    return words.filter { word in
      word.allSatisfy(\.isLetter) && !schedule.contains(String(word)) && !joints.contains(word)
        && !own.contains(word)
    }
  }

  private static let single: Set<String> = ["monotherapy", "mono", "single", "sole", "alone", "none"]
  /// Words by which one drug alone is not all that is said.
  private static let changes: Set<String> = [
    "or", "then", "followed", "adding", "added", "add", "later", "plus",
  ]
  /// Words that say by themselves that there is another drug.
  private static let combining: Set<Substring> = ["combination", "combined", "plus"]
  /// Words behind which another drug may stand, or when and how this one is given.
  private static let joints = combining.union(["with", "and"])
  /// Words that say when and how, and no other drug.
  private static let schedule: Set<String> = [
    "cycle", "cycles", "day", "days", "week", "weeks", "every", "continuous", "infusion", "iv", "intravenous",
    "standard", "labelled", "labeled", "label", "induction", "consolidation", "maintenance", "first", "dose",
    "dosing", "schedule", "mg", "mcg", "per", "approved", "as", "of", "the", "to", "regimen", "weekly",
  ]
}
