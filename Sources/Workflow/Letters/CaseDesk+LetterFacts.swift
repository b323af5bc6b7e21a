import Criteria
import Letters
import PriorAuth

// What a letter says, taken from the record; each is called inside a transaction.
extension CaseDesk {
  /// The letter that a draft would be on a day.
  func draft(_ onFile: LetterOnFile, _ file: CaseOnFile, on today: Day) throws -> (
    LetterDraft, TemplateOnFile
  ) {
    let template = try newest(.letter(onFile.kind))
    let facts = try facts(for: onFile, file, on: today)
    let parsed: LetterTemplate
    do { parsed = try LetterTemplate(parsing: template.text) } catch { throw DeskError.storage(.damaged) }
    let draft = LetterDraft(
      onFile: onFile, letter: LetterWriter.letter(onFile.kind, from: parsed, facts),
      recipientName: facts.recipientName)
    return (draft, template)
  }

  /// Refuses words of a decision that the letter about it could not be sent with: once decided they stay as they are, so
  /// they are looked at before. What else may be wrong with the letter can still be put right.
  func checkLetter(_ kind: LetterKind? = nil, on id: Identifier<Request>, _ stamp: Stamp, _ today: Day) throws
  {
    let file = try wholeCase(id)
    guard let kind = kind ?? LetterKind.due(in: file.request.state) else { return }
    let template = try newest(.letter(kind))
    guard let parsed = try? LetterTemplate(parsing: template.text) else { throw DeskError.storage(.damaged) }
    guard let first = kind.recipients.first else { return }
    let letter = LetterOnFile(
      id: Identifier(0), request: id, determination: kind.determination(on: file)?.id, kind: kind,
      recipient: first,
      prepared: stamp)
    var facts = try facts(for: letter, file, on: today)
    for recipient in kind.recipients {
      facts.recipient = recipient
      let problems = LetterWriter.letter(kind, from: parsed, facts).problems
      guard !problems.isEmpty else { continue }
      let without = LetterWriter.letter(kind, from: parsed, facts.withoutReasons).problems
      let spoiled = problems.filter { problem in !without.contains { $0.isSame(as: problem) } }
      guard spoiled.isEmpty else { throw DeskError.letter(.unfitWords(id, kind, spoiled)) }
    }
  }

  /// What is in force: the newest version that was set, else what the program comes with.
  func newest(_ name: TemplateName) throws -> TemplateOnFile {
    try records.templates(name).last ?? .shipped(name)
  }

  private func facts(for onFile: LetterOnFile, _ file: CaseOnFile, on today: Day) throws -> LetterFacts {
    let request = file.request.request
    let zone = try records.planCalendar().zone
    var facts = LetterFacts(
      date: today, recipient: onFile.recipient, plan: try letterhead(), member: file.member.member,
      prescriber: request.prescriber, request: "R\(file.request.id)",
      received: zone.day(of: request.received),
      drug: request.therapy.drug,
      requested: LetterFacts.Terms(dose: request.therapy.dose, firstDay: request.therapy.start))
    facts.abbreviations =
      (try? LetterAbbreviations(parsing: newest(.abbreviations).text)) ?? LetterAbbreviations()
    facts.note = onFile.note
    facts.auditHead = onFile.auditHead
    facts.corrects = try onFile.corrects.flatMap { try records.letter($0) }.flatMap { earlier in
      earlier.sent.map { "L\(earlier.id) of \(LetterDate.words(zone.day(of: $0.stamp.at)))" }
    }
    addCourse(of: file, for: onFile.determination, in: zone, to: &facts)
    if let decision = file.determinations.first(where: { $0.id == onFile.determination }) {
      try add(decision, of: file, for: onFile.kind, to: &facts)
    }
    try addDeadlines(of: file.request.id, to: &facts)
    return facts
  }

  func letterhead() throws -> Letterhead {
    (try? Letterhead(parsing: newest(.letterhead).text)) ?? Letterhead()
  }

