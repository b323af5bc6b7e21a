import PriorAuth

/// Documents attached to requests; the same content is stored once.
public protocol DocumentRecords {
  /// Attaches content to a request. The digest in `document` is filled in from the bytes.
  func attach(
    _ document: Document, content: [UInt8], to request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Document>
  /// The document attached to the request that has exactly this content.
  func document(withContent content: [UInt8], of request: Identifier<Request>) throws -> Identifier<Document>?
  /// The document of that number with its text.
  func document(_ id: Identifier<Document>) throws -> OnFile<Document>?
  /// The documents attached to a request, in order of attachment, with their texts.
  func documents(of request: Identifier<Request>) throws -> [OnFile<Document>]
  /// The bytes as they were received.
  func content(of document: Identifier<Document>) throws -> [UInt8]?
  /// How many bytes the documents of a request hold, and those of the whole database.
  func documentBytes(of request: Identifier<Request>?) throws -> Int
  /// Notes that one document of a request took the place of another; that it was taken back where there is no successor,
  /// and that it counts again where it is its own.
  func replace(
    _ document: Identifier<Document>, by successor: Identifier<Document>?, reason: String, _ stamp: Stamp
  ) throws
  /// The documents of a member's requests in which all the words are found, the last one attached first; the last
  /// word may be the beginning of one.
  func documents(of member: Identifier<Member>, holding words: [String], limit: Int) throws -> [DocumentHit]
}
