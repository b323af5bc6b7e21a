import Criteria
import JSON
import PriorAuth
import Workflow

/// Everything on file about a request, as people and scripts read it.
struct CaseAnswer {
  let onFile: CaseOnFile
  let now: Moment
  let today: Day
  /// Codes of the request that something should be known of.
  var codeFlags: [CodeFlag] = []
  /// What the plan's formulary says of the drug, where the request does not.
  var formulary: OnFile<RegisterEntry>?
  /// Why its authorization names no units.
  var unitsObstacle: String?
  /// What may be the same request.
  var duplicates: [ProbableDuplicate] = []
  /// What is left of its content, where that was purged.
  var purge: OnFile<Purge>?
  /// Whose case it is.
  var assignment: OnFile<Assignment>?

  private var clocks: ClocksAnswer { ClocksAnswer(clocks: onFile.clocks, now: now) }
  private var request: Request { onFile.request.request }

  /// The request, then its documents, evidence, answers and decisions.
  func text(display: Display) -> String {
    var parts = [requestFields(display), clocks.text(display: display)].filter { !$0.isEmpty }
    var documents = TextTable(
      ["document", "kind", "date", "sent by", "name", "bytes of text"], display: display)
    for document in onFile.documents {
      documents.add([
        document.id.shown, document.value.kind.rawValue, document.value.date?.description,
        document.value.sender,
        document.value.name
          + (document.value.replacement.map { " (\($0.words))" } ?? "")
          + (document.value.carriedFrom.map { " (from the earlier case \($0.shown))" } ?? ""),
        String(document.value.text.utf8.count),
      ])
    }
    if !onFile.documents.isEmpty { parts.append(documents.text(empty: "")) }
    var evidence = TextTable(["evidence", "kind", "date", "document", "rests on", "says"], display: display)
    for item in onFile.evidence {
      evidence.add([
        item.id.shown, item.evidence.fact.kind, item.evidence.date?.description,
        Self.source(item.evidence), item.evidence.basis?.rawValue, Self.says(item.evidence),
      ])
    }
    if !onFile.evidence.isEmpty { parts.append(evidence.text(empty: "")) }
    var answers = TextTable(["criterion", "answer", "by", "reason"], display: display)
    for answer in onFile.answers {
      answers.add([
        answer.value.criterion, FindingSign.word(answer.value.finding), answer.value.by, answer.value.reason,
      ])
    }
    if !onFile.answers.isEmpty { parts.append(answers.text(empty: "")) }
    parts += CourseAnswer(onFile: onFile).texts(display: display)
    if let authorization = onFile.authorization {
      parts.append(
        AuthorizationAnswer(
          onFile: authorization, on: today, decidedBy: onFile.determinations, unitsObstacle: unitsObstacle
        ).text(display: display))
    }
    if let purge {
      parts.append(
        display.text(
          "! Its content was purged on \(display.time(purge.stamp.at)) by \(purge.stamp.by), under "
            + PurgeAnswer.rule(purge.value)) + "\n")
    }
    if !codeFlags.isEmpty {
      parts.append(codeFlags.map { display.text("! \($0.words) (on \($0.day))") + "\n" }.joined())
    }
    if !duplicates.isEmpty {
      parts.append(duplicates.map { display.text("! \($0.words)") + "\n" }.joined())
    }
    return parts.joined(separator: "\n")
  }

  /// The same for scripts.
  var json: JSONValue {
    .object([
      "request": .id(onFile.request.id), "state": .string(onFile.request.state.rawValue),
      "version": .number(onFile.request.version), "received": .words(request.received),
      "purged": purge.map(PurgeAnswer.json),
      "reviewType": .string(request.reviewType.rawValue), "urgency": .string(request.urgency.rawValue),
      "lineOfBusiness": .string(request.lineOfBusiness.name), "policy": .text(request.policyNumber),
      "renews": .id(request.renews), "member": MemberAnswer(onFile: onFile.member).json,
      "therapy": .object(request.therapy.jsonMembers), "clocks": clocks.json,
      "codeWarnings": .array(
        codeFlags.map {
          .object([
            "system": .string($0.code.system.rawValue), "code": .string($0.code.code),
            "words": .string($0.words),
          ])
        }),
      "probableDuplicates": .array(duplicates.map(\.json)),
      "documents": .array(onFile.documents.map(Self.json)),
      "evidence": .array(
        onFile.evidence.map { item in
          .object([
            "id": .id(item.id), "restsOn": .text(item.evidence.basis?.rawValue),
            "evidence": item.evidence.json,
          ])
        }),
      "struck": .array(onFile.course.struck.map(Self.json)),
      "answers": .array(onFile.answers.map(\.value.json)),
      "determinations": .array(onFile.determinations.map { DeterminationAnswer(onFile: $0).json }),
      "authorization": onFile.authorization.map { AuthorizationAnswer(onFile: $0, on: today).json },
      "course": CourseAnswer(onFile: onFile).json,
      "givenTo": assignment?.value.assignee.map { .string($0) },
    ])
  }

