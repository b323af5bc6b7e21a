import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ appeal: Appeal, on request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Appeal> {
    let id = try connection.insert(
      """
      insert into appeal (request_id, against, level, appellant, words, opened, opened_by)
      values (\(request), \(appeal.against), \(appeal.level.rawValue), \(appeal.appellant.rawValue),
        \(appeal.words), \(SQL(stamp: stamp)))
      """)
    touch(.appeal, id)
    return Identifier(id)
  }

  public func decide(_ appeal: Identifier<Appeal>, by determination: Identifier<Determination>) throws {
    try connection.execute("update appeal set decision = \(determination) where appeal_id = \(appeal)")
    touch(.appeal, appeal.number)
  }

  func appeal(on request: Identifier<Request>) throws(SQLiteError) -> OnFile<Appeal>? {
    try connection.row(
      """
      select appeal_id, level, appellant, words, against, decision, opened, opened_by from appeal
      where request_id = \(request)
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(),
        value: Appeal(
          level: try row.choice(), appellant: try row.choice(), words: try row.text(),
          against: try row.identifier(), decision: try row.optionalIdentifier()),
        stamp: try row.stamp())
    }
  }

  public func insert(
    _ conversation: PeerToPeer, on request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<PeerToPeer> {
    let id = try connection.insert(
      """
      insert into peer_to_peer (request_id, spoken_with, words, result, determination_id, recorded, recorded_by)
      values (\(request), \(conversation.spokenWith), \(conversation.words), \(conversation.result?.rawValue),
        \(conversation.determination), \(SQL(stamp: stamp)))
      """)
    touch(.peerToPeer, id)
    return Identifier(id)
  }

  func conversations(on request: Identifier<Request>) throws(SQLiteError) -> [OnFile<PeerToPeer>] {
    try connection.rows(
      """
      select peer_to_peer_id, spoken_with, words, result, determination_id, recorded, recorded_by
      from peer_to_peer where request_id = \(request) order by peer_to_peer_id
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(),
        value: PeerToPeer(
          spokenWith: try row.text(), words: try row.text(), result: try row.optionalChoice(),
          determination: try row.optionalIdentifier()),
        stamp: try row.stamp())
    }
  }
}
