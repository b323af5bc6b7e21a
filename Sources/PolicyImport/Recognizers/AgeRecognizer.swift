import Criteria
import PriorAuth

/// `Age ≥ 18 years`, `The member is at least 18 years old`, `18 years of age or older`, `Age < 2 years`.
enum AgeRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard phrase.hasAny("age", "aged", "old", "older", "adult", "adults"), phrase.words.list.count <= 16
    else { return nil }
    let tokens = phrase.withoutBrackets.tokens
    // What is said beside the age would be lost: `30 to 1,300 IU/mL for members 6 to 12 years of age`.
    guard tokens.allSatisfy({ !$0.isWord || $0.number != nil || words.contains($0.text) }) else { return nil }
    let numbers = tokens.count { $0.number != nil }
    if numbers == 2, let between = between(tokens) { return .kind(.age(between)) }
    guard numbers == 1, let threshold = tokens.statedThreshold, let unit = unit(tokens, threshold.end),
      threshold.value.scale == 0, let count = Int("\(threshold.value)"), count < 200
    else { return nil }
    let months = count * unit
    switch threshold.comparison {
    case .atLeast: return .kind(.age(AgeRule(atLeastMonths: months)))
    case .above: return .kind(.age(AgeRule(atLeastMonths: months + unit)))
    case .below: return .kind(.age(AgeRule(belowMonths: months)))
    case .atMost: return .kind(.age(AgeRule(belowMonths: months + unit)))
    }
  }

  /// The words beside its numbers that tell of an age and of nothing else.
  private static let words: Set<String> = [
    "a", "above", "adult", "adults", "age", "aged", "an", "and", "are", "at", "be", "between", "equal", "for",
    "greater",
    "has", "have", "individual", "individuals", "infusion", "initiation", "is", "least", "less", "member",
    "members",
    "minimum", "month", "months", "more", "most", "must", "of", "old", "older", "on", "or", "over", "patient",
    "patients",
    "requests", "start", "than", "the", "therapy", "through", "time", "to", "treatment", "under", "who",
    "year", "years",
    "younger", "below", "up",
  ]

  /// `6 to 17 years`, `between 2 and 17 years`: the upper year counts whole.
  private static func between(_ tokens: [Token]) -> AgeRule? {
    for index in tokens.indices.dropLast(3) {
      guard let low = tokens[index].number, ["to", "and", "-", "through"].contains(tokens[index + 1].text),
        let high = tokens[index + 2].number, let unit = unit(tokens, index + 3),
        let lowCount = Int("\(low)"), let highCount = Int("\(high)"), lowCount < highCount, highCount < 200
      else { continue }
      return AgeRule(atLeastMonths: lowCount * unit, belowMonths: (highCount + 1) * unit)
    }
    return nil
  }

  private static func unit(_ tokens: [Token], _ index: Int) -> Int? {
    switch tokens.token(index)?.text {
    case "year", "years": 12
    case "month", "months": 1
    default: nil
    }
  }
}
