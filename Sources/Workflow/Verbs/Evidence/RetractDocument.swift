import JSON
import PriorAuth

extension CaseDesk {
  /// Takes back a document that was attached in error, before anything cites it: it stays on file and counts no more. The
  /// same file attached again counts again.
  public func retractDocument(
    _ document: Identifier<Document>, reason: String, at clock: WallClock
  ) throws(DeskError) {
    try TextCheck.words(reason, .reason, limit: 2000)
    try write(.retractDocument, at: clock) { stamp in
      guard let id = try records.request(ofDocument: document), let onFile = try records.document(document)
      else { throw DeskError.notFound(.document(document)) }
      _ = try permittedRequest(id, seen: nil, for: .retractDocument, stamp)
      if let replacement = onFile.value.replacement {
        throw DeskError.refusedDocument(.replaced(document, by: replacement.successor))
      }
      let citing = try citations(of: document, in: id)
      guard citing.evidence.isEmpty, citing.answers.isEmpty else {
        throw DeskError.refusedDocument(.cited(document, by: citing.evidence, citing.answers))
      }
      try records.replace(document, by: nil, reason: reason, stamp)
      try moveOn(id, to: nil, stamp)
      try records.append(
        AuditEntry(
          verb: .retractDocument, stamp: stamp, request: id,
          details: .object(["document": .number(document.number), "sha256": .string(onFile.value.digest)])))
    }
  }

  /// What cites a document: the evidence that stands, and the newest answers, by their criteria.
  func citations(
    of document: Identifier<Document>, in id: Identifier<Request>
  ) throws -> (evidence: [Identifier<Evidence>], answers: [String]) {
    let evidence = try records.evidence(of: id).filter { $0.evidence.source == document.description }
    let answers = try records.answers(of: id).filter { $0.value.source == document.description }
    return (evidence.map(\.id), answers.map(\.value.criterion))
  }
}
