import Commands
import Criteria
import PriorAuth
import Screens
import TerminalUI
import Workflow

/// Performs what the screens ask for: the one place that tells everything they can do.
struct EffectRunner {
  let desk: CaseDesk
  let clock: DeskClock
  /// Where documents are read.
  let surroundings: any Surroundings
  let database: String
  /// Whether the cases are to learn on, so that what is right of each is told.
  let isTraining: Bool
  /// What was shown at the desk today.
  let shown: ShownToday
  /// Told after each effect, which may have saved something.
  let performed: () -> Void

  /// Performs an effect; nil where it has no answer.
  func perform(_ effect: Effect) -> Reply? {
    defer { performed() }
    do { return try answer(effect) } catch {
      let reply = reply(to: error)
      guard effect.onlyAsks, case .failed(let failure) = reply else { return reply }
      return .failed(Failure(Wording.ofQuestion(failure.text), advice: failure.advice))
    }
  }

  /// A command with the database of this desk, and with its day where that was set by hand.
  private func onThisDatabase(_ line: String) -> String {
    let name = "priorauth "
    guard line.hasPrefix(name) else { return line }
    let day = clock.dayByHand.map { "--today \($0) " } ?? ""
    return name + "--db \(database.quoted) " + day + line.dropFirst(name.count)
  }

  /// The answer that tells of an error.
  func reply(to error: any Error) -> Reply {
    switch error {
    case let error as DeskError: reply(to: error)
    case let problem as InputProblem:
      .refused([FieldProblem(field: "path", problem: problem.refusal(in: "").sentence)])
    case let refusal as Refusal: .refused([FieldProblem(refusal)])
    default: .failed(Failure(Refusal(error).sentence))
    }
  }