  /// What a decision says, by its own evaluation.
  private func add(
    _ decision: OnFile<Determination>, of file: CaseOnFile, for kind: LetterKind, to facts: inout LetterFacts
  ) throws {
    let value = decision.value
    let kept = KeptEvaluation(value)
    let policy = try decidedUnder(decision).version
    facts.policy = LetterFacts.Policy(
      number: policy.number, version: policy.inForce.first, title: policy.title)
    facts.decided = try records.planCalendar().zone.day(of: value.at)
    facts.reason = value.reason
    facts.isOverride = value.override != nil
    facts.requested.units = kept.units
    facts.documents = file.documents.filter { $0.stamp.at <= value.at }.map(\.value.inWords)
    facts.clinician = value.clinician.map {
      LetterFacts.Clinician(name: $0.name, credentials: $0.credentials)
    }
    if case .routed(let target) = value.outcome { facts.routedTo = target }
    if value.outcome == .pended {
      facts.missing = kept.missing
      facts.informationDue = facts.date.adding(days: facts.plan.informationDays)
    }
    if value.outcome.isAdverse {
      facts.unmet = kept.unmet(value.cited)
      addAppealRights(after: decision, of: file, to: &facts)
    }
    if kind == .appealResolution { facts.appeal?.outcome = value.outcome.appealWords }
    if let granted = file.authorization?.value, kind != .appealAcknowledgement, value.outcome.grants {
      facts.approved = LetterFacts.Terms(
        dose: granted.dose, firstDay: granted.days.first, lastDay: granted.days.through,
        units: granted.units.map { "\($0) units" + (granted.drug.hcpcs.map { " of \($0)" } ?? "") })
      facts.renewBy = granted.days.through.map { last in
        // Where that day is gone the last one of all is what is left.
        let wished = last.adding(days: -facts.plan.renewalDays)
        return wished > facts.date ? wished : last
      }
      facts.renewal = CriterionWords.renewal(under: policy, after: kept.section)
    }
  }

  /// What happened to the case beside decisions.
  private func addCourse(
    of file: CaseOnFile, for decision: Identifier<Determination>?, in zone: PlanZone,
    to facts: inout LetterFacts
  ) {
    // The appeal that the letter's decision is about, else the newest.
    let appeal = file.course.appeals.first { $0.value.decision == decision && decision != nil }
    if let appeal = appeal ?? file.course.appeal {
      facts.appeal = LetterFacts.Appeal(
        received: zone.day(of: appeal.stamp.at), organization: appeal.value.filing.organization)
    }
    if let closing = file.course.closing {
      facts.reason = closing.value.words
      facts.decided = zone.day(of: closing.stamp.at)
    }
  }

  /// By when the next appeal has to come in: to the plan, and once the plan has looked at it again, outside of it.
  private func addAppealRights(
    after decision: OnFile<Determination>, of file: CaseOnFile, to facts: inout LetterFacts
  ) {
    let decided = file.course.appeals.first { $0.value.decision == decision.id }?.value.stage
    let next = decided?.later ?? [.first]
    if next != [.external], !next.isEmpty { facts.appealBy = facts.date.adding(days: facts.plan.appealDays) }
    if next.contains(.external) { facts.externalBy = facts.date.adding(days: facts.plan.externalDays) }
  }
}

extension LetterFacts {
  /// The same facts without what somebody wrote in words of their own when deciding.
  fileprivate var withoutReasons: LetterFacts {
    var facts = self
    facts.reason = nil
    facts.moreTime?.reason = ""
    return facts
  }

  /// Whom the letter goes to, by name.
  fileprivate var recipientName: String {
    recipient == .member ? "\(member.givenName) \(member.familyName)" : prescriber.name ?? ""
  }
}

extension Determination.Outcome {
  /// What came of an appeal, as a phrase.
  fileprivate var appealWords: String? {
    switch self {
    case .upheld: "our decision stays as it was"
    case .overturned: "we now approve the request"
    case .partlyOverturned: "we now approve a part of the request"
    default: nil
    }
  }

  /// Whether an authorization comes of it.
  fileprivate var grants: Bool {
    switch self {
    case .approved, .approvedModified, .overturned, .partlyOverturned: true
    case .denied, .pended, .referredToClinician, .routed, .upheld: false
    }
  }
}

extension Clinician {
  /// Profession, field and licence in words.
  fileprivate var credentials: String {
    "\(licence.kind.rawValue)" + (licence.specialty.map { ", \($0)" } ?? "")
      + ", licence number \(licence.number) of \(licence.state)"
  }
}

extension Document {
  /// What it is, in words.
  fileprivate var inWords: String {
    let what =
      switch kind {
      case .chartNote: "a chart note"
      case .labReport: "a laboratory report"
      case .imaging: "a report of an image"
      case .pathology: "a report on tissue"
      case .letter: "a letter"
      case .literature: "an article"
      case .claims: "a record of claims"
      case .other: "a document"
      }
    return "\(name), \(what)" + (date.map { " of \(LetterDate.words($0))" } ?? "")
      + (carriedFrom == nil ? "" : ", from the earlier request")
  }
}
