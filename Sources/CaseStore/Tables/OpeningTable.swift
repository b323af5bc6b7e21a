import PriorAuth
import SQLite

extension SQLiteRecords {
  public func request(ofDocument id: Identifier<Document>) throws -> Identifier<Request>? {
    try connection.row("select request_id from attachment where attachment_id = \(id)") {
      row throws(SQLiteError) in try row.identifier()
    }
  }

  public func hasOpened(_ document: Identifier<Document>, login: String) throws -> Bool {
    try connection.row(
      "select 1 from document_opening where attachment_id = \(document) and opened_by = \(login)"
    ) { row throws(SQLiteError) in try row.integer() } != nil
  }

  public func insertOpening(of document: Identifier<Document>, _ stamp: Stamp) throws -> Bool {
    if try hasOpened(document, login: stamp.by) { return false }
    let id = try connection.insert(
      """
      insert into document_opening (attachment_id, opened, opened_by) values (\(document), \(SQL(stamp: stamp)))
      """)
    touch(.documentOpening, id)
    return true
  }

  public func unopenedDocuments(of request: Identifier<Request>) throws -> [Identifier<Document>] {
    try connection.rows(
      """
      select attachment_id from attachment
      where attachment_id in (\(Self.attachments(of: request)))
        and not exists (select 1 from document_opening opening where opening.attachment_id = attachment.attachment_id)
        and not exists (
          select 1 from document_replacement where document_replacement.attachment_id = attachment.attachment_id
            and successor is null and \(raw: Self.replacementInForce))
      order by attachment_id
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  func openings(of request: Identifier<Request>) throws(SQLiteError) -> [OnFile<DocumentOpening>] {
    try connection.rows(
      """
      select document_opening_id, attachment_id, opened, opened_by
      from document_opening where attachment_id in (\(Self.attachments(of: request))) order by document_opening_id
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(), value: DocumentOpening(of: try row.identifier()), stamp: try row.stamp())
    }
  }
}
