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
    guard sentence.withoutBrackets.saysOnly(vocabulary), numbersAreOfDose(sentence.tokens) else { return nil }
    let doses = sentence.tokens.statedDoses
    // Loading and maintenance doses in one sentence need a person, and so does an interval that is not understood.
    guard doses.count == 1, let dose = doses.first,
      dose.everyDays != nil
        || !sentence.hasAny("every", "per", "each", "once", "twice", "times", "weekly", "monthly")
    else { return nil }
    let everyDays = dose.everyDays ?? (phrase.says("daily dose") ? 1 : nil)
    return .kind(.doseLimit(DoseLimitRule(amount: dose.amount, unit: dose.unit, everyDays: everyDays)))
  }

  /// Whether the limit is one among several in the course of therapy, is for the drug beside another one, or counts doses within
  /// a week: `84 mg twice weekly`.
  private static func saysMore(_ phrase: Phrase) -> Bool {
    if phrase.hasAny("thereafter", "then", "followed", "combination", "loading", "induction") { return true }
    return phrase.hasAny("twice", "thrice", "times")
      && phrase.hasAny("week", "weekly", "weeks", "month", "monthly", "months")
  }

  /// The words of a limit on one dose: whom it is for, how long, and how many doses are given, no rule holds.
  private static let vocabulary = Set<Substring>([
    "a", "administered", "an", "and", "approved", "as", "at", "be", "been", "body", "by", "constitute",
    "daily", "day",
    "days", "does", "dosage", "dose", "dosed", "doses", "dosing", "each", "every", "exceed", "exceeding",
    "exceeds", "for",
    "given", "infused", "infusion", "injection", "intravenous", "intravenously", "is", "iv", "less",
    "maximum", "medication",
    "month", "monthly", "months", "more", "most", "must", "new", "no", "not", "of", "once", "or", "oral",
    "orally", "other",
    "per", "po", "prescribed", "request", "requested", "sc", "subcutaneous", "subcutaneously", "subq", "than",
    "that",
    "the", "to", "total", "up", "week", "weekly", "weeks", "weight", "will", "with",
  ]).union(containers.map { Substring($0) }).union(units)

  private static let units: Set<Substring> = [
    "mg", "mcg", "g", "kg", "m2", "m", "ml", "unit", "units", "iu", "microgram", "micrograms", "milligram",
    "milligrams", "µg",
    "μg", "m²", "qd", "bid", "vg",
  ]

  /// Whether each number is the dose, its interval, or that of what it comes in.
  private static func numbersAreOfDose(_ tokens: [Token]) -> Bool {
    let doses = Set(tokens.statedDoses.map(\.position))
    return tokens.indices.allSatisfy { index in
      guard tokens[index].number != nil, !doses.contains(index) else { return true }
      if let before = tokens.token(index - 1)?.text, ["every", "per", "/", "each"].contains(before) {
        return true
      }
      return tokens.token(index + 1).map { containers.contains($0.text) } ?? false
    }
  }

  /// `1 vial`, `two 150 mg syringes`.
  private static func isContainer(_ bracket: String) -> Bool {
    let tokens = Token.list(bracket)
    return tokens.contains { containers.contains($0.text) }
      && tokens.allSatisfy { $0.number != nil || containers.contains($0.text) || DoseUnit($0.text) != nil }
  }

  private static let containers: Set<String> = [
    "vial", "vials", "tablet", "tablets", "capsule", "capsules", "syringe", "syringes", "pen", "pens",
    "packet", "packets", "injection", "infusion",
    "ampule", "ampules", "bottle", "bottles", "carton", "cartons", "kit", "kits", "patch", "patches",
  ]

  private static func isLimit(_ phrase: Phrase) -> Bool {
    phrase.says("not exceed", "no more than", "not more than", "at most", "up to", "maximum of", "or less")
      || phrase.tokens.contains { $0.text == "≤" }
  }
}
