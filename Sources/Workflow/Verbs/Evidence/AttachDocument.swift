import JSON
import PriorAuth

/// A file to be kept as a document.
public struct DocumentFile: Sendable, Hashable {
  public var content: [UInt8]
  /// The file's own name, without its folder.
  public var name: String
  /// The day it is dated, if it says one.
  public var date: Day?
  /// Who sent it, if that is known.
  public var sender: String?
  /// The text that was read out of a PDF, by which it can be cited.
  public var extracted: String?

  /// A file.
  public init(
    _ content: [UInt8], named name: String, date: Day? = nil, sender: String? = nil, extracted: String? = nil
  ) {
    self.content = content
    self.name = name
    self.date = date
    self.sender = sender
    self.extracted = extracted
  }
}

extension CaseDesk {
  /// Attaches a file to a request. Plain text and Markdown can be cited, and a PDF whose text
  /// was read out; images are kept unread.
  public func attachDocument(
    _ file: DocumentFile, kind: Document.Kind, to id: Identifier<Request>, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) -> OnFile<Document> {
    let document = try Self.document(from: file, kind, today: clock.today)
    return try write(.attachDocument, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .attachDocument, stamp)
      let onFile = try putBack(file.content, to: id, stamp) ?? keep(document, file.content, with: id, stamp)
      try moveOn(id, to: stateAfterPost(request), stamp)
      try records.append(
        AuditEntry(
          verb: .attachDocument, stamp: stamp, request: id,
          details: .object([
            "document": .number(onFile.id.number), "kind": .string(kind.rawValue),
            "sha256": .string(onFile.value.digest), "bytes": .number(file.content.count),
          ])))
      return onFile
    }
  }

  /// The document of this content that was taken back, which counts again; nil where none was attached.
  private func putBack(
    _ content: [UInt8], to id: Identifier<Request>, _ stamp: Stamp
  ) throws -> OnFile<Document>? {
    guard let before = try records.document(withContent: content, of: id) else { return nil }
    guard try records.document(before)?.value.isTakenBack == true else {
      throw DeskError.refusedDocument(.attachedBefore(before))
    }
    try records.replace(before, by: before, reason: "Attached again", stamp)
    return try records.document(before)
  }

  /// What is kept of a file, once it is seen to be a document.
  static func document(
    from file: DocumentFile, _ kind: Document.Kind, today: Day
  ) throws(DeskError) -> Document {
    try TextCheck.line(file.name, .documentName)
    if file.name.contains("/") || file.name.hasPrefix("-") { throw .invalid(.documentName, .malformed) }
    try TextCheck.line(file.sender, .sender)
    let read = try DocumentContent(file.content, named: file.name)
    if let date = file.date, date > today { throw .invalid(.documentDate, .inFuture) }
    return Document(
      kind: kind, name: file.name, date: file.date, sender: file.sender, digest: "",
      mediaType: read.mediaType, text: read.text.isEmpty ? file.extracted ?? "" : read.text)
  }

  /// Puts a document with a request, where there is room for it.
  func keep(
    _ document: Document, _ content: [UInt8], with id: Identifier<Request>, _ stamp: Stamp
  ) throws -> OnFile<Document> {
    let perRequest = (Int(try records.setting(.requestMegabytes)) ?? 0) * 1_048_576
    let request = try records.documentBytes(of: id) + content.count
    guard request <= perRequest else {
      throw DeskError.refusedDocument(.requestFull(id, bytes: request, limit: perRequest))
    }
    let perDatabase = (Int(try records.setting(.documentGigabytes)) ?? 0) * 1_073_741_824
    let database = try records.documentBytes(of: nil) + content.count
    guard database <= perDatabase else {
      throw DeskError.refusedDocument(.databaseFull(bytes: database, limit: perDatabase))
    }
    let documentID = try records.attach(document, content: content, to: id, stamp)
    guard let onFile = try records.document(documentID) else {
      throw DeskError.notFound(.document(documentID))
    }
    return onFile
  }

  /// Where a case stands once a document has come: what was waited for takes it into review, and its clock goes on; one
  /// that nobody has begun to review is begun by whoever takes it.
  func stateAfterPost(_ request: RequestOnFile) -> CaseState? {
    request.state == .pended ? .inReview : nil
  }

  /// Where a case stands once something new is on file: review goes on; what a clinician holds stays there.
  func stateAfterNews(_ request: RequestOnFile) -> CaseState? {
    switch request.state {
    case .received, .pended: .inReview
    default: nil
    }
  }
}
