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
}
