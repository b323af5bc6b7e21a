import Criteria
import PriorAuth

/// Why a case can't be decided or ended in that way.
public enum DecisionProblem: Sendable, Hashable {
  /// It is another decision than the criteria lead to, and no reason is given for that.
  case overrideNeeded(Identifier<Request>, Evaluation.Outcome)
  /// A reason to override is given where nothing is overridden.
  case nothingOverridden(Identifier<Request>, Evaluation.Outcome)
  /// The criteria give no ground to decide against the request: what is unknown is none.
  case noGround(Identifier<Request>, Evaluation.Outcome)
  /// No criterion is cited; those that could be.
  case noCriterionCited(Identifier<Request>, unmet: [String])
  /// The criterion that is cited is not one that is not met; those that could be.
  case notUnmet(criterion: String, unmet: [String])
  /// Nobody has looked at these documents.
  case unopened(Identifier<Request>, [Identifier<Document>])
  /// A modified approval grants just what was asked for.
  case nothingModified(Identifier<Request>)
  /// A modified approval grants more than was asked for: what, and how much that was.
  case moreThanAsked(Identifier<Request>, granted: String, asked: String)
  /// Other terms than asked for make it a modified approval.
  case modified(Identifier<Request>)
  /// The criteria give no last day, and none is named.
  case noLastDay(Identifier<Request>)
  /// The licence of whoever decides names no specialty.
  case noSpecialty(login: String, Verb)
  /// Somebody who decided against the request can't decide on the appeal.
  case ownDecision(Identifier<Request>, login: String)
  /// The last stage of appeal has been decided.
  case noFurtherAppeal(Identifier<Request>)
  /// That stage can't follow those before it; those that can.
  case stageOver(Identifier<Request>, Appeal.Stage, next: [Appeal.Stage])
  /// The time to appeal is over, and nothing says why it is heard all the same.
  case filedLate(Identifier<Request>, lastDay: Day)
  /// A good cause is given for a delay there was not.
  case filedInTime(Identifier<Request>)
  /// A letter has asked for the facts that it waits for.
  case askedInWriting(Identifier<Request>, on: Day)
  case proposedBefore(Identifier<Request>, by: String)
  case notProposed(Identifier<Request>)
  /// Nobody agrees to a proposal of their own.
  case ownProposal(Identifier<Request>)
  /// A request can't be its own duplicate.
  case ownDuplicate(Identifier<Request>)
  /// A request of another member asks for something else, whatever it is.
  case othersDuplicate(Identifier<Request>)
  /// The authorization has ended in another way already.
  case notActive(Identifier<Authorization>, Authorization.State)
}