  private func answer(_ effect: Effect) throws -> Reply? {
    let now = clock.now
    try desk.checkPlace()
    switch effect {
    case .loadWorklist(let call, let choice):
      let page = try desk.worklist(choice, call, at: now)
      let zone = zone
      let lines = page.rows.map { WorklistLine($0, at: now.now, by: choice.column, in: zone) }
      return .worklist(Page(rows: lines, previous: page.previous, next: page.next))
    case .loadViews: return .views(try views())
    case .keepView(let view):
      try desk.keep(view.content, .view, at: view.name, at: now)
    case .keepSettings(let settings):
      try desk.keep(settings.content, .setting, at: Self.settingsPlace, at: now)
    case .tellCommand(let done): return .commandLine((done.commandLine ?? []).map(onThisDatabase))
    case .findMembers(let search, let call): return .members(try desk.members(search, call))
    case .loadMember(let id):
      let history = try desk.member(id)
      try note(.member(id), at: now)
      return .member(history)
    case .loadCase(let id):
      let view = try caseView(id)
      try note(.request(id), at: now)
      return .caseView(view)
    case .searchDocuments(let member, let words):
      return .documentHits(try desk.documents(of: member, holding: words))
    case .loadDocument(let id): return .document(try desk.document(id))
    case .loadAuthorization(let id):
      let view = try authorization(id)
      try note(.request(view.authorization.request), at: now)
      return .authorization(view)
    case .loadExpiring(let window, let call): return .expiring(try desk.expiring(window, call))
    case .loadExpiringDays(let window): return .expiringDays(try desk.expiringDays(window))
    case .loadOutlook(let id): return .outlook(try desk.outlook(onRenewing: id, at: now))
    case .remind(let ids):
      let done = try desk.remind(ofRenewing: ids, at: now)
      return .reminded(
        done.letters.count,
        refused: done.refused.map { "A\($0.authorization): \(Wording($0.error, in: zone).message)" }
      )
    case .ask(let question): return .office(try answer(question, at: now))
    case .change(let change): try make(change, at: now)
    case .createMember(let member, let coverage):
      return .memberCreated(try desk.addMember(member, coverages: [coverage], at: now).id)
    case .createRequest(let request):
      return .requestCreated(try desk.addRequest(arrived(request, now), at: now).id)
    case .choosePolicy(let number, let seen):
      _ = try desk.choosePolicy(number, for: seen.id, seen: seen.version, at: now)
    case .attachDocument(let id, let draft): try attach(draft, to: id, at: now)
    case .addEvidence(let id, let evidence, let replaced):
      _ = try desk.addEvidence(evidence, replacing: replaced, to: id, at: now)
    case .retractEvidence(let id, let item, let reason):
      try desk.retractEvidence(item, of: id, reason: reason, at: now)
    case .retractDocument(_, let document, let reason):
      try desk.retractDocument(document, reason: reason, at: now)
    case .restoreDocument(let id, let document): try restore(document, to: id, at: now)
    case .amendRequest(let seen, let facts, let before):
      _ = try desk.amendRequest(seen.id, to: facts, changedFrom: before, seen: seen.version, at: now)
    case .answerCriterion(let seen, let answer):
      _ = try desk.answerCriterion(answer, of: seen.id, seen: seen.version, at: now)
    case .decide(let seen, let outcome, let reason):
      let decided = try desk.determine(seen.id, outcome, reason: reason, seen: seen.version, at: now)
      return .decided(decided.authorization?.id)
    case .changeCase(let seen, let change): return try self.change(seen, change, at: now)
    case .noteOpening(let document):
      try desk.noteShowing(of: document, at: now)
      return nil
    case .takeNextCase: return .caseTaken(try desk.takeNextCase(at: now)?.id)
    case .loadLetters(let id): return .letters(try letters(of: id))
    case .loadLetter(let number): return .letter(try letter(number, at: now))
    case .prepareLetter(let id, let wish): return .letter(try prepare(wish, on: id, at: now))
    case .sendLetter(let number, let text, let means):
      return .letter(try send(number, asSeen: text, by: means, at: now))
    case .startRenewal(let id): return .renewalStarted(try renewal(of: id, at: now))
    case .signed(let effect, let passphrase):
      let signature = Signature(passphrase: Array(passphrase.utf8))
      return EffectRunner(
        desk: desk.signing { signature }, clock: clock, surroundings: surroundings, database: database,
        isTraining: isTraining, shown: shown, performed: performed
      ).perform(effect)
    case .prove(let passphrase):
      try desk.prove(Signature(passphrase: Array(passphrase.utf8)), at: now)
    case .loadValues(let known): return .values(try values(known, at: now))
    case .checkWords(let known, _): return .wordsKnown(try values(known, at: now))
    case .checkDrug(let drug, let isSaving):
      return .drugChecked(try desk.match(drug), drug, isSaving: isSaving)
    case .loadPolicies: return .policies(try policies())
    case .loadPolicy(let id): return .policy(try policy(id))
    case .loadPolicyPair(let old, let new):
      return .policyPair(old: try desk.policy(old).version, new: try desk.policy(new).version)
    case .importPolicy(let file), .publishImport(let file):
      return store(.success(try fetch(file).read()))
    case .bindClause(let criterion, let setting, let draft):
      _ = try desk.bindClause(
        criterion, to: setting, in: draft.name.number, from: draft.name.first, seen: draft.newestBinding,
        at: now)
    case .reviewPolicy(let draft, let isWhole):
      _ = try desk.reviewPolicy(
        draft.name.number, from: draft.name.first, seen: draft.newestBinding, isWhole: isWhole, at: now)
    case .publishPolicy(let draft, let day):
      _ = try desk.publishPolicy(
        draft.name.number, from: draft.name.first, effective: day, seen: draft.newestBinding, at: now)
    case .withdrawPolicy(let policy, let day, let reason):
      _ = try desk.withdrawPolicy(policy.number, version: policy.first, from: day, reason: reason, at: now)
    // The loop performs these itself: they need the terminal, or go on while it is used.
    case .assessImpact, .beep, .quit: return nil
    }
    return .done
  }

  /// A number that is another one whenever somebody else has written to the record.
  func news() -> Int64 { (try? desk.news()) ?? 0 }

