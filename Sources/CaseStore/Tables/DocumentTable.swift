import PriorAuth
import SQLite

extension SQLiteRecords {
  public func attach(
    _ document: Document, content: [UInt8], to request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Document> {
    let digest = SHA256.hex(content)
    let attachment = try connection.insert(
      """
      insert into attachment (request_id, document_id, kind, name, dated, sender, attached, attached_by)
      values (\(request), \(try documentID(document, content, digest)), \(document.kind.rawValue),
        \(document.name), \(document.date), \(document.sender), \(SQL(stamp: stamp)))
      """)
    touch(.attachment, attachment)
    return Identifier(attachment)
  }

  public func document(
    withContent content: [UInt8], of request: Identifier<Request>
  ) throws -> Identifier<Document>? {
    try connection.row(
      """
      select attachment_id from attachment join document using (document_id)
      where request_id = \(request) and digest = \(SHA256.hex(content))
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  public func document(_ id: Identifier<Document>) throws -> OnFile<Document>? {
    try connection.row(
      "select \(raw: Self.columns) where attachment.attachment_id = \(id)"
    ) { row throws(SQLiteError) in try Self.document(&row, of: nil) }
  }

  public func documents(of request: Identifier<Request>) throws -> [OnFile<Document>] {
    try connection.rows(
      """
      select \(raw: Self.columns) where attachment.attachment_id in (\(Self.attachments(of: request)))
      order by attachment.attachment_id
      """
    ) { row throws(SQLiteError) in try Self.document(&row, of: request) }
  }

  /// What a case rests on: what is attached to it, and what the evidence cites that a renewal carried over, with what
  /// took the place of that.
  static func attachments(of request: Identifier<Request>) -> SQL {
    """
    with recursive carried (attachment_id) as (
      select attachment_id from evidence
      where request_id = \(request) and carried_from is not null and attachment_id is not null
      union
      select successor from document_replacement join carried using (attachment_id) where successor is not null)
    select attachment_id from attachment where request_id = \(request)
    union
    select attachment_id from carried
    """
  }

  public func content(of id: Identifier<Document>) throws -> [UInt8]? {
    try connection.row(
      "select content from attachment join document using (document_id) where attachment_id = \(id)"
    ) { row throws(SQLiteError) in try row.blob() }
  }

  public func documentBytes(of request: Identifier<Request>?) throws -> Int {
    let sum: SQL =
      if let request {
        """
        select coalesce(sum(size), 0) from attachment join document using (document_id)
        where request_id = \(request)
        """
      } else {
        "select coalesce(sum(size), 0) from document"
      }
    return try connection.row(sum) { row throws(SQLiteError) in Int(try row.integer()) } ?? 0
  }

  private static let columns = """
    attachment.attachment_id, kind, name, dated, sender, digest, media_type, readable, attached, attached_by,
    attachment.request_id, successor, reason, replaced, replaced_by
    from attachment join document using (document_id) left join document_replacement
      on document_replacement.attachment_id = attachment.attachment_id and \(replacementInForce)
    """

  /// A document as a case sees it, or for itself.
  private static func document(
    _ row: inout RowReader, of request: Identifier<Request>?
  ) throws(SQLiteError) -> OnFile<Document> {
    let id: Identifier<Document> = try row.identifier()
    let document = Document(
      kind: try row.choice(), name: try row.text(), date: try row.optionalDay(),
      sender: try row.optionalText(), digest: try row.text(), mediaType: try row.text(), text: try row.text())
    var onFile = OnFile(id: id, value: document, stamp: try row.stamp())
    let home: Identifier<Request> = try row.identifier()
    if let request, home != request { onFile.value.carriedFrom = home }
    let successor: Identifier<Document>? = try row.optionalIdentifier()
    if let reason = try row.optionalText() {
      onFile.value.replacement = Document.Replacement(by: successor, reason: reason, stamp: try row.stamp())
    }
    return onFile
  }

  /// The row of the content, made if it was never attached before.
  private func documentID(
    _ document: Document, _ content: [UInt8], _ digest: String
  ) throws(SQLiteError) -> Int64 {
    let existing = try connection.row("select document_id from document where digest = \(digest)") {
      row throws(SQLiteError) in try row.integer()
    }
    if let existing { return existing }
    let id = try connection.insert(
      """
      insert into document (digest, media_type, size, readable, content)
      values (\(digest), \(document.mediaType), \(content.count), \(document.text), \(content))
      """)
    touch(.document, id)
    return id
  }
}
