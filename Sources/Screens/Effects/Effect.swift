import Criteria
import PriorAuth

/// Something the screens ask of the world, as data; whoever performs it answers with a `Reply`.
///
/// Each can also be answered with `failed`.
public enum Effect: Sendable, Hashable {
  /// Open requests. Answer: `worklist`.
  case loadWorklist(PageCall<WorklistKey>, WorklistChoice = WorklistChoice())
  /// The views of the worklist this person keeps. Answer: `views`.
  case loadViews
  /// Keeps a view of the worklist, or forgets the one of that name. Answer: `done`.
  case keepView(SavedView)
  /// Keeps how the desk looks and begins for this person, and shows it so. Answer: `done`.
  case keepSettings(DeskSettings)
  /// The command line that does the same as something that was done. Answer: `commandLine`.
  indirect case tellCommand(Effect)
  /// Members. Answer: `members`.
  case findMembers(MemberSearch, PageCall<MemberKey>)
  /// A member's page. Answer: `member`.
  case loadMember(Identifier<Member>)
  /// A case with its evaluation as of now. Answer: `caseView`.
  case loadCase(Identifier<Request>)
  /// The documents of a member that hold words. Answer: `documentHits` or `refused`.
  case searchDocuments(Identifier<Member>, String)
  /// A document with its text. Answer: `document`.
  case loadDocument(Identifier<Document>)
  /// An authorization's page. Answer: `authorization`.
  case loadAuthorization(Identifier<Authorization>)
  /// Approvals whose last day lies in a window. Answer: `expiring`.
  case loadExpiring(ExpiringWindow, PageCall<ExpiringKey>)
  /// How many approvals end on which day. Answer: `expiringDays`.
  case loadExpiringDays(ExpiringWindow)
  /// What a renewal would ask for. Answer: `outlook`.
  case loadOutlook(Identifier<Authorization>)

  /// The letters of a case. Answer: `letters`.
  case loadLetters(Identifier<Request>)
  /// A letter by its number. Answer: `letter`.
  case loadLetter(Int64)

  /// Whether a policy is about a drug, asked while it is typed or before it is stored. Answer: `drugChecked`.
  case checkDrug(Drug, isSaving: Bool)
  /// What is on record for the fields of a form. Answer: `values`.
  case loadValues(KnownValues)
  /// The same for what was typed, so that a word that is none of them is asked about before it is stored. Answer:
  /// `wordsKnown`.
  case checkWords(KnownValues, isSaving: Bool)
  /// Every version of every policy. Answer: `policies`.
  case loadPolicies
  /// A version with its document. Answer: `policy`.
  case loadPolicy(Identifier<PolicyVersion>)
  /// Two versions to compare. Answer: `policyPair`.
  case loadPolicyPair(old: Identifier<PolicyVersion>, new: Identifier<PolicyVersion>)
  /// Evaluates every case under a version beside the one it is under now, as long as somebody waits for it. Answers:
  /// `impactNews` again and again, at the end `impact`.
  case assessImpact(PolicyName)

  /// Takes a member in with a first coverage. Answer: `memberCreated` or `refused`.
  case createMember(Member, Coverage)
  /// Takes a request in. Answer: `requestCreated` or `refused`.
  case createRequest(Request)
  /// Says which policy a request is reviewed under. Answer: `done` or `refused`.
  case choosePolicy(String, SeenCase)
  /// Attaches a document. News never collides with other news, so no version goes with it. Answer: `done` or `refused`.
  case attachDocument(Identifier<Request>, DocumentDraft)
  /// Adds an item of evidence, or one in place of another that was wrong. Answer: `done` or `refused`.
  case addEvidence(Identifier<Request>, Evidence, replacing: Identifier<Evidence>? = nil)
  /// Takes an item of evidence back that was entered in error. Answer: `done` or `refused`.
  case retractEvidence(Identifier<Request>, Identifier<Evidence>, reason: String)
  /// Takes a document back that was attached in error and that nothing cites. Answer: `done` or `refused`.
  case retractDocument(Identifier<Request>, Identifier<Document>, reason: String)
  /// Lets a document count again that was taken back. Answer: `done` or `refused`.
  case restoreDocument(Identifier<Request>, Identifier<Document>)
  /// Puts right what a request states. Answer: `done` or `refused`.
  case amendRequest(SeenCase, RequestFacts, from: RequestFacts)
  /// Records a reviewer's finding on a criterion. Answer: `done` or `refused`.
  case answerCriterion(SeenCase, Answer)
  /// Decides a request as it was seen, with a reason. Answer: `decided` or `refused`.
  case decide(SeenCase, Determination.Outcome, reason: String)
  /// Changes a case in another way, as it was seen. Answer: `done`, `decided`, `renewalStarted` or `refused`.
  case changeCase(SeenCase, CaseChange)
  /// Notes that a document was shown. No answer.
  case noteOpening(Identifier<Document>)
  /// Takes the most urgent case that nobody has. Answer: `caseTaken`.
  case takeNextCase
  /// Begins a letter, or changes what a draft says. Answer: `letter` or `refused`.
  case prepareLetter(Identifier<Request>, LetterWish)
  /// Sends a letter as it was seen. Answer: `letter` or `refused`.
  case sendLetter(Int64, asSeen: String, means: String)
  /// Starts the review that renews an authorization, or finds the one under way. Answer: `renewalStarted`.
  case startRenewal(Identifier<Authorization>)
  /// Something that supervisors and administrators look at. Answer: `office`.
  case ask(OfficeQuestion)
  /// Something that they change. Answer: `done` or `refused`.
  case change(OfficeChange)
  /// Prepares letters that remind of renewals. Answer: `reminded`.
  case remind([Identifier<Authorization>])

  /// Reads a document and keeps it as a version. Answer: `policyImported`, `importWaits` or `refused`.
  case importPolicy(PolicyFile)
  /// Keeps and publishes what was read of a document, as `importWaits` said. Answer: `policyImported` or `refused`.
  case publishImport(PolicyFile)
  /// Sets a side of a criterion of a draft. Answer: `done` or `refused`.
  case bindClause(String, to: PolicyBinding.Setting, in: SeenDraft)
  /// Records that a draft was compared with its document, which the person may say is whole. Answer: `done`.
  case reviewPolicy(SeenDraft, isWhole: Bool = false)
  /// Puts a reviewed draft in force from a day on. Answer: `done` or `refused`.
  case publishPolicy(SeenDraft, effective: Day)
  /// Takes a version out of force from a day on. Answer: `done` or `refused`.
  case withdrawPolicy(PolicyName, from: Day, reason: String)
  /// Does what another effect asks for, signed. Answer: that of the other, or `signatureWanted`.
  indirect case signed(Effect, passphrase: String)
  /// Shows who goes on at a desk that locked itself. Answer: `done`.
  case prove(passphrase: String)

  /// A short sound for a key that means nothing here. No answer.
  case beep
  /// Ends the program. No answer.
  case quit
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
  /// Who sent it, if that is known.
  public var sender: String?
  public var content: Content

  /// A document to attach.
  public init(
    kind: Document.Kind, name: String? = nil, date: Day? = nil, sender: String? = nil, content: Content
  ) {
    self.kind = kind
    self.name = name
    self.date = date
    self.sender = sender
    self.content = content
  }
}
