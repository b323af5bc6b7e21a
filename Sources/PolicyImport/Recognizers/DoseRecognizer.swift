import Criteria
import PriorAuth

/// `Dose does not exceed 750 mg every 2 weeks`, `The dose is no more than 28 mcg per day`,
/// `Dose is supported by practice guidelines or peer-reviewed literature`.
enum DoseRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard phrase.hasAny("dose", "dosage", "dosing") else { return nil }
    let support = phrase.has(stem: "support") && (phrase.has(stem: "guideline") || phrase.has("literature"))
    if support { return phrase.has("maximum") ? nil : .kind(.supportedByLiterature) }
    guard isLimit(phrase), !saysMore(phrase) else { return nil }
    // The vials or tablets that a dose comes in say nothing more: `8 mg (1 vial) every 2 weeks`.
    let sentence = phrase.brackets.allSatisfy(isContainer) ? phrase.withoutBrackets : phrase
    let doses = sentence.tokens.statedDoses
    // Loading and maintenance doses in one sentence need a person, and so does an interval that is not understood.
    guard doses.count == 1, let dose = doses.first,
      dose.everyDays != nil
        || !sentence.hasAny("every", "per", "each", "once", "twice", "times", "weekly", "monthly")
    else { return nil }
    return .kind(.doseLimit(DoseLimitRule(amount: dose.amount, unit: dose.unit, everyDays: dose.everyDays)))
  }

  /// Whether the limit is one among several in the course of therapy, is for the drug beside another one, or counts doses within
  /// a week: `84 mg twice weekly`.
  private static func saysMore(_ phrase: Phrase) -> Bool {
    if phrase.hasAny("thereafter", "then", "followed", "combination", "loading", "induction") { return true }
    // `for no more than 8 infusions, with a dose that does not exceed 20 mg/kg`
    if phrase.withoutBrackets.tokens.hasCountedDoses { return true }
    return phrase.hasAny("twice", "thrice", "times")
      && phrase.hasAny("week", "weekly", "weeks", "month", "monthly", "months")
  }

  /// `1 vial`, `two 150 mg syringes`.
  private static func isContainer(_ bracket: String) -> Bool {
    let tokens = Token.list(bracket)
    return tokens.contains { containers.contains($0.text) }
      && tokens.allSatisfy { $0.number != nil || containers.contains($0.text) || DoseUnit($0.text) != nil }
  }

  private static let containers: Set<String> = [
    "vial", "vials", "tablet", "tablets", "capsule", "capsules", "syringe", "syringes", "pen", "pens",
    "packet", "packets",
    "ampule", "ampules", "bottle", "bottles", "carton", "cartons", "kit", "kits", "patch", "patches",
  ]

  private static func isLimit(_ phrase: Phrase) -> Bool {
    phrase.says("not exceed", "no more than", "not more than", "at most", "up to", "maximum of", "or less")
      || phrase.tokens.contains { $0.text == "≤" }
  }
}

extension [Token] {
  /// Whether a number of doses is said, which no rule on the size of one holds: `8 infusions`, `a total of four doses`.
  fileprivate var hasCountedDoses: Bool {
    zip(self, dropFirst()).contains { number, counted in
      number.number != nil
        && ["infusions", "doses", "injections", "cycles", "courses", "administrations"].contains(counted.text)
    }
  }
}
