import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// The newest documents first, a bundle at a time: their words are listed by this connection alone, so what is found
  /// always follows from the documents themselves, and a member with many of them takes no more memory.
  public func documents(
    of member: Identifier<Member>, holding words: [String], limit: Int
  ) throws -> [DocumentHit] {
    let match = Self.match(words)
    var hits: [DocumentHit] = []
    for bundle in try bundles(of: member) where hits.count < limit {
      try list(bundle)
      hits += try connection.rows(Self.found(match, in: bundle, limit: limit - hits.count)) {
        row throws(SQLiteError) in
        DocumentHit(
          id: try row.identifier(), request: try row.identifier(), kind: try row.choice(),
          name: try row.text(), date: try row.optionalDay(), isReplaced: try row.optionalBool() ?? false,
          excerpt: Self.parts(try row.text()))
      }
    }
    return hits
  }

  private static let wordList = """
    create virtual table temp.words using fts5 (readable, tokenize = 'unicode61 remove_diacritics 2');
    """

  /// How many bytes of documents are looked through at once.
  private static let bundleSize: Int64 = 8_388_608

  /// Documents of a member that are looked through together.
  struct DocumentBundle: Hashable {
    var member: Identifier<Member>
    /// The numbers of the attachments, newest first. What is attached is never changed.
    var attachments: [Int64]
  }

  private func bundles(of member: Identifier<Member>) throws(SQLiteError) -> [DocumentBundle] {
    var bundles: [DocumentBundle] = []
    var room: Int64 = 0
    try connection.each(
      """
      select attachment_id, size from request cross join attachment using (request_id) join document using (document_id)
      where member_id = \(member) order by attachment_id desc
      """
    ) { row throws(SQLiteError) in
      let number = try row.integer()
      let size = try row.integer()
      if bundles.isEmpty || size > room {
        bundles.append(DocumentBundle(member: member, attachments: []))
        room = Self.bundleSize
      }
      bundles[bundles.count - 1].attachments.append(number)
      room -= size
    }
    return bundles
  }

  /// Lists the words of a bundle's documents in place of those before; the next letter typed finds them listed.
  private func list(_ bundle: DocumentBundle) throws(SQLiteError) {
    let exists = try connection.row("select 1 from sqlite_temp_schema where name = 'words'") {
      row throws(SQLiteError) in try row.integer()
    }
    if exists != nil, listed == bundle { return }
    listed = nil
    try connection.execute(script: (exists == nil ? "" : "drop table temp.words;") + Self.wordList)
    try connection.execute(
      """
      insert into temp.words (rowid, readable)
      select document_id, readable from document where document_id in (
        select document_id from request cross join attachment using (request_id)
        where member_id = \(bundle.member) and \(Self.among(bundle)))
      """)
    listed = bundle
  }

  private static func found(_ match: String, in bundle: DocumentBundle, limit: Int) -> SQL {
    """
    select attachment_id, request_id, kind, name, dated, \(raw: citesReplaced),
      snippet(words, 0, char(2), char(3), '…', 24)
    from temp.words join attachment cited on cited.document_id = words.rowid join request using (request_id)
    where words match \(match) and member_id = \(bundle.member) and \(among(bundle))
    order by attachment_id desc limit \(limit)
    """
  }

  private static func among(_ bundle: DocumentBundle) -> SQL {
    "attachment_id between \(bundle.attachments.last ?? 0) and \(bundle.attachments.first ?? 0)"
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
