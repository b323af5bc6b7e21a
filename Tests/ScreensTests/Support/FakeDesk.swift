import Criteria
import PriorAuth

@testable import Screens

/// Records in memory that answer what the screens ask, as simply as a test needs it.
struct FakeDesk {
  struct Case {
    var request: Request
    var state = CaseState.inReview
    var evidence: [Evidence] = []
    var documents: [DocumentText] = []
    var answers: [Answer] = []
    var authorization: Identifier<Authorization>?
  }

  let today: Day
  var members: [(member: Member, coverage: Coverage)] = []
  var cases: [Case] = []
  var approvals: [(authorization: Authorization, term: ApprovalTerm, reason: String)] = []
  /// What the next write answers instead of doing it.
  var obstacle: Reply?
  private let engine = Engine { "digest of \($0.utf8.count) bytes" }

  init(today: Day) { self.today = today }

  /// What is answered to an effect; nil where nothing is.
  mutating func reply(to effect: Effect) -> Reply? {
    if let obstacle, effect.changes {
      self.obstacle = nil
      return obstacle
    }
    switch effect {
    case .loadWorklist(let page): return .worklist(slice(worklist, page, \.cursor))
    case .findMembers(let text, let page):
      return .members(slice(memberRows.filter { matches($0, text) }, page, \.cursor))
    case .loadMember(let id): return .member(memberView(id))
    case .loadCase(let id): return .caseView(caseView(id))
    case .loadDocument(let id): return .document(document(id))
    case .loadAuthorization(let id): return .authorization(authorizationView(id))
    case .loadExpiring(let scope, let page): return .expiring(slice(expiring(scope), page, \.cursor))
    case .createMember(let member, let coverage):
      guard !members.contains(where: { $0.member.number == member.number }) else {
        return .refused([FieldProblem(field: "number", problem: "is another member's")])
      }
      members.append((member, coverage))
      return .memberCreated(Identifier(Int64(members.count)))
    case .createRequest(let request):
      cases.append(Case(request: request, state: .received))
      return .requestCreated(Identifier(Int64(cases.count)))
    case .attachDocument(let id, let draft): return attach(draft, to: id)
    case .addEvidence(let id, let evidence): return change(id) { $0.evidence.append(evidence) }
    case .setDose(let id, let draft):
      return change(id) {
        $0.request.therapy.dose = draft.dose
        $0.request.therapy.previousDose = draft.previousDose
        $0.request.therapy.doseIncrease = draft.doseIncrease
      }
    case .answerCriterion(let id, let answer): return change(id) { $0.answers.append(answer) }
    case .decide(let id, let draft): return decide(id, draft)
    case .startRenewal(let id): return .renewalStarted(renewal(of: id))
    case .beep, .quit: return nil
    }
  }

  // MARK: Reading

  private func slice<Row, Cursor: Hashable>(
    _ rows: [Row], _ page: PageRequest<Cursor>, _ cursor: (Row) -> Cursor
  ) -> Page<Row> {
    let limit = page.limit
    func place(_ wanted: Cursor) -> Int { rows.firstIndex { cursor($0) == wanted } ?? rows.count }
    switch page.part {
    case .first: return Page(Array(rows.prefix(limit)), hasMore: rows.count > limit)
    case .last: return Page(Array(rows.suffix(limit)), hasMore: rows.count > limit)
    case .after(let wanted):
      let rest = rows.dropFirst(place(wanted) + 1)
      return Page(Array(rest.prefix(limit)), hasMore: rest.count > limit)
    case .before(let wanted):
      let rest = rows.prefix(place(wanted))
      return Page(Array(rest.suffix(limit)), hasMore: rest.count > limit)
    case .from(let wanted):
      let rest = rows.dropFirst(place(wanted))
      return Page(Array(rest.prefix(limit)), hasMore: rest.count > limit)
    }
  }

  private var worklist: [WorklistRow] {
    cases.indices.filter { cases[$0].state.isOpen }.map { index in
      let item = cases[index]
      let evaluation = evaluate(item)
      return WorklistRow(
        id: Identifier(Int64(index + 1)), member: member(of: item).listName,
        drug: item.request.therapy.drug.listName, reviewType: item.request.reviewType,
        urgency: item.request.urgency, state: item.state, received: item.request.received,
        due: item.request.urgency == .expedited
          ? item.request.received.day.adding(days: 3) : item.request.received.day.adding(days: 7),
        missing: evaluation.missing.count)
    }.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
  }

