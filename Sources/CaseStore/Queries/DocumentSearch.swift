import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Puts the words of a document that is new into the list that searches go through.
  func listWords(ofDocument id: Int64, _ text: String) throws(SQLiteError) {
    try connection.execute("insert into document_search (rowid, readable) values (\(id), \(text))")
  }

  public func documents(
    of member: Identifier<Member>, holding words: [String], limit: Int
  ) throws -> [DocumentHit] {
    try connection.rows(Self.searchQuery(member, Self.match(words), limit: limit)) {
      row throws(SQLiteError) in
      DocumentHit(
        id: try row.identifier(), request: try row.identifier(), kind: try row.choice(),
        name: try row.text(), date: try row.optionalDay(), isReplaced: try row.optionalBool() ?? false,
        excerpt: Self.parts(try row.text()))
    }
  }

  /// The member's documents first, each of which is then looked up among those that hold the words: a common word costs
  /// no more than the member's own documents.
  static func searchQuery(_ member: Identifier<Member>, _ match: String, limit: Int) -> SQL {
    """
    select attachment_id, request_id, kind, name, dated, \(raw: citesReplaced),
      snippet(document_search, 0, char(2), char(3), '…', 24)
    from request cross join attachment cited using (request_id)
      cross join document_search on document_search.rowid = cited.document_id
    where member_id = \(member) and document_search match \(match)
    order by attachment_id desc limit \(limit)
    """
  }

  /// Words as the search takes them: each as it is, the last as a beginning.
  static func match(_ words: [String]) -> String {
    let quoted = words.map { "\"" + $0.split(separator: "\"").joined(separator: " ") + "\"" }
    return quoted.joined(separator: " ") + "*"
  }

  /// An excerpt in which marks stand around what was found.
  private static func parts(_ excerpt: String) -> [DocumentHit.Part] {
    var parts: [DocumentHit.Part] = []
    var isFound = false
    var text = ""
    func end() {
      if !text.isEmpty { parts.append(DocumentHit.Part(text, isFound: isFound)) }
      text = ""
    }
    for character in excerpt.unicodeScalars {
      switch character.value {
      case 2, 3:
        end()
        isFound = character.value == 2
      default: text.unicodeScalars.append(character)
      }
    }
    end()
    return parts
  }
}

extension AuditCheck {
  /// The words that searches go through have to be those of the documents.
  mutating func compareSearchWords() throws(SQLiteError) {
    try connection.each(
      """
      select document_id from document where document_id not in (select id from document_search_docsize)
      union select id from document_search_docsize where id not in (select document_id from document) order by 1
      """
    ) { row throws(SQLiteError) in report(.listDiffers, "document_search", row: try row.integer()) }
    try connection.execute(script: Self.words)
    let differs = try connection.row(
      """
      select 1 from (select * from temp.kept_words except select * from temp.found_words)
      union all select 1 from (select * from temp.found_words except select * from temp.kept_words) limit 1
      """
    ) { row throws(SQLiteError) in try row.integer() }
    if differs != nil { report(.listDiffers, "document_search") }
    try connection.execute(
      script: "drop table temp.kept_words; drop table temp.found_words; drop table temp.again")
  }

  private static let words = """
    create virtual table temp.again using fts5 (
      readable, content = '', tokenize = 'unicode61 remove_diacritics 2');
    insert into temp.again (rowid, readable) select document_id, readable from main.document;
    create virtual table temp.found_words using fts5vocab (temp, again, row);
    create virtual table temp.kept_words using fts5vocab (main, document_search, row);
    """
}
