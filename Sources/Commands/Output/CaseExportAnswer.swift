import Criteria
import JSON
import PriorAuth
import Workflow

/// The export of a case as one JSON document.
struct CaseExportAnswer {
  let export: CaseExport
  /// The zone by which approvals and rules stand as they do on the day of the export.
  let zone: PlanZone

  private var onFile: CaseOnFile { export.onFile }
  private var day: Day { zone.day(of: export.stamp.at) }
  private var request: Request { onFile.request.request }

  /// The document; its parts stand in the order in which an auditor asks for them.
  var json: JSONValue {
    .object([
      "caseExport": 1,
      "exported": .object(["at": .words(export.stamp.at), "by": .string(export.stamp.by)]),
      "request": requestFields,
      "member": .object(["id": .id(onFile.member.id), "number": .string(onFile.member.member.number)]),
      "coverage": MemberAnswer(onFile: onFile.member).json["coverage"],
      "documents": .array(onFile.documents.map(Self.document)),
      "evidence": .array(export.evidence.map(evidence)),
      "answers": .array(export.answers.map(answer)),
      "determinations": .array(zip(onFile.determinations, export.replays).map(determination)),
      "clocks": ClocksAnswer(clocks: onFile.clocks, now: export.stamp.at).json,
      "clockRules": .array(
        rules.map { ClockRuleAnswer(onFile: $0, today: day).json }),
      "authorization": onFile.authorization.map {
        AuthorizationAnswer(onFile: $0, on: day, decidedBy: onFile.determinations).json
      },
      "renewed": onFile.renewed.map { AuthorizationAnswer(onFile: $0, on: day).json },
      "course": CourseAnswer(onFile: onFile).json,
      "letters": .array(export.letters.map { LetterAnswer(onFile: $0).json }),
      "replay": .string(export.replays.allSatisfy(\.isIdentical) ? "identical" : "different"),
      "audit": .object(["head": export.head?.json, "entries": .array(export.trail.map(Self.entry))]),
    ])
  }

  /// The rules that governed or govern.
  private var rules: [OnFile<ClockRule>] {
    onFile.clocks.deadlines.map(\.rule).reduce(into: []) { kept, rule in
      if !kept.contains(where: { $0.id == rule.id }) { kept.append(rule) }
    }
  }

  private var requestFields: JSONValue {
    let prescriber = request.prescriber
    return .object([
      "id": .id(onFile.request.id), "state": .string(onFile.request.state.rawValue),
      "version": .number(onFile.request.version), "received": .words(request.received),
      "entered": Self.stamp(onFile.request.stamp), "changed": Self.stamp(onFile.request.changed),
      "reviewType": .string(request.reviewType.rawValue), "urgency": .string(request.urgency.rawValue),
      "lineOfBusiness": .string(request.lineOfBusiness.name), "policy": .text(request.policyNumber),
      "renews": .id(request.renews), "therapy": .object(request.therapy.jsonMembers),
      "prescriber": .object([
        "name": .text(prescriber.name), "npi": .text(prescriber.npi),
        "specialty": .text(prescriber.specialty), "consultSpecialty": .text(prescriber.consultSpecialty),
      ]),
      "weightKg": .words(request.bodySize.weightKg), "bsaM2": .words(request.bodySize.surfaceM2),
    ])
  }

  private static func document(_ document: OnFile<Document>) -> JSONValue {
    .object([
      "id": .id(document.id), "kind": .string(document.value.kind.rawValue),
      "name": .string(document.value.name), "date": .words(document.value.date),
      "sha256": .string(document.value.digest), "mediaType": .string(document.value.mediaType),
      "sender": .text(document.value.sender), "attached": stamp(document.stamp),
      "replacement": document.value.replacement?.json, "carriedFrom": .id(document.value.carriedFrom),
    ])
  }

  private func evidence(_ item: EvidenceOnFile) -> JSONValue {
    .object([
      "id": .id(item.id), "evidence": item.evidence.json,
      "cited": .text(export.words(source: item.evidence.source, span: item.evidence.span)),
      "document": .text(item.evidence.source), "documentSHA256": digest(of: item.evidence.source),
      "replaces": .id(item.replaces),
      "stands": .bool(onFile.evidence.contains { $0.id == item.id }), "carriedFrom": .id(item.carriedFrom),
      "added": Self.stamp(item.stamp),
    ])
  }

  private func answer(_ answer: OnFile<Answer>) -> JSONValue {
    .object([
      "id": .id(answer.id), "answer": answer.value.json,
      "cited": .text(export.words(source: answer.value.source, span: answer.value.span)),
      "document": .text(answer.value.source), "documentSHA256": digest(of: answer.value.source),
      "stands": .bool(onFile.answers.contains { $0.id == answer.id }),
    ])
  }

  private func digest(of source: String?) -> JSONValue? {
    .text(onFile.documents.first { $0.id.description == source }?.value.digest)
  }

  private func determination(_ determination: OnFile<Determination>, _ replay: Replay) -> JSONValue {
    let decision = determination.value
    let policy = export.policies.first { $0.determination == determination.id }?.policy
    let evaluation = Self.value(decision.evaluation)
    return .object([
      "id": .id(determination.id), "outcome": .string(CaseAnswer.word(decision.outcome)),
      "reason": .string(decision.reason), "by": .string(decision.by), "at": .words(decision.at),
      "cited": .array(decision.cited.map { .string($0) }),
      "clinician": DeterminationAnswer.clinician(decision),
      "override": DeterminationAnswer.override(decision),
      "policy": .object([
        "number": .string(decision.policyNumber), "from": .words(decision.policyVersion),
        "version": .id(policy?.id), "document": .text(policy?.sourceName),
        "documentSHA256": .text(policy?.version.sourceDigest), "digest": evaluation["policyDigest"],
      ]),
      "caseFile": Self.value(decision.caseFile), "evaluation": evaluation,
      "replay": ReplayAnswer(replay: replay).json,
    ])
  }

  private static func entry(_ row: AuditRow) -> JSONValue {
    .object([
      "seq": .number(row.sequence), "prev": .string(row.previous), "hash": .string(row.hash),
      "payload": .string(row.payload),
    ])
  }

  private static func stamp(_ stamp: Stamp) -> JSONValue {
    .object(["at": .words(stamp.at), "by": .string(stamp.by)])
  }

  /// Kept JSON as a value; its compact form has the kept bytes. What is none stays text.
  private static func value(_ text: String) -> JSONValue { (try? JSONValue(parsing: text)) ?? .string(text) }
}
