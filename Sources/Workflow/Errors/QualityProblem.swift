import PriorAuth

/// Why cases were not drawn or judged a second time.
public enum QualityProblem: Error, Sendable, Hashable {
  case nothingDecided(ClosedRange<Day>)
  case noSample(Identifier<ReviewSample>)
  case noSuchCase(Int, Identifier<ReviewSample>)
  case reviewedBefore(Int, Stamp)
  /// The decision was judged in another sample, which tells it.
  case judgedBefore(Int, in: Identifier<ReviewSample>, Stamp)
  /// Whoever decided does not judge the case a second time.
  case ownDecision(Int)
  case noSuchCriterion(String, known: [String])
}
