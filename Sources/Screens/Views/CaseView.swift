import Criteria
import PriorAuth

/// Everything the case screen shows: a request, what is on file for it, and what the policy says about it.
public struct CaseView: Sendable, Hashable {
  public var id: Identifier<Request>
  public var request: Request
  public var state: CaseState
  public var member: Member
  /// The coverage the request is reviewed under.
  public var coverage: Coverage?
  /// In the order of the case file: findings point into it by place.
  public var evidence: [Evidence]
  public var documents: [DocumentRow]
  /// What reviewers answered themselves.
  public var answers: [Answer]
  public var evaluation: Evaluation
  public var policyTitle: String?
  /// The approval that came out of the request, if any.
  public var authorization: Identifier<Authorization>?
  /// What the last review rested on, when the request renews an authorization.
  public var lastReview: LastReview?

  /// A case.
  public init(
    id: Identifier<Request>, request: Request, state: CaseState, member: Member, coverage: Coverage? = nil,
    evidence: [Evidence] = [], documents: [DocumentRow] = [], answers: [Answer] = [], evaluation: Evaluation,
    policyTitle: String? = nil, authorization: Identifier<Authorization>? = nil,
    lastReview: LastReview? = nil
  ) {
    self.id = id
    self.request = request
    self.state = state
    self.member = member
    self.coverage = coverage
    self.evidence = evidence
    self.documents = documents
    self.answers = answers
    self.evaluation = evaluation
    self.policyTitle = policyTitle
    self.authorization = authorization
    self.lastReview = lastReview
  }

  /// The document that evidence or an answer cites.
  public func document(citedAs source: String?) -> DocumentRow? {
    source.flatMap { source in documents.first { $0.source == source } }
  }
}

/// A document on file, without its text.
public struct DocumentRow: Sendable, Hashable {
  public var id: Identifier<Document>
  /// What evidence and answers name as their source when they cite it.
  public var source: String
  public var kind: Document.Kind
  public var name: String
  public var date: Day?

  /// A document.
  public init(id: Identifier<Document>, source: String, kind: Document.Kind, name: String, date: Day? = nil) {
    self.id = id
    self.source = source
    self.kind = kind
    self.name = name
    self.date = date
  }
}

/// A document to read.
public struct DocumentText: Sendable, Hashable {
  public var row: DocumentRow
  /// Empty where nothing readable is in it.
  public var text: String

  /// A document with its text.
  public init(row: DocumentRow, text: String) {
    self.row = row
    self.text = text
  }
}

/// The authorization a renewal continues, and the facts it was granted on.
public struct LastReview: Sendable, Hashable {
  public var authorizationID: Identifier<Authorization>
  public var authorization: Authorization
  /// The day it was decided.
  public var decided: Day?
  /// The evidence of that decision.
  public var evidence: [Evidence]

  /// The last review.
  public init(
    authorizationID: Identifier<Authorization>, authorization: Authorization, decided: Day? = nil,
    evidence: [Evidence] = []
  ) {
    self.authorizationID = authorizationID
    self.authorization = authorization
    self.decided = decided
    self.evidence = evidence
  }
}