  /// What a decision on a practice case will teach, told by what came of it; nil for anything else.
  func lesson(on effect: Effect) -> ((Reply) -> Lesson)? {
    if case .signed(let signed, _) = effect { return lesson(on: signed) }
    guard let (seen, outcome) = effect.decision, let view = try? caseView(seen.id) else { return nil }
    return { reply in
      let wasTaken =
        switch reply {
        case .decided, .done: true
        default: false
        }
      return Lesson(outcome, on: view, wasTaken: wasTaken)
    }
  }

  /// What is right of a case to learn on; nil for any other.
  private func practice(on file: CaseOnFile) -> PracticeKey? {
    guard isTraining,
      let found = PracticeCase.all.first(where: {
        $0.member == file.member.member.number && $0.isRenewal == (file.request.request.renews != nil)
      })
    else { return nil }
    return PracticeKey(leadsTo: found.leadsTo, facts: found.facts)
  }

  /// How the desk looks and begins for this person.
  var settings: DeskSettings {
    guard let kept = try? desk.kept(.setting, at: Self.settingsPlace) else { return DeskSettings() }
    return DeskSettings(content: kept.content)
  }

  /// All settings are kept in one place.
  private static let settingsPlace = "desk"

  /// The views of the worklist that this person keeps.
  func views() throws -> [SavedView] {
    try desk.kept(.view).compactMap { SavedView($0.place, content: $0.content) }
  }

  /// Puts on record that somebody was shown a case or a member here.
  private func note(_ record: ShownRecord, at now: WallClock) throws {
    if shown.isNew(record, on: now.today) { try desk.noteShowing(of: record, at: now) }
  }

  // MARK: What the screens show

  /// The zone that times are told in.
  var zone: PlanZone { (try? desk.planCalendar().zone) ?? .utc }

  private func caseView(_ id: Identifier<Request>) throws -> CaseView {
    do {
      var evaluated = try desk.evaluate(id)
      evaluated.evaluation.warnings += try notes(on: id)
      return CaseView(
        file: evaluated.onFile, evaluation: evaluated.evaluation,
        policy: evaluated.policy.map { PolicyRow($0) },
        earlierEvidence: try earlierEvidence(of: evaluated.onFile), now: clock.now.now,
        obstacles: try obstacles(on: id, evaluated.onFile), notDecidable: try notDecidable(id),
        heldBy: heldBy(evaluated.onFile), givenTo: try desk.otherAssignee(of: id),
        wait: try desk.informationWait(ifAskedAbout: id, at: clock.now),
        asked: try desk.askedFacts(about: evaluated.onFile), zone: zone,
        clauses: evaluated.policy?.version.clauses ?? [:], unitsObstacle: evaluated.unitsObstacle,
        practice: practice(on: evaluated.onFile))
    } catch DeskError.noPolicyChosen(_, let candidates) {
      let text =
        candidates.isEmpty
        ? "No policy in force governs this drug" : "Several policies govern this drug; choose one"
      return try unevaluated(id, "no-policy", text, candidates: candidates)
    } catch DeskError.noPolicyInForce(let number, let day, _) {
      return try unevaluated(
        id, "no-version", "No version of \(number) was in force on \(day)", candidates: [])
    }
  }

  /// What is to be known of a case beside its criteria: codes that are not in use, and what may be the same request.
  private func notes(on id: Identifier<Request>) throws -> [Warning] {
    try desk.codeFlags(of: id).map(\.warning)
      + desk.probableDuplicates(of: id).map { Warning(code: "probable-duplicate", text: $0.words) }
  }

  private func unevaluated(
    _ id: Identifier<Request>, _ code: String, _ text: String, candidates: [String]
  ) throws -> CaseView {
    let file = try desk.request(id)
    let evaluation = Evaluation(
      policy: file.request.request.policyNumber ?? "", outcome: .notApplicable,
      warnings: [Warning(code: code, text: text)] + (try notes(on: id)))
    return CaseView(
      file: file, evaluation: evaluation, candidates: candidates,
      earlierEvidence: try earlierEvidence(of: file), now: clock.now.now,
      obstacles: try obstacles(on: id, file), notDecidable: try notDecidable(id), heldBy: heldBy(file),
      givenTo: try desk.otherAssignee(of: id), zone: zone)
  }

