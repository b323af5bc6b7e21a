import Criteria
import PriorAuth

/// Everything the case screen shows: the record, what the policy says about it, and what an earlier review rested on.
public struct CaseView: Sendable, Hashable {
  public var file: CaseOnFile
  /// What came out of the evaluation. Where no policy governs or several might: `notApplicable`, with a warning.
  public var evaluation: Evaluation
  /// The policies a reviewer has to choose among, by number; empty where one is chosen.
  public var candidates: [String]
  /// The version it is reviewed under; nil where none governs or several might.
  public var policy: PolicyRow?
  /// The evidence the authorization to be renewed was granted on.
  public var earlierEvidence: [Evidence]
  /// When it was read: what is left of the time is counted from then.
  public var now: Moment
  /// Why what else could be done with the case can't be done by this person; what can be is not in it.
  public var obstacles: [CaseAct: String]
  /// Why this person can decide nothing on the case; nil where something can be.
  public var notDecidable: String?
  /// Who else works on the case.
  public var heldBy: Lease?
  /// To whom the case was given, where that is somebody else.
  public var givenTo: String?
  /// How long facts would be waited for if they were asked for now.
  public var wait: InformationWait?
  /// What was asked for and is waited for; nil where nothing is.
  public var asked: AskedFacts?
  /// The zone that times are told in.
  public var zone: PlanZone
  /// What the criteria ask for, by their printed ids.
  public var clauses: [String: Clause]
  /// Why the units of an approval could not be counted; nil where they could.
  public var unitsObstacle: UnitsObstacle?
  /// What is right of it, where it is a case to learn on; else nil.
  public var practice: PracticeKey?

  /// A case.
  public init(
    file: CaseOnFile, evaluation: Evaluation, candidates: [String] = [], policy: PolicyRow? = nil,
    earlierEvidence: [Evidence] = [], now: Moment, obstacles: [CaseAct: String] = [:],
    notDecidable: String? = nil,
    heldBy: Lease? = nil, givenTo: String? = nil, wait: InformationWait? = nil, asked: AskedFacts? = nil,
    zone: PlanZone = .utc,
    clauses: [String: Clause] = [:], unitsObstacle: UnitsObstacle? = nil, practice: PracticeKey? = nil
  ) {
    self.file = file
    self.evaluation = evaluation
    self.candidates = candidates
    self.policy = policy
    self.earlierEvidence = earlierEvidence
    self.now = now
    self.obstacles = obstacles
    self.notDecidable = notDecidable
    self.heldBy = heldBy
    self.givenTo = givenTo
    self.wait = wait
    self.asked = asked
    self.zone = zone
    self.clauses = clauses
    self.unitsObstacle = unitsObstacle
    self.practice = practice
  }
}

extension CaseView {
  var id: Identifier<Request> { file.request.id }
  var request: Request { file.request.request }
  var state: CaseState { file.request.state }
  var member: Member { file.member.member }

  /// The case as its reader saw it, for changes that must not run over somebody else's.
  var seen: SeenCase { SeenCase(file.request.id, version: file.request.version) }

  /// The coverage the request is reviewed under.
  var coverage: Coverage? {
    file.member.coverage(on: zone.day(of: request.received), under: request.lineOfBusiness)
  }

  /// In the order of the case file: findings point into it by place.
  var evidence: [Evidence] { file.evidence.map(\.evidence) }

  /// What something new on file does to a case that waits for facts, to be said behind it; nothing for any other case.
  var goingOn: String {
    guard state == .pended else { return "" }
    let clock: String? =
      if case .paused(_, _, let left)? = file.clocks.leading?.standing {
        ", and its clock goes on: \(TimeLeft(seconds: left)) left"
      } else {
        nil
      }
    return ". The case is in review again" + (clock ?? "")
  }

  /// The documents that nobody has opened.
  var unopened: [Identifier<Document>] {
    let opened = Set(file.course.openings.map(\.value.document))
    return file.documents.filter { !$0.value.isTakenBack }.map(\.id).filter { !opened.contains($0) }
  }

  /// The document that evidence or an answer cites.
  func document(citedAs source: String?) -> OnFile<Document>? {
    source.flatMap { source in file.documents.first { $0.citation == source } }
  }
}

extension OnFile<Document> {
  /// What evidence and answers name as their source when they cite the document.
  var citation: String { id.description }

  /// The document by the number people see, and its name.
  var listName: String { "D\(id) \(value.name)" }
}

extension Document.Replacement {
  /// What became of the document, in words.
  var words: String { successor.map { "replaced by D\($0)" } ?? "taken back" }
}
