import Criteria
import PriorAuth

@testable import Screens

/// Records in memory that answer what the screens ask, as simply as a test needs it.
struct FakeDesk {
  struct Case {
    var request: Request
    var state = CaseState.inReview
    var evidence: [Evidence] = []
    var documents: [OnFile<Document>] = []
    var version = 1
    var answers: [Answer] = []
    var struck: [StruckEvidence] = []
    var authorization: Identifier<Authorization>?
  }

  let today: Day
  var members: [(member: Member, coverage: Coverage)] = []
  var cases: [Case] = []
  var approvals: [(authorization: Authorization, term: ApprovalTerm, reason: String)] = []
  var policies = FakePolicies.sample
  /// The version that cases are reviewed under, where one is told.
  var policy: PolicyRow?
  var letters = FakeLetters()
  /// What the next write answers instead of doing it.
  var obstacle: Reply?
  /// What the person signs with; nil where they are not asked.
  var passphrase: String?
  /// Whether the plan's products are on record.
  var hasPlans = true
  private let engine = Engine { "digest of \($0.utf8.count) bytes" }

  init(today: Day) { self.today = today }

  /// What is answered to an effect; nil where nothing is.
  mutating func reply(to effect: Effect) -> Reply? {
    if let obstacle, effect.changes {
      self.obstacle = nil
      return obstacle
    }
    if case .decide = effect, passphrase != nil { return .signatureWanted(problem: nil) }
    return answer(effect)
  }

  private mutating func answer(_ effect: Effect) -> Reply? {
    if let reply = policies.reply(to: effect) { return reply }
    switch effect {
    case .loadWorklist(let call, _):
      let found = page(worklist, call, \.key)
      return .worklist(Page(rows: found.rows.map(line), previous: found.previous, next: found.next))
    case .findMembers(let search, let call):
      return .members(page(memberRows.filter { matches($0, search) }, call, \.key))
    case .loadMember(let id): return .member(history(id))
    case .searchDocuments(let member, let words): return .documentHits(hits(of: member, words))
    case .loadDocument(let id):
      return cases.flatMap(\.documents).first { $0.id == id }.map { .document($0) }
    case .loadCase(let id):
      guard cases.indices.contains(Int(id.number) - 1) else { return .failed(Failure("no request R\(id)")) }
      return .caseView(caseView(id))
    case .loadAuthorization(let id): return .authorization(authorizationView(id))
    case .loadExpiring(let window, let call): return .expiring(page(expiring(window), call, \.key))
    case .loadExpiringDays(let window): return .expiringDays(expiringDays(window))
    case .loadOutlook(let id): return .outlook(outlook(id))
    case .ask(let question): return .office(answer(question))
    case .change: return .done
    case .tellCommand: return .commandLine(["priorauth"])
    case .remind(let ids): return .reminded(ids.count, refused: [])
    case .createMember(let member, let coverage):
      guard !members.contains(where: { $0.member.number == member.number }) else {
        return .refused([FieldProblem(field: "memberNumber", problem: "the number is another member's")])
      }
      members.append((member, coverage))
      return .memberCreated(Identifier(Int64(members.count)))
    case .createRequest(let request):
      cases.append(Case(request: request, state: .received))
      return .requestCreated(Identifier(Int64(cases.count)))
    case .attachDocument(let id, let draft): return attach(draft, to: id)
    case .addEvidence(let id, let evidence, let replaced):
      return change(id) { item in
        if let replaced { item.evidence.remove(at: Int(replaced.number) - 1) }
        item.evidence.append(evidence)
      }
    case .retractEvidence(let id, let item, let reason):
      let stamp = stamp
      return change(id) {
        let taken = EvidenceOnFile(
          id: item, evidence: $0.evidence.remove(at: Int(item.number) - 1), stamp: stamp)
        $0.struck.append(StruckEvidence(taken, successor: nil, reason: reason, stamp: stamp))
      }
    case .retractDocument(let id, let document, let reason):
      let stamp = stamp
      return change(id) { item in
        guard let place = item.documents.firstIndex(where: { $0.id == document }) else { return }
        item.documents[place].value.replacement = .init(by: nil, reason: reason, stamp: stamp)
      }
    case .restoreDocument(let id, let document):
      return change(id) { item in
        guard let place = item.documents.firstIndex(where: { $0.id == document }) else { return }
        item.documents[place].value.replacement = nil
      }
    case .amendRequest(let seen, let facts, let before):
      return change(seen.id) {
        let stated = RequestFacts($0.request)
        $0.request = $0.request.stating(facts.laid(over: stated, changedFrom: before))
      }
    case .answerCriterion(let seen, let answer): return change(seen.id) { $0.answers.append(answer) }
    case .keepSettings: return .done
    case .choosePolicy(_, let seen): return change(seen.id) { _ in }
    case .decide(let seen, let outcome, let reason): return decide(seen, outcome, reason)
    case .changeCase(let seen, _): return change(seen.id) { _ in }
    case .noteOpening: return nil
    case .loadValues(let known): return .values(values(known))
    case .checkWords(let known, _): return .wordsKnown(values(known))
    case .checkDrug(let drug, let isSaving):
      return .drugChecked(
        DrugMatch(drug, among: Self.drugs + SamplePolicy.version.drugs), drug, isSaving: isSaving)
    case .takeNextCase: return .caseTaken(worklist.first?.id)
    case .loadLetters(let id): return .letters(letters.lines(of: id, cases[Int(id.number) - 1].state))
    case .loadLetter(let number): return .letter(letters[number])
    case .prepareLetter(let id, let wish): return .letter(letters.prepare(wish, on: id))
    case .sendLetter(let number, _, let means): return .letter(letters.send(number, by: means))
    case .startRenewal(let id): return .renewalStarted(renewal(of: id))
    case .signed(let effect, let passphrase):
      return passphrase == self.passphrase
        ? answer(effect) : .signatureWanted(problem: "that passphrase is not right")
    case .prove(let typed):
      return passphrase == nil || passphrase == typed
        ? .done : .signatureWanted(problem: "that passphrase is not right")
    default: return nil
    }
  }

