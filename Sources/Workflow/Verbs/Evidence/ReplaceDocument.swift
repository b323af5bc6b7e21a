import JSON
import PriorAuth

extension CaseDesk {
  /// Puts a document in the place of another one of the same request, which stays on file.
  ///
  /// Evidence and answers that cite the old one count no more until they cite the new one. A file that is attached
  /// already takes the place as it is; so a replacement made in error is put right by replacing back.
  public func replaceDocument(
    _ old: Identifier<Document>, by file: DocumentFile, reason: String, at clock: WallClock
  ) throws(DeskError) -> OnFile<Document> {
    try TextCheck.words(reason, .reason, limit: 2000)
    let document = try Self.document(from: file, .other, today: clock.today)
    return try write(.replaceDocument, at: clock) { stamp in
      guard let id = try records.request(ofDocument: old), let replaced = try records.document(old) else {
        throw DeskError.notFound(.document(old))
      }
      let request = try permittedRequest(id, seen: nil, for: .replaceDocument, stamp)
      if let replacement = replaced.value.replacement {
        throw DeskError.refusedDocument(.replaced(old, by: replacement.successor))
      }
      var successor = document
      successor.kind = replaced.value.kind
      let onFile = try attachedBefore(file.content, to: id) ?? keep(successor, file.content, with: id, stamp)
      guard onFile.id != old else { throw DeskError.refusedDocument(.attachedBefore(old)) }
      try records.replace(old, by: onFile.id, reason: reason, stamp)
      try moveOn(id, to: stateAfterPost(request), stamp)
      try records.append(
        AuditEntry(
          verb: .replaceDocument, stamp: stamp, request: id,
          details: .object([
            "document": .number(old.number), "successor": .number(onFile.id.number),
            "sha256": .string(onFile.value.digest),
          ])))
      return try records.document(onFile.id) ?? onFile
    }
  }

  /// What cites a document, of all that was not replaced or taken back: the evidence by its numbers, the answers by their criteria.
  public func citing(
    _ document: Identifier<Document>
  ) throws(DeskError) -> (evidence: [Identifier<Evidence>], answers: [String]) {
    try read {
      guard let id = try records.request(ofDocument: document) else {
        throw DeskError.notFound(.document(document))
      }
      return try citations(of: document, in: id)
    }
  }

  private func attachedBefore(
    _ content: [UInt8], to id: Identifier<Request>
  ) throws -> OnFile<Document>? {
    try records.document(withContent: content, of: id).flatMap { try records.document($0) }
  }
}
