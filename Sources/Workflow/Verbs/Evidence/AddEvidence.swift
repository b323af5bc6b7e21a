import JSON
import PriorAuth

extension CaseDesk {
  /// Adds an item of evidence, or one that stands in for an earlier item that was wrong.
  ///
  /// `source` is the number of a document attached to the request, or the name it was attached under.
  public func addEvidence(
    _ evidence: Evidence, replacing replaced: Identifier<Evidence>? = nil, to id: Identifier<Request>,
    seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> EvidenceOnFile {
    try write(.addEvidence, at: clock) { stamp in
      try insert(evidence, replacing: replaced, into: id, seen: version, today: clock.today, stamp)
    }
  }

  /// Adds an item inside a transaction that a verb has begun.
  func insert(
    _ evidence: Evidence, replacing replaced: Identifier<Evidence>? = nil, into id: Identifier<Request>,
    seen version: Int? = nil, today: Day, _ stamp: Stamp
  ) throws -> EvidenceOnFile {
    let request = try permittedRequest(id, seen: version, for: .addEvidence, stamp)
    let member = try existing(request.request.member).member
    try EvidenceCheck.check(evidence, bornOn: member.birthDate, today: today)
    let document = try citedDocument(evidence.source, of: id)
    try Self.checkBasis(of: evidence)
    try EvidenceCheck.check(evidence.span, in: document?.value)
    if let replaced { try checkStands(replaced, of: id) }
    var kept = evidence
    kept.source = document?.id.description
    kept.sourceReplaced = false
    let evidenceID = try records.insert(kept, for: id, replaces: replaced, carriedFrom: nil, stamp)
    try moveOn(id, to: stateAfterNews(request), stamp)
    try records.append(
      AuditEntry(
        verb: .addEvidence, stamp: stamp, request: id,
        details: .object([
          "evidence": .number(evidenceID.number), "kind": .string(evidence.fact.kind),
          "replaces": replaced.map { .number($0.number) },
        ])))
    return EvidenceOnFile(id: evidenceID, evidence: kept, replaces: replaced, stamp: stamp)
  }

  /// Refuses an item that stands no more; whoever saw it standing is told what became of it.
  func checkStands(_ item: Identifier<Evidence>, of id: Identifier<Request>) throws {
    let standing = try records.evidence(of: id)
    guard !standing.contains(where: { $0.id == item }) else { return }
    let struck = try records.course(of: id).struck
    guard var last = struck.first(where: { $0.item.id == item }) else {
      throw DeskError.notFound(.evidence(item))
    }
    while let next = struck.first(where: { $0.item.id == last.successor }) { last = next }
    throw DeskError.evidenceChanged(last, standing: standing.first { $0.id == last.successor })
  }

  /// What no document says is stood for by somebody, or by a reason.
  private static func checkBasis(of evidence: Evidence) throws {
    guard let basis = evidence.restsOn, basis != .document else { return }
    guard let grounds = evidence.grounds else { throw DeskError.invalid(.grounds, .missing) }
    try TextCheck.words(grounds, .grounds, limit: 2000)
  }

  /// The document of a request that a citation names by number or by name.
  func citedDocument(_ source: String?, of request: Identifier<Request>) throws -> OnFile<Document>? {
    guard let source else { return nil }
    let documents = try records.documents(of: request)
    guard
      let cited = documents.first(where: { $0.id.description == source })
        ?? documents.first(where: { $0.value.name == source })
    else { throw DeskError.invalid(.source, .unknown) }
    if let replacement = cited.value.replacement {
      throw DeskError.refusedDocument(.replaced(cited.id, by: replacement.successor))
    }
    return cited
  }
}