  /// How the drug stands on the formulary, and who says so.
  private var formularyWords: String? {
    if let stated = request.therapy.onFormulary {
      return (stated ? "on the formulary" : "not on the formulary") + ", as the request states"
    }
    return formulary.map { row in
      (row.value.content?.words ?? "") + ", by the plan's formulary from \(row.value.firstDay) on"
    }
  }

  /// Whose case it is, and since when; nil for nobody's.
  private func assignee(_ display: Display) -> String? {
    guard let assignment, let login = assignment.value.assignee else { return nil }
    return "\(login), by \(assignment.stamp.by) on \(display.time(assignment.stamp.at))"
  }

  /// Who works on the case, since when, and how to get it from them; nil where nobody does.
  private func holder(_ display: Display) -> String? {
    guard let lease = onFile.course.lease, lease.until > now else { return nil }
    return
      "by \(lease.holder) since \(display.time(lease.since)), until \(display.time(lease.until)) unless renewed;"
      + " ask \(lease.holder), or have a supervisor 'case take-over' it"
  }

  private func requestFields(_ display: Display) -> String {
    var fields = FieldList(display: display)
    fields.add("request", onFile.request.id.shown)
    fields.add("state", onFile.request.state.rawValue)
    fields.add("clock", clocks.headline)
    fields.add("received", display.time(request.received))
    fields.add("review", "\(request.reviewType.rawValue), \(request.urgency.rawValue)")
    fields.add("member", "\(onFile.member.id.shown) \(onFile.member.member.listName)")
    fields.add("line of business", request.lineOfBusiness.name)
    fields.add("policy", request.policyNumber)
    fields.add("drug", request.therapy.drug.listName)
    fields.add("formulary", formularyWords)
    fields.add("dose", request.therapy.dose?.description)
    fields.add("start", request.therapy.start?.description)
    fields.add("prescriber", request.prescriber.name)
    fields.add("specialty", request.prescriber.specialty)
    fields.add("consulted", request.prescriber.consultSpecialty)
    fields.add("renews", request.renews?.shown)
    fields.add("given to", assignee(display))
    fields.add("worked on", holder(display))
    return fields.text
  }

  private static func json(_ document: OnFile<Document>) -> JSONValue {
    .object([
      "id": .id(document.id), "kind": .string(document.value.kind.rawValue),
      "name": .string(document.value.name),
      "date": .words(document.value.date), "digest": .string(document.value.digest),
      "mediaType": .string(document.value.mediaType), "textBytes": .number(document.value.text.utf8.count),
      "sender": .text(document.value.sender), "attachedBy": .string(document.stamp.by),
      "attachedAt": .words(document.stamp.at), "replacement": document.value.replacement?.json,
      "carriedFrom": .id(document.value.carriedFrom),
    ])
  }

  private static func json(_ struck: StruckEvidence) -> JSONValue {
    .object([
      "id": .id(struck.item.id), "evidence": struck.item.evidence.json, "correctedBy": .id(struck.successor),
      "reason": .text(struck.reason), "by": .string(struck.stamp.by), "at": .words(struck.stamp.at),
    ])
  }

  /// The number of the cited document, and whether that one was replaced.
  private static func source(_ evidence: Evidence) -> String? {
    evidence.source.map { "D" + $0 + (evidence.sourceReplaced ? " (replaced)" : "") }
  }

  /// What a decision says.
  static func word(_ outcome: Determination.Outcome) -> String {
    switch outcome {
    case .approved: "approved"
    case .approvedModified: "approved with modifications"
    case .denied: "denied"
    case .upheld: "upheld on appeal"
    case .overturned: "overturned on appeal"
    case .partlyOverturned: "overturned in part on appeal"
    case .pended: "pended"
    case .referredToClinician: "referred to a clinician"
    case .routed(let target): "routed to \(target)"
    }
  }

  /// The fields of a fact in one line, without the ones that have columns of their own.
  private static func says(_ evidence: Evidence) -> String {
    guard case .object(let members) = evidence.json else { return "" }
    let columns = Set(["kind", "date", "span", "restsOn", "sourceReplaced"])
    // With a therapy under way, `source` may be who pays for it instead of the document.
    let own = members.filter { member in
      !columns.contains(member.key) && evidence.source.map { member.value != .string($0) } ?? true
    }
    return own.map { member in
      if case .string(let text) = member.value { return "\(member.key) \(text)" }
      return "\(member.key) \(member.value.compact)"
    }.joined(separator: ", ")
  }
}