  private var memberRows: [MemberRow] {
    members.enumerated().map { index, entry in
      let id = Identifier<Member>(Int64(index + 1))
      return MemberRow(
        id: id, number: entry.member.number, name: entry.member.listName, birthDate: entry.member.birthDate,
        lineOfBusiness: entry.coverage.days.contains(today) ? entry.coverage.lineOfBusiness : nil,
        openRequests: cases.filter { $0.request.member == id && $0.state.isOpen }.count)
    }.sorted { $0.name < $1.name }
  }

  private func matches(_ row: MemberRow, _ text: String) -> Bool {
    text.isEmpty || row.name.lowercased().hasPrefix(text.lowercased()) || row.number.hasPrefix(text)
  }

  private func memberView(_ id: Identifier<Member>) -> MemberView {
    let entry = members[Int(id.number) - 1]
    let requests = cases.enumerated().filter { $0.element.request.member == id }.reversed().map {
      MemberView.RequestRow(
        id: Identifier(Int64($0.offset + 1)), drug: $0.element.request.therapy.drug.listName,
        reviewType: $0.element.request.reviewType, state: $0.element.state,
        received: $0.element.request.received.day)
    }
    let granted = approvals.enumerated().filter { $0.element.authorization.member == id }.reversed().map {
      MemberView.AuthorizationRow(
        id: Identifier(Int64($0.offset + 1)), drug: $0.element.authorization.drug.listName,
        days: $0.element.authorization.days, state: $0.element.authorization.state)
    }
    return MemberView(
      id: id, member: entry.member, coverages: [entry.coverage], requests: requests, authorizations: granted)
  }

  private func caseView(_ id: Identifier<Request>) -> CaseView {
    let item = cases[Int(id.number) - 1]
    let last = item.request.renews.map { renewed in
      LastReview(
        authorizationID: renewed, authorization: approvals[Int(renewed.number) - 1].authorization,
        decided: approvals[Int(renewed.number) - 1].authorization.days.first,
        evidence: cases[Int(approvals[Int(renewed.number) - 1].authorization.request.number) - 1].evidence)
    }
    return CaseView(
      id: id, request: item.request, state: item.state, member: member(of: item),
      coverage: members[Int(item.request.member.number) - 1].coverage, evidence: item.evidence,
      documents: item.documents.map(\.row), answers: item.answers, evaluation: evaluate(item),
      policyTitle: SamplePolicy.version.title, authorization: item.authorization, lastReview: last)
  }

  private func document(_ id: Identifier<Document>) -> DocumentText {
    cases.flatMap(\.documents).first { $0.row.id == id }!
  }

  private func authorizationView(_ id: Identifier<Authorization>) -> AuthorizationView {
    let entry = approvals[Int(id.number) - 1]
    let under = cases[Int(entry.authorization.request.number) - 1]
    let later = approvals.firstIndex { $0.authorization.predecessor == id }
    return AuthorizationView(
      id: id, authorization: entry.authorization, member: member(of: under),
      arithmetic: entry.term.arithmetic,
      units: evaluate(under).units, decidedBy: "rita", decidedOn: today, reason: entry.reason,
      successor: later.map { Identifier(Int64($0 + 1)) }, renewal: openRenewal(of: id))
  }

  private func expiring(_ scope: ExpiringScope) -> [ExpiringRow] {
    approvals.enumerated().filter { $0.element.authorization.state == .active }.compactMap { index, entry in
      guard let end = entry.authorization.days.firstDayAfter else { return nil }
      let left = end.days(since: today)
      switch scope {
      case .within(let days): guard left > 0, left - 1 <= days else { return nil }
      case .lapsed: guard left <= 0 else { return nil }
      }
      let member = members[Int(entry.authorization.member.number) - 1].member
      return ExpiringRow(
        id: Identifier(Int64(index + 1)), member: member.listName, memberNumber: member.number,
        drug: entry.authorization.drug.listName, lineOfBusiness: entry.authorization.lineOfBusiness,
        firstDayAfter: end, renewal: openRenewal(of: Identifier(Int64(index + 1))))
    }.sorted { $0.firstDayAfter < $1.firstDayAfter }
  }

