import PriorAuth
import SQLite

extension SQLiteRecords {
  /// That a replacement counts: it does not itself put the document back, and nothing did later.
  static let replacementInForce = """
    document_replacement.successor is not document_replacement.attachment_id and not exists (
      select 1 from document_replacement later where later.successor = document_replacement.attachment_id
        and later.document_replacement_id > document_replacement.document_replacement_id)
    """

  /// Whether the document that a row cites by `attachment_id` was replaced; null where it cites none.
  static let citesReplaced = """
    (attachment_id is not null and exists (
      select 1 from document_replacement
      where document_replacement.attachment_id = cited.attachment_id and \(replacementInForce)))
    """

  public func replace(
    _ document: Identifier<Document>, by successor: Identifier<Document>?, reason: String, _ stamp: Stamp
  ) throws {
    let id = try connection.insert(
      """
      insert into document_replacement (attachment_id, successor, reason, replaced, replaced_by)
      values (\(document), \(successor), \(reason), \(SQL(stamp: stamp)))
      """)
    touch(.documentReplacement, id)
  }
}
