import Criteria
import PriorAuth

/// Something the screens ask of the world, as data; whoever performs it answers with a `Reply`.
public enum Effect: Sendable, Hashable {
  /// Open requests, the oldest receipt first. Answer: `worklist`.
  case loadWorklist(PageRequest<WorklistCursor>)
  /// Members whose name or number begins with what was typed; all for an empty text. Answer: `members`.
  case findMembers(String, PageRequest<MemberCursor>)
  /// A member's page. Answer: `member`.
  case loadMember(Identifier<Member>)
  /// A case with its evaluation as of now. Answer: `caseView`.
  case loadCase(Identifier<Request>)
  /// A document to read. Answer: `document`.
  case loadDocument(Identifier<Document>)
  /// An authorization's page. Answer: `authorization`.
  case loadAuthorization(Identifier<Authorization>)
  /// Authorizations that end without a renewal granted, the earliest end first. Answer: `expiring`.
  case loadExpiring(ExpiringScope, PageRequest<ExpiringCursor>)

  /// Enrols a member with a first coverage. Answer: `memberCreated` or `refused`.
  case createMember(Member, Coverage)
  /// Takes in a request. Answer: `requestCreated` or `refused`.
  case createRequest(Request)
  /// Attaches a document. Answer: `done` or `refused`.
  case attachDocument(Identifier<Request>, DocumentDraft)
  /// Adds an item of evidence. Answer: `done` or `refused`.
  case addEvidence(Identifier<Request>, Evidence)
  /// Sets the dose a request asks for. Answer: `done` or `refused`.
  case setDose(Identifier<Request>, DoseDraft)
  /// Records a reviewer's finding on a criterion. Answer: `done` or `refused`.
  case answerCriterion(Identifier<Request>, Answer)
  /// Decides a request on exactly the facts that were shown. Answer: `decided` or `refused`.
  case decide(Identifier<Request>, DecisionDraft)
  /// Starts the review that renews an authorization, or finds the one under way. Answer: `renewalStarted`.
  case startRenewal(Identifier<Authorization>)

  /// A short sound for a key that means nothing here. No answer.
  case beep
  /// Ends the program. No answer.
  case quit
}

/// Which authorizations the expiring list shows.
public enum ExpiringScope: Sendable, Hashable {
  /// Still running, with their last day today or in so many days.
  case within(days: Int)
  /// Run out, and nothing took their place.
  case lapsed
}

/// A document to attach.
public struct DocumentDraft: Sendable, Hashable {
  /// Where its content comes from.
  public enum Content: Sendable, Hashable {
    /// Pasted or typed text.
    case text(String)
    /// A file, by the path a person gave.
    case file(path: String)
  }

  public var kind: Document.Kind
  /// The name to keep it under; nil takes the file's own name.
  public var name: String?
  public var date: Day?
  public var content: Content

  /// A document to attach.
  public init(kind: Document.Kind, name: String? = nil, date: Day? = nil, content: Content) {
    self.kind = kind
    self.name = name
    self.date = date
    self.content = content
  }
}

/// The dose a request asks for, beside the one before it.
public struct DoseDraft: Sendable, Hashable {
  public var dose: Dose
  public var previousDose: Dose?
  /// Whether the request raises the dose; nil when not stated.
  public var doseIncrease: Bool?

  /// A dose.
  public init(dose: Dose, previousDose: Dose? = nil, doseIncrease: Bool? = nil) {
    self.dose = dose
    self.previousDose = previousDose
    self.doseIncrease = doseIncrease
  }
}

/// A decision as a reviewer makes it.
public struct DecisionDraft: Sendable, Hashable {
  public var outcome: Determination.Outcome
  public var reason: String
  /// The digest of the facts the reviewer saw; a case whose facts have another one by now must not be decided.
  public var factsDigest: String

  /// A decision.
  public init(outcome: Determination.Outcome, reason: String, factsDigest: String) {
    self.outcome = outcome
    self.reason = reason
    self.factsDigest = factsDigest
  }
}
