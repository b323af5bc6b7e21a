import Letters
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(draft: LetterOnFile) throws -> Identifier<LetterOnFile> {
    let id = try connection.insert(
      """
      insert into letter (request_id, determination_id, kind, recipient, corrects, note, audit_head,
        prepared, prepared_by)
      values (\(draft.request), \(draft.determination), \(draft.kind.rawValue), \(draft.recipient.rawValue),
        \(draft.corrects), \(draft.note), \(draft.auditHead), \(SQL(stamp: draft.prepared)))
      """)
    touch(.letter, id)
    return Identifier(id)
  }

  public func rewrite(draft: LetterOnFile) throws {
    try connection.execute(
      """
      update letter set determination_id = \(draft.determination), corrects = \(draft.corrects),
        note = \(draft.note), audit_head = \(draft.auditHead), prepared = \(draft.prepared.at),
        prepared_by = \(draft.prepared.by)
      where letter_id = \(draft.id)
      """)
    touch(.letter, draft.id.number)
  }

  public func send(_ id: Identifier<LetterOnFile>, _ sent: SentLetter, content: [UInt8]) throws {
    try connection.execute(
      """
      update letter set sent = \(sent.stamp.at), sent_by = \(sent.stamp.by), sent_to = \(sent.recipient),
        means = \(sent.means), template_version = \(sent.templateVersion),
        media_type = \(sent.form.rawValue), digest = \(SHA256.hex(content)), body = \(sent.text),
        content = \(content)
      where letter_id = \(id)
      """)
    touch(.letter, id.number)
    let request = try connection.row("select request_id from letter where letter_id = \(id)") {
      row throws(SQLiteError) in try row.identifier() as Identifier<Request>
    }
    if let request { try reckonOwedLetter(of: request) }
  }

  public func letter(_ id: Identifier<LetterOnFile>) throws -> LetterOnFile? {
    try connection.row("\(raw: Self.letterColumns) where letter_id = \(id)", Self.letter)
  }

  public func letters(of request: Identifier<Request>) throws -> [LetterOnFile] {
    try connection.rows(
      "\(raw: Self.letterColumns) where request_id = \(request) order by letter_id", Self.letter)
  }

  /// The letters of a case that went out, for its history.
  func sentLetters(of request: Identifier<Request>) throws(SQLiteError) -> [CaseLetter] {
    try connection.rows(
      """
      select letter_id, kind, recipient, coalesce(means, ''), sent, sent_by from letter
      where request_id = \(request) and sent is not null order by letter_id
      """
    ) { row throws(SQLiteError) in
      CaseLetter(
        number: try row.integer(), kind: try row.text(), recipient: try row.text(), means: try row.text(),
        stamp: try row.stamp())
    }
  }

  public func requests(awaiting kind: LetterKind?, limit: Int) throws -> [Identifier<Request>] {
    try connection.rows(
      """
      select request_id from letter
      where sent is null\(kind.map { " and kind = \($0.rawValue)" as SQL } ?? "")
      union
      select request_id from request
      where request_id in (select request_id from owed_letter union all select request_id from worklist)
        and case state \(raw: Self.owing(kind)) else false end
      order by request_id limit \(limit)
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  public func content(of letter: Identifier<LetterOnFile>) throws -> [UInt8]? {
    try connection.row("select content from letter where letter_id = \(letter) and sent is not null") {
      row throws(SQLiteError) in try row.blob()
    }
  }

  private static let letterColumns = """
    select letter_id, request_id, determination_id, kind, recipient, corrects, note, audit_head, prepared,
      prepared_by, sent is not null, coalesce(sent, 0), coalesce(sent_by, ''), coalesce(sent_to, ''),
      coalesce(means, ''), coalesce(template_version, 0), coalesce(media_type, 'text/plain'),
      coalesce(digest, ''), coalesce(body, '')
    from letter
    """

  private static func letter(_ row: inout RowReader) throws(SQLiteError) -> LetterOnFile {
    var letter = LetterOnFile(
      id: try row.identifier(), request: try row.identifier(), determination: try row.optionalIdentifier(),
      kind: try row.choice(), recipient: try row.choice(), corrects: try row.optionalIdentifier(),
      note: try row.text(), auditHead: try row.optionalText(), prepared: try row.stamp())
    let isSent = try row.integer() == 1
    let sent = SentLetter(
      stamp: try row.stamp(), recipient: try row.text(), means: try row.text(),
      templateVersion: Int(truncatingIfNeeded: try row.integer()), form: try row.choice(),
      digest: try row.text(), text: try row.text())
    if isSent { letter.sent = sent }
    return letter
  }
}
