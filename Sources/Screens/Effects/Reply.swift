import Criteria
import PriorAuth

/// What came back for an effect.
public enum Reply: Sendable, Hashable {
  case worklist(Page<WorklistLine, WorklistKey>)
  /// The views of the worklist that were kept.
  case views([SavedView])
  /// Lines to type for what was done; none where no command does it.
  case commandLine([String])
  case members(Page<MemberRow, MemberKey>)
  case member(MemberHistory)
  case caseView(CaseView)
  case documentHits([DocumentHit])
  case document(OnFile<Document>)
  case authorization(AuthorizationView)
  case expiring(Page<ExpiringRow, ExpiringKey>)
  case expiringDays([ExpiringCount])
  case outlook(RenewalOutlook)
  /// So many letters were prepared; for which approvals there is none, and why.
  case reminded(Int, refused: [String])
  case office(OfficeAnswer)
  case letters([LetterLine])
  case letter(LetterView)

  /// What is on record for the fields of a form.
  case values([KnownValue])
  /// The words that are known for what is to be stored.
  case wordsKnown([KnownValue])
  /// Whether a policy is about a drug.
  case drugChecked(DrugMatch, Drug, isSaving: Bool)
  case policies(PoliciesView)
  case policy(PolicyView)
  case policyPair(old: PolicyVersion, new: PolicyVersion)
  /// An assessment goes on; more answers to the same question follow.
  case impactNews(ImpactNews)
  /// An assessment has come to its end.
  case impact(ImpactSummary)
  /// A document is being read; more answers to the same question follow.
  case importNews(WorkProgress)
  case policyImported(Identifier<PolicyVersion>, isPublished: Bool)
  /// A document was read and would be in force at once; nothing is stored before a person agrees.
  case importWaits(ImportPlan)

  case memberCreated(Identifier<Member>)
  case requestCreated(Identifier<Request>)
  /// It is stored.
  case done
  /// It is stored; an approval comes with its authorization.
  case decided(Identifier<Authorization>?)
  /// The review that renews an authorization.
  case renewalStarted(Identifier<Request>)

  /// The case that was handed out; nil where none is waiting.
  case caseTaken(Identifier<Request>?)
  /// Somebody else changed the case meanwhile: its count of changes now, and what they did, one line each.
  case conflict(version: Int, theirs: [String])
  /// Somebody else corrected the same item of evidence meanwhile, or took it back.
  case evidenceConflict(EvidenceConflict)

  /// What was typed can't be stored as it is; nothing has changed.
  case refused([FieldProblem])
  /// It is signed with the person's passphrase, and that was not given or was wrong; what was wrong, if anything.
  case signatureWanted(problem: String?)
  /// It could not be done; nothing has changed.
  case failed(Failure)
}

extension Reply {
  /// Whether something was stored.
  var isDone: Bool {
    switch self {
    case .done, .decided, .memberCreated, .requestCreated, .renewalStarted, .letter, .policyImported,
      .reminded:
      true
    default: false
    }
  }

  /// Whether more answers to the same question follow.
  var isFirstOfSeveral: Bool {
    switch self {
    case .impactNews, .importNews: true
    default: false
    }
  }
}

/// What is wrong with one field of a form.
public struct FieldProblem: Sendable, Hashable {
  /// The field by its name in the form's field list (`birthDate`); a problem of any other is only said.
  public var field: String
  /// What is wrong, as a sentence.
  public var problem: String

  /// A problem of a field.
  public init(field: String, problem: String) {
    self.field = field
    self.problem = problem
  }
}

/// What became of an item of evidence while somebody was about to put another in its place.
public struct EvidenceConflict: Sendable, Hashable {
  /// The newest change of it.
  public var struck: StruckEvidence
  /// What stands in its place; nil where it was taken back.
  public var standing: EvidenceOnFile?
  /// When that was, as the clock on the plan's wall shows it.
  public var time: String

  /// A change by somebody else.
  public init(_ struck: StruckEvidence, standing: EvidenceOnFile?, time: String) {
    self.struck = struck
    self.standing = standing
    self.time = time
  }
}

/// Why something could not be done, in one line: what happened, and what to do.
public struct Failure: Sendable, Hashable {
  public var text: String
  /// The next step; nil where there is none.
  public var advice: String?

  /// A failure.
  public init(_ text: String, advice: String? = nil) {
    self.text = text
    self.advice = advice
  }
}