  /// Everything that is answered to an effect, in order.
  mutating func replies(to effect: Effect) -> [Reply] {
    if case .assessImpact = effect { return policies.assessment }
    return reply(to: effect).map { [$0] } ?? []
  }

  // MARK: Reading

  private func page<Row, Key: Hashable>(
    _ rows: [Row], _ call: PageCall<Key>, _ key: (Row) -> Key
  ) -> Page<Row, Key> {
    func place(_ wanted: Key) -> Int { rows.firstIndex { key($0) == wanted } ?? rows.count }
    let range: Range<Int>
    switch call.place {
    case .first: range = 0..<min(call.limit, rows.count)
    case .last: range = max(0, rows.count - call.limit)..<rows.count
    case .after(let wanted):
      let start = min(place(wanted) + 1, rows.count)
      range = start..<min(start + call.limit, rows.count)
    case .before(let wanted): range = max(0, place(wanted) - call.limit)..<place(wanted)
    }
    let found = Array(rows[range])
    return Page(
      rows: found, previous: range.lowerBound > 0 ? found.first.map(key) : nil,
      next: range.upperBound < rows.count ? found.last.map(key) : nil)
  }

  var worklist: [WorklistRow] {
    let rows = cases.indices.filter { cases[$0].state.isOpen }.map { index in
      let request = cases[index].request
      let member = member(of: cases[index])
      return WorklistRow(
        id: Identifier(Int64(index + 1)), urgency: request.urgency, received: request.received,
        state: cases[index].state, reviewType: request.reviewType, lineOfBusiness: request.lineOfBusiness,
        member: member.listName, memberNumber: member.number, drug: request.therapy.drug.listName,
        policyNumber: nil, missing: nil,
        clock: clocks(of: cases[index]).leading?.standing,
        rule: clocks(of: cases[index]).leading?.rule.value.name)
    }
    return rows.sorted {
      ($0.key.group.rawValue, $0.key.at) < ($1.key.group.rawValue, $1.key.at)
    }
  }

  /// The row as it is shown. What is missing is told of the rows of a page alone: long lists are tested too.
  private func line(_ row: WorklistRow) -> WorklistLine {
    var row = row
    row.missing = evaluate(cases[Int(row.id.number) - 1]).missing.count
    return WorklistLine(row, at: now)
  }

  private var memberRows: [MemberRow] {
    members.enumerated().map { index, entry in
      let id = Identifier<Member>(Int64(index + 1))
      return MemberRow(
        id: id, number: entry.member.number, familyName: entry.member.familyName,
        givenName: entry.member.givenName,
        birthDate: entry.member.birthDate, key: MemberKey(name: entry.member.listName, id: id))
    }.sorted { $0.key.name < $1.key.name }
  }

