import JSON
import PriorAuth

extension CaseDesk {
  /// Attaches a file to a request. Plain text and Markdown can be cited, and a PDF whose text
  /// was read out; images are kept unread.
  ///
  /// - Parameters:
  ///   - name: the file's own name, without its folder.
  ///   - extracted: the text that was read out of a PDF, by which it can be cited.
  public func attachDocument(
    _ content: [UInt8], named name: String, kind: Document.Kind, date: Day? = nil, extracted: String? = nil,
    to id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> OnFile<Document> {
    try TextCheck.line(name, .documentName)
    if name.contains("/") || name.hasPrefix("-") { throw .invalid(.documentName, .malformed) }
    let read = try DocumentContent(content, named: name)
    if let date, date > clock.today { throw .invalid(.documentDate, .inFuture) }
    return try write(.attachDocument, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .attachDocument, stamp)
      if let before = try records.document(withContent: content, of: id) {
        throw DeskError.refusedDocument(.attachedBefore(before))
      }
      let document = Document(
        kind: kind, name: name, date: date, digest: "", mediaType: read.mediaType,
        text: read.text.isEmpty ? extracted ?? "" : read.text)
      let documentID = try records.attach(document, content: content, to: id, stamp)
      try moveOn(id, to: stateAfterNews(request), stamp)
      guard let onFile = try records.document(documentID) else {
        throw DeskError.notFound(.document(documentID))
      }
      try records.append(
        AuditEntry(
          verb: .attachDocument, stamp: stamp, request: id,
          details: .object([
            "document": .number(documentID.number), "kind": .string(kind.rawValue),
            "sha256": .string(onFile.value.digest), "bytes": .number(content.count),
          ])))
      return onFile
    }
  }

  /// Where a case stands once something new is on file: review goes on; what a clinician holds stays there.
  func stateAfterNews(_ request: RequestOnFile) -> CaseState? {
    switch request.state {
    case .received, .pended: .inReview
    default: nil
    }
  }
}
