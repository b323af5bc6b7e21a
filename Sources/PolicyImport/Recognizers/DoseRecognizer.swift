import Criteria
import PriorAuth

/// `Dose does not exceed 750 mg every 2 weeks`, `The dose is no more than 28 mcg per day`,
/// `Dose is supported by practice guidelines or peer-reviewed literature`.
enum DoseRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard phrase.hasAny("dose", "dosage", "dosing") else { return nil }
    let support = phrase.has(stem: "support") && (phrase.has(stem: "guideline") || phrase.has("literature"))
    if support { return phrase.has("maximum") ? nil : .kind(.supportedByLiterature) }
    guard isLimit(phrase) else { return nil }
    let doses = phrase.tokens.statedDoses
    // Loading and maintenance doses in one sentence need a person.
    guard doses.count == 1, let dose = doses.first else { return nil }
    return .kind(.doseLimit(DoseLimitRule(amount: dose.amount, unit: dose.unit, everyDays: dose.everyDays)))
  }

  private static func isLimit(_ phrase: Phrase) -> Bool {
    phrase.says("not exceed", "no more than", "not more than", "at most", "up to", "maximum of", "or less")
      || phrase.tokens.contains { $0.text == "≤" }
  }
}