  private func matches(_ row: MemberRow, _ search: MemberSearch) -> Bool {
    guard case .words(let words) = search else { return true }
    let own = MemberWords.of(
      number: row.number, familyName: row.familyName, givenName: row.givenName, birthDate: row.birthDate)
    return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } } && !words.isEmpty
  }

  private func history(_ id: Identifier<Member>) -> MemberHistory {
    MemberHistory(
      member: onFile(id),
      requests: cases.indices.filter { cases[$0].request.member == id }.reversed().map { request($0) },
      authorizations: approvals.indices.filter { approvals[$0].authorization.member == id }.reversed().map {
        authorization($0)
      },
      measurements: cases.filter { $0.request.member == id }.flatMap(\.evidence).filter {
        $0.fact.kind == "measurement"
      })
  }

  func onFile(_ id: Identifier<Member>) -> MemberOnFile {
    let entry = members[Int(id.number) - 1]
    return MemberOnFile(id: id, member: entry.member, coverages: [entry.coverage], stamp: stamp)
  }

  private func request(_ index: Int) -> RequestOnFile {
    RequestOnFile(
      id: Identifier(Int64(index + 1)), request: cases[index].request, state: cases[index].state,
      version: cases[index].version, changed: stamp, stamp: stamp)
  }

  func authorization(_ index: Int) -> OnFile<Authorization> {
    OnFile(id: Identifier(Int64(index + 1)), value: approvals[index].authorization, stamp: stamp)
  }

  /// Noon of the day.
  var now: Moment { Moment(seconds: Moment(startOf: today).seconds + 43_200) }

  /// A day for urgent cases and ten for others.
  private func clocks(of item: Case) -> ClocksOnFile {
    let rules = [(Urgency.expedited, 1), (.standard, 10)].map { urgency, days in
      OnFile(
        id: Identifier<ClockRule>(Int64(days)),
        value: ClockRule(
          name: "contract-\(days)", step: .decision, scope: ClockRule.Scope(urgency: urgency),
          limit: ClockLimit(days * 24, .hours), source: "the contract",
          days: DayRange(from: .earliest)), stamp: stamp)
    }
    var events = [ClockEvent(.start, at: item.request.received, urgency: item.request.urgency)]
    if !item.state.isOpen { events.append(ClockEvent(.stop, .decision, at: now)) }
    let plan = PlanClocks(rules: rules, calendar: PlanCalendar())
    return ClocksOnFile(
      deadlines: plan.deadlines(of: PlanClocks.Subject(lineOfBusiness: item.request.lineOfBusiness), events))
  }

  var stamp: Stamp { Stamp(by: "rita", at: Moment(startOf: today)) }

  private func caseView(_ id: Identifier<Request>) -> CaseView {
    let index = Int(id.number) - 1
    let item = cases[index]
    let renewed = item.request.renews.map { authorization(Int($0.number) - 1) }
    var course = CaseCourse()
    course.struck = item.struck
    course.openings = item.documents.map {
      OnFile(id: Identifier($0.id.number), value: DocumentOpening(of: $0.id), stamp: stamp)
    }
    let file = CaseOnFile(
      request: request(index), member: onFile(item.request.member), documents: item.documents,
      evidence: item.evidence.enumerated().map {
        EvidenceOnFile(id: Identifier(Int64($0.offset + 1)), evidence: $0.element, stamp: stamp)
      },
      answers: item.answers.enumerated().map {
        OnFile(id: Identifier(Int64($0.offset + 1)), value: $0.element, stamp: stamp)
      },
      authorization: item.authorization.map { authorization(Int($0.number) - 1) }, renewed: renewed,
      course: course, clocks: clocks(of: item))
    return CaseView(
      file: file, evaluation: evaluate(item), policy: policy,
      earlierEvidence: renewed.map { cases[Int($0.value.request.number) - 1].evidence } ?? [], now: now,
      obstacles: [
        .deny: "needs the role medical-director", .uphold: "there is no appeal",
        .takeOver: "nobody else has it",
      ], clauses: SamplePolicy.version.clauses)
  }

  /// The documents that hold all words, each with the line of the first.
  private func hits(of member: Identifier<Member>, _ words: String) -> [DocumentHit] {
    let wanted = words.lowercased().split(separator: " ").map(String.init)
    return cases.enumerated().filter { $0.element.request.member == member }.flatMap { index, item in
      item.documents.filter { document in
        wanted.allSatisfy { document.value.text.lowercased().contains($0) }
      }.map { document in
        let line =
          document.value.text.split(separator: "\n").first { $0.lowercased().contains(wanted[0]) } ?? ""
        return DocumentHit(
          id: document.id, request: Identifier(Int64(index + 1)), kind: document.value.kind,
          name: document.value.name, date: document.value.date,
          isReplaced: document.value.replacement != nil,
          excerpt: [DocumentHit.Part(String(line), isFound: false)])
      }
    }
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

  func expiring(_ window: ExpiringWindow) -> [ExpiringRow] {
    approvals.enumerated().compactMap { index, entry in
      let approval = entry.authorization
      guard approval.state == .active, let through = approval.days.through, window.days.contains(through),
        window.filter.drug == nil || window.filter.drug == approval.drug.listName
      else {
        return nil
      }
      let member = members[Int(approval.member.number) - 1].member
      let id = Identifier<Authorization>(Int64(index + 1))
      return ExpiringRow(
        id: id, through: through, lineOfBusiness: approval.lineOfBusiness, member: member.listName,
        drug: approval.drug.listName, renewal: openRenewal(of: id), plan: "Buckeye Sample", reviewer: "rita",
        courseThrough: index == 0 ? through.adding(days: 35) : nil)
    }.sorted { $0.through < $1.through }
  }

  func member(of item: Case) -> Member { members[Int(item.request.member.number) - 1].member }

  func openRenewal(of id: Identifier<Authorization>) -> Identifier<Request>? {
    cases.firstIndex { $0.request.renews == id && $0.state.isOpen }.map { Identifier(Int64($0 + 1)) }
  }

  private func evaluate(_ item: Case) -> Evaluation { evaluation(of: item, under: SamplePolicy.version) }

  func evaluation(of item: Case, under version: PolicyVersion) -> Evaluation {
    let entry = members[Int(item.request.member.number) - 1]
    let file = CaseFile(
      received: item.request.received.day, reviewType: item.request.reviewType,
      lineOfBusiness: item.request.lineOfBusiness, therapy: item.request.therapy,
      member: CaseFile.MemberFacts(
        birthDate: entry.member.birthDate, renewalDate: entry.coverage.renewalDate),
      prescriber: item.request.prescriber, evidence: item.evidence, answers: item.answers)
    return engine.evaluate(file, under: [version])
  }

  // MARK: Writing

  private mutating func change(_ id: Identifier<Request>, _ body: (inout Case) -> Void) -> Reply {
    body(&cases[Int(id.number) - 1])
    cases[Int(id.number) - 1].version += 1
    if cases[Int(id.number) - 1].state == .received { cases[Int(id.number) - 1].state = .inReview }
    return .done
  }

  private mutating func attach(_ draft: DocumentDraft, to id: Identifier<Request>) -> Reply {
    let number = Int64(cases.flatMap(\.documents).count + 1)
    guard case .text(let text) = draft.content else {
      return .refused([FieldProblem(field: "path", problem: "names no file")])
    }
    let document = Document(
      kind: draft.kind, name: draft.name ?? "document", date: draft.date, digest: "", mediaType: "text/plain",
      text: text)
    return change(id) {
      $0.documents.append(
        OnFile(
          id: Identifier(number), value: document,
          stamp: Stamp(by: "rita", at: Moment(startOf: draft.date ?? day("2026-05-20")))))
    }
  }

  private mutating func decide(
    _ seen: SeenCase, _ outcome: Determination.Outcome, _ reason: String
  ) -> Reply {
    let id = seen.id
    let index = Int(id.number) - 1
    let evaluation = evaluate(cases[index])
    guard cases[index].version == seen.version else {
      return .failed(Failure("The case has changed meanwhile", advice: "F5 shows it as it is now"))
    }
    switch outcome {
    case .pended: cases[index].state = .pended
    case .referredToClinician: cases[index].state = .clinicalReview
    case .routed: cases[index].state = .routed
    case .denied, .upheld, .overturned, .partlyOverturned, .approvedModified:
      return .failed(Failure("The pretended desk has no clinician"))
    case .approved:
      guard let term = evaluation.authorization else { return .failed(Failure("Nothing to approve")) }
      let request = cases[index].request
      let approval = Authorization(
        request: id, member: request.member, drug: request.therapy.drug,
        lineOfBusiness: request.lineOfBusiness,
        dose: request.therapy.dose, days: term.days, basis: term.basis, units: evaluation.units?.total,
        policyNumber: evaluation.policy, policyVersion: evaluation.version ?? today,
        predecessor: request.renews)
      approvals.append((approval, term, reason))
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
    case .createMember, .createRequest, .choosePolicy, .attachDocument, .addEvidence, .retractEvidence,
      .retractDocument, .restoreDocument, .amendRequest,
      .answerCriterion, .decide, .changeCase, .startRenewal, .remind, .change, .prepareLetter, .sendLetter,
      .importPolicy, .publishImport,
      .bindClause,
      .reviewPolicy, .publishPolicy,
      .withdrawPolicy:
      true
    default: false
    }
  }
}
