import Criteria
import PriorAuth

/// A threshold as a sentence states it: `≥ 50%`, `at least 18 years`, `50% or higher`.
struct StatedThreshold {
  var comparison: MeasurementRule.Comparison
  var value: Decimal
  /// The place of the comparison's first token, and of the first token after the number.
  var start: Int
  var end: Int
}

extension [Token] {
  /// The first threshold stated in the tokens.
  var statedThreshold: StatedThreshold? {
    for index in indices {
      if let (comparison, length) = comparison(at: index), let value = token(index + length)?.number {
        return StatedThreshold(comparison: comparison, value: value, start: index, end: index + length + 1)
      }
      if let value = self[index].number, let comparison = trailingComparison(after: index) {
        return StatedThreshold(comparison: comparison, value: value, start: index, end: index + 1)
      }
    }
    return nil
  }

  private func comparison(at index: Int) -> (MeasurementRule.Comparison, length: Int)? {
    let next = token(index + 1)?.text
    switch self[index].text {
    case "≥": return (.atLeast, 1)
    case "≤": return (.atMost, 1)
    case ">": return next == "=" ? (.atLeast, 2) : (.above, 1)
    case "<": return next == "=" ? (.atMost, 2) : (.below, 1)
    case "at" where next == "least": return (.atLeast, 2)
    case "at" where next == "most": return (.atMost, 2)
    case "minimum" where next == "of": return (.atLeast, 2)
    case "no" where token(index + 2)?.text == "than", "not" where token(index + 2)?.text == "than":
      return denied(next)
    case "greater", "more", "higher", "above", "over", "exceeds": return inclusive(index, .above, .atLeast)
    case "less", "lower", "below", "under", "fewer": return inclusive(index, .below, .atMost)
    default: return nil
    }
  }

  /// `no more than 36%`, `not less than 4`.
  private func denied(_ word: String?) -> (MeasurementRule.Comparison, length: Int)? {
    switch word {
    case "more", "greater", "higher": (.atMost, 3)
    case "less", "lower", "fewer": (.atLeast, 3)
    default: nil
    }
  }

  /// `greater than 5` and `greater than or equal to 5`.
  private func inclusive(
    _ index: Int, _ strict: MeasurementRule.Comparison, _ loose: MeasurementRule.Comparison
  ) -> (MeasurementRule.Comparison, length: Int)? {
    let after = (1...4).map { token(index + $0)?.text }
    if after[0] == "than", after[1] == "or", after[2] == "equal", after[3] == "to" { return (loose, 5) }
    if after[0] == "than" { return (strict, 2) }
    return token(index + 1)?.number == nil ? nil : (strict, 1)
  }

  /// `50% or higher`, `18 years of age or older`, `18 years and older`.
  private func trailingComparison(after index: Int) -> MeasurementRule.Comparison? {
    for place in (index + 1)..<Swift.min(index + 6, count)
    where self[place].text == "or" || self[place].text == "and" {
      // `10 and above` may go on with anything else than an age.
      if self[place].text == "and", !["older", "younger"].contains(token(place + 1)?.text) { return nil }
      switch token(place + 1)?.text {
      case "higher", "more", "greater", "older", "above", "over": return .atLeast
      case "lower", "less", "fewer", "younger", "below", "under": return .atMost
      default: return nil
      }
    }
    return nil
  }
}
