import PriorAuth

/// Why cases were not drawn or judged a second time.
public enum QualityProblem: Error, Sendable, Hashable {
  case nothingDecided(ClosedRange<Day>)
  case noSample(Identifier<ReviewSample>)
  case noSuchCase(Int, Identifier<ReviewSample>)
  case reviewedBefore(Int, Stamp)
  /// The same person judged the decision in another sample.
  case judgedBefore(Int, Stamp)
  /// Whoever decided does not judge the case a second time.
  case ownDecision(Int)
  case noSuchCriterion(String, known: [String])
}
