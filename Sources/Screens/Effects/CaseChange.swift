import PriorAuth

/// A change of a case beside evidence, answers and plain decisions, as data.
public enum CaseChange: Sendable, Hashable {
  case startReview
  /// A decision that takes a clinician, or overrides the criteria.
  case decide(Decision)
  case decideAppeal(Decision)
  case peerToPeer(with: String, words: String, leadingTo: ConversationResult)
  /// To the stage that comes next where none is named.
  case openAppeal(Appeal.Stage?, Appeal.Filing)
  /// Dismissed or withdrawn, by its reason.
  case close(Closing)
  case proposeVoid(String)
  case answerVoid(agreeing: Bool)
  case add(Addendum)
  case reReview(reason: String)
  case takeOver(reason: String)
}