  private func member(of item: Case) -> Member { members[Int(item.request.member.number) - 1].member }

  private func openRenewal(of id: Identifier<Authorization>) -> Identifier<Request>? {
    cases.firstIndex { $0.request.renews == id && $0.state.isOpen }.map { Identifier(Int64($0 + 1)) }
  }

  private func evaluate(_ item: Case) -> Evaluation {
    let entry = members[Int(item.request.member.number) - 1]
    let file = CaseFile(
      received: item.request.received.day, reviewType: item.request.reviewType,
      lineOfBusiness: item.request.lineOfBusiness, therapy: item.request.therapy,
      member: CaseFile.MemberFacts(
        birthDate: entry.member.birthDate, renewalDate: entry.coverage.renewalDate),
      prescriber: item.request.prescriber, evidence: item.evidence, answers: item.answers)
    return engine.evaluate(file, under: [SamplePolicy.version])
  }

  // MARK: Writing

  private mutating func change(_ id: Identifier<Request>, _ body: (inout Case) -> Void) -> Reply {
    body(&cases[Int(id.number) - 1])
    if cases[Int(id.number) - 1].state == .received { cases[Int(id.number) - 1].state = .inReview }
    return .done
  }

  private mutating func attach(_ draft: DocumentDraft, to id: Identifier<Request>) -> Reply {
    let number = Int64(cases.flatMap(\.documents).count + 1)
    guard case .text(let text) = draft.content else {
      return .refused([FieldProblem(field: "path", problem: "names no file")])
    }
    let row = DocumentRow(
      id: Identifier(number), source: "\(number)", kind: draft.kind, name: draft.name ?? "document",
      date: draft.date)
    return change(id) { $0.documents.append(DocumentText(row: row, text: text)) }
  }

  private mutating func decide(_ id: Identifier<Request>, _ draft: DecisionDraft) -> Reply {
    let index = Int(id.number) - 1
    let evaluation = evaluate(cases[index])
    guard evaluation.factsDigest == draft.factsDigest else {
      return .failed(Failure("The case has changed meanwhile", advice: "F5 shows it as it is now"))
    }
    switch draft.outcome {
    case .pended: cases[index].state = .pended
    case .referredToClinician: cases[index].state = .clinicalReview
    case .routed: cases[index].state = .routed
    case .approved:
      guard let term = evaluation.authorization else { return .failed(Failure("Nothing to approve")) }
      let request = cases[index].request
      let approval = Authorization(
        request: id, member: request.member, drug: request.therapy.drug,
        lineOfBusiness: request.lineOfBusiness,
        dose: request.therapy.dose, days: term.days, basis: term.basis, units: evaluation.units?.total,
        policyNumber: evaluation.policy, policyVersion: evaluation.version ?? today,
        predecessor: request.renews)
      approvals.append((approval, term, draft.reason))
      if let renewed = request.renews { approvals[Int(renewed.number) - 1].authorization.state = .superseded }
      cases[index].state = .approved
      cases[index].authorization = Identifier(Int64(approvals.count))
      return .decided(cases[index].authorization)
    }
    return .decided(nil)
  }

  private mutating func renewal(of id: Identifier<Authorization>) -> Identifier<Request> {
    if let open = openRenewal(of: id) { return open }
    let prior = approvals[Int(id.number) - 1].authorization
    var request = cases[Int(prior.request.number) - 1].request
    request.reviewType = .continued
    request.received = Moment(startOf: today)
    request.renews = id
    request.therapy.start = prior.days.firstDayAfter
    request.therapy.previousDose = prior.dose
    cases.append(Case(request: request, state: .received))
    return Identifier(Int64(cases.count))
  }
}

extension Effect {
  /// Whether it writes something.
  var changes: Bool {
    switch self {
    case .createMember, .createRequest, .attachDocument, .addEvidence, .setDose, .answerCriterion, .decide,
      .startRenewal:
      true
    default: false
    }
  }
}
