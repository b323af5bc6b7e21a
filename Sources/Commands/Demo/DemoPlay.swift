import Criteria
import PriorAuth
import Workflow

/// Carries out what the stories tell, in the order of time, as people would have at the desk.
struct DemoPlay {
  private let desk: CaseDesk
  private let today: Day
  private let withNotes: Bool
  private var cast: [Role] = []

  /// What a story has come to so far.
  private struct Role {
    let story: DemoStory
    var member: Identifier<Member>
    var request: Identifier<Request>?
    var authorization: Identifier<Authorization>?
    var document: OnFile<Document>?
  }

  /// Stories to be told at a desk.
  ///
  /// - Parameter withNotes: whether the documents are attached that the stories tell of.
  init(desk: CaseDesk, today: Day, withNotes: Bool = true) {
    self.desk = desk
    self.today = today
    self.withNotes = withNotes
  }

  /// Performs all stories; entries of the record never go back in time.
  consuming func perform(_ stories: [DemoStory]) throws {
    let first = stories.flatMap(\.events).map(\.day).min() ?? 0
    for story in stories { try enter(story, at: time(first)) }
    let events = stories.enumerated().flatMap { index, story in story.events.map { (index, $0) } }
    // A stable order: what a story tells of one day stays in its order.
    let ordered = events.enumerated().sorted { ($0.element.1.day, $0.offset) < ($1.element.1.day, $1.offset) }
    for (_, (index, event)) in ordered { try perform(event, of: index) }
  }

  private func time(_ day: Int) -> WallClock { DemoDatabase.time(on: today.adding(days: day)) }

  private mutating func enter(_ story: DemoStory, at clock: WallClock) throws {
    let coverage = Coverage(
      lineOfBusiness: story.coverage.line, plan: story.coverage.plan,
      days: DayRange(from: today.adding(days: -900)),
      renewalDate: story.coverage.renewsIn.map { today.adding(days: $0) })
    let member = try desk.addMember(story.member, coverages: [coverage], at: clock)
    cast.append(Role(story: story, member: member.id))
  }

  private mutating func perform(_ event: DemoEvent, of index: Int) throws {
    let clock = time(event.day)
    switch event.deed {
    case .request(let asked):
      cast[index].request = try desk.addRequest(request(asked, of: cast[index], clock), at: clock).id
    case .renew:
      guard let authorization = cast[index].authorization else { return }
      cast[index].request = try desk.renew(authorization, at: clock).request.id
    case .attach(let kind, let name, let text):
      guard withNotes, let request = cast[index].request else { return }
      cast[index].document = try desk.attachDocument(
        DocumentFile(Array((text + "\n").utf8), named: name, date: clock.today), kind: kind, to: request,
        at: clock)
    case .evidence(let facts):
      guard let request = cast[index].request else { return }
      for fact in facts {
        _ = try desk.addEvidence(evidence(fact, citing: cast[index].document), to: request, at: clock)
      }
    case .decide(let decision, let reason):
      guard let request = cast[index].request else { return }
      let outcome = try outcome(decision, of: request)
      let decided = try desk.determine(request, outcome, reason: reason, at: clock)
      if decision == .approve {
        _ = try desk.recordNotice(
          of: request, by: "fax to the clinic, letter to the member", at: clock)
      }
      cast[index].authorization = decided.authorization?.id ?? cast[index].authorization
    case .deny(let reason):
      guard let request = cast[index].request else { return }
      let unmet = try desk.evaluate(request).evaluation.criteria.filter { $0.finding == .notMet }.map(\.id)
      _ = try desk.determine(request, Decision(.denied, reason: reason, citing: unmet), at: clock)
    case .withdraw(let words):
      guard let request = cast[index].request else { return }
      _ = try desk.withdraw(request, by: .prescriber, words: words, at: clock)
    case .terminate(let words):
      guard let authorization = cast[index].authorization else { return }
      let termination = Termination(from: clock.today, .therapyStopped, words: words)
      _ = try desk.terminateAuthorization(authorization, termination, at: clock)
    }
  }

  private func request(_ asked: DemoRequest, of role: Role, _ clock: WallClock) -> Request {
    Request(
      member: role.member, received: clock.now, reviewType: asked.reviewType, urgency: asked.urgency,
      lineOfBusiness: role.story.coverage.line, policyNumber: asked.policy,
      prescriber: Prescriber(
        name: "Dr. Ansel Quoin (invented)", specialty: asked.specialty, consultSpecialty: asked.consultation),
      therapy: RequestedTherapy(
        drug: asked.drug, start: clock.today, dose: asked.dose, regimen: "monotherapy", intent: asked.intent),
      bodySize: BodySize(weightKg: asked.weightKg))
  }

  /// The fact with the bytes of the words it is cited from.
  private func evidence(_ fact: DemoFact, citing document: OnFile<Document>?) -> Evidence {
    let text = Array((document?.value.text ?? "").utf8)
    let words = Array(fact.cited.utf8)
    let start = text.indices.first { text[$0...].starts(with: words) }
    return Evidence(
      fact.fact(today: today), documented: true, date: today.adding(days: fact.day),
      source: document?.id.description,
      span: start.map { TextSpan(first: $0, last: $0 + words.count - 1) })
  }

  private func outcome(_ decision: DemoDecision, of request: Identifier<Request>) throws
    -> Determination.Outcome
  {
    switch decision {
    case .approve: .approved
    case .pend: .pended
    case .refer: .referredToClinician
    case .route: .routed(to: try desk.evaluate(request).evaluation.route?.to ?? "CP.PMN.53")
    }
  }
}
