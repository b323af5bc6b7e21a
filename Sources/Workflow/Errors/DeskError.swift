import Criteria
import PriorAuth

/// Why the desk did not do what it was asked: facts without prose, and without a word of a member's record.
///
/// `Wording` makes the sentence. Whatever the reason, nothing was changed, except where the storage itself says
/// that it can't tell.
public enum DeskError: Error, Sendable, Hashable {
  case notFound(Subject)
  /// The account is not one of the people of this database.
  case notEnrolled(login: String)
  case notPermitted(Verb, has: [Role])
  /// In the state the case is in, that needs another role.
  case notPermittedHere(Identifier<Request>, CaseState, Verb, has: [Role])
  /// Somebody else works on the case.
  case leased(Identifier<Request>, Lease)
  /// The request stands where that can't be done.
  case wrongState(Identifier<Request>, CaseState, Verb)
  /// The authorization is no longer in force and can't be renewed.
  case notRenewable(Identifier<Authorization>, Authorization.State)
  /// Somebody else changed the case since the caller looked.
  case conflict(Identifier<Request>, seen: Int, found: Int, changed: Stamp)
  /// The item of evidence stands no more since the caller looked: how it was last changed, and what stands in its place.
  indirect case evidenceChanged(StruckEvidence, standing: EvidenceOnFile?)
  case invalid(Field, Problem)
  /// The same thing is on record already, under that number.
  case duplicate(Subject)
  case refusedDocument(DocumentProblem)
  /// Another version of the policy is in force on some of the same days.
  case policyOverlap(number: String, new: DayRange, existing: DayRange)
  /// What was asked of a policy version can't be done.
  case policy(PolicyProblem)
  /// What was asked of a clock can't be done.
  case clock(ClockProblem)
  /// A sample can't be drawn, or a case not be judged a second time.
  case quality(QualityProblem)
  /// A table of codes, or a row of a list, was not taken.
  case code(CodeProblem)
  /// A case was not purged, or its content is gone.
  case retention(RetentionProblem)
  /// Work can't be shared out like that.
  case work(WorkProblem)
  /// The rule of state law ends on that day already.
  case overlayEnded(Identifier<StateOverlay>, on: Day, Stamp)
  /// What is known of the person, or of the one to be changed, does not allow it.
  case person(PersonProblem)
  /// The point is read that way already; since when, where somebody chose it.
  case readingInForce(Ambiguity.ID, String, since: Stamp?)
  /// No single policy governs the drug on the day of receipt; the numbers of those that might.
  case noPolicyChosen(Identifier<Request>, candidates: [String])
  /// The policy was not in force on that day; the first day it ever was, if any.
  case noPolicyInForce(number: String, on: Day, first: Day?)
  /// An approval was asked for and the criteria do not support it; the printed ids that stand in the way.
  case criteriaNotMet(Identifier<Request>, Evaluation.Outcome, criteria: [String])
  /// The case can't be decided or ended in that way.
  case decision(DecisionProblem)
  /// The criteria are met but the policy gives no end for the approval.
  case noApprovalTerm(Identifier<Request>)
  case renewalOpen(Identifier<Authorization>, by: Identifier<Request>)
  /// The database has its first person already.
  case alreadyFounded
  /// A letter or a template was refused.
  case letter(LetterRefusal)
  /// One of several items was refused, and so all of them.
  indirect case inList(item: Int, of: Int, DeskError)
  case storage(StorageProblem)

  /// A thing of the record, by its number.
  public enum Subject: Sendable, Hashable {
    case member(Identifier<Member>)
    case memberNumber
    case request(Identifier<Request>)
    case document(Identifier<Document>)
    case evidence(Identifier<Evidence>)
    case authorization(Identifier<Authorization>)
    case policy(number: String, version: Day?)
    /// A criterion by printed id, in no version of the policy.
    case criterion(String, policy: String)
    case overlay(Identifier<StateOverlay>)
    case person(login: String)
    case letter(Identifier<LetterOnFile>)
    case clockRule(Identifier<ClockRule>)
    case holiday(Day)
  }
}