  /// What the authorization to be renewed was granted on.
  private func earlierEvidence(of file: CaseOnFile) throws -> [Evidence] {
    guard let renewed = file.renewed else { return [] }
    return try desk.request(renewed.value.request).evidence.map(\.evidence)
  }

  private func authorization(_ id: Identifier<Authorization>) throws -> AuthorizationView {
    let onFile = try desk.authorization(id)
    let file = try desk.request(onFile.value.request)
    let decision = file.determinations.last { $0.value.outcome.grants }
    let evaluation = decision.flatMap { Evaluation.kept(in: $0.value.evaluation) }
    let history = try desk.member(onFile.value.member)
    let successor = history.authorizations.first { $0.value.predecessor == id }
    let renewal = history.requests.first { $0.request.renews == id && $0.state.isOpen }
    return AuthorizationView(
      id: id, authorization: onFile.value, member: file.member.member,
      arithmetic: evaluation?.arithmetic ?? [],
      units: evaluation?.units, decidedBy: decision?.stamp.by,
      decidedOn: (decision?.stamp.at).map(zone.day), reason: decision?.value.reason,
      override: decision?.value.override, unitsObstacle: try desk.unitsObstacle(of: id),
      successor: successor?.id, renewal: renewal?.id)
  }

  // MARK: What the screens change

  private func attach(_ draft: DocumentDraft, to id: Identifier<Request>, at now: WallClock) throws {
    _ = try desk.attachDocument(try file(draft, at: now), kind: draft.kind, to: id, at: now)
  }

  /// What was taken back is attached again as it is.
  private func restore(
    _ document: Identifier<Document>, to id: Identifier<Request>, at now: WallClock
  ) throws {
    let value = try desk.document(document).value
    let file = DocumentFile(
      try desk.content(of: document), named: value.name, date: value.date, sender: value.sender,
      extracted: value.text)
    _ = try desk.attachDocument(file, kind: value.kind, to: id, at: now)
  }

  /// The content of a document: what was pasted, or a file.
  private func file(_ draft: DocumentDraft, at now: WallClock) throws -> DocumentFile {
    switch draft.content {
    case .text(let text):
      let name = draft.name ?? "pasted-\(draft.kind.rawValue)-\(now.today).txt"
      return DocumentFile(Array(text.utf8), named: name, date: draft.date, sender: draft.sender)
    case .file(let path):
      let intake = DocumentIntake(in: surroundings, database: database, clock: now)
      return try intake.read(path, named: draft.name, date: draft.date, sender: draft.sender).file
    }
  }

  /// The request with the moment it came in on the day that was typed.
  private func arrived(_ request: Request, _ now: WallClock) -> Request {
    var request = request
    request.received = now.moment(of: request.received.day, in: zone)
    return request
  }

  private func renewal(of id: Identifier<Authorization>, at now: WallClock) throws -> Identifier<Request> {
    let member = try desk.authorization(id).value.member
    let open = try desk.member(member).requests.first { $0.request.renews == id && $0.state.isOpen }
    if let open { return open.id }
    return try desk.renew(id, at: now).request.id
  }

  private func reply(to error: DeskError) -> Reply {
    let wording = Wording(error, in: zone)
    if case .person(.signatureWanted) = error { return .signatureWanted(problem: nil) }
    if case .person(.wrongPassphrase) = error { return .signatureWanted(problem: wording.message) }
    if case .conflict(let id, let seen, let found, _) = error,
      let theirs = try? desk.newestChanges(of: id, count: found - seen)
    {
      return .conflict(version: found, theirs: theirs)
    }
    if case .evidenceChanged(let struck, let standing) = error {
      return .evidenceConflict(
        EvidenceConflict(struck, standing: standing, time: zone.words(for: struck.stamp.at)))
    }
    let field: Field? =
      switch error {
      case .invalid(let field, _): field
      case .duplicate(.memberNumber): .memberNumber
      case .notFound(.person): .login
      default: nil
      }
    guard let field else { return .failed(Failure(wording.message)) }
    return .refused([FieldProblem(field: field.rawValue, problem: wording.message)])
  }
}
