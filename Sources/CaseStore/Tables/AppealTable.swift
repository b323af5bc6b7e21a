import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ appeal: Appeal, on request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Appeal> {
    let filing = appeal.filing
    let id = try connection.insert(
      """
      insert into appeal (request_id, against, stage, level, appellant, words, organization, good_cause, opened,
        opened_by)
      values (\(request), \(appeal.against), \(appeal.stage.rawValue), \(filing.level.rawValue),
        \(filing.appellant.rawValue), \(filing.words), \(filing.organization), \(filing.goodCause),
        \(SQL(stamp: stamp)))
      """)
    touch(.appeal, id)
    return Identifier(id)
  }

  public func decide(_ appeal: Identifier<Appeal>, by determination: Identifier<Determination>) throws {
    try connection.execute("update appeal set decision = \(determination) where appeal_id = \(appeal)")
    touch(.appeal, appeal.number)
  }

  /// The appeals on a case, in order.
  func appeals(on request: Identifier<Request>) throws(SQLiteError) -> [OnFile<Appeal>] {
    try connection.rows(
      """
      select appeal_id, stage, level, appellant, words, organization, good_cause, against, decision, opened, opened_by
      from appeal where request_id = \(request) order by appeal_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Appeal> = try row.identifier()
      let stage: Appeal.Stage = try row.choice()
      let filing = Appeal.Filing(
        try row.choice(), by: try row.choice(), words: try row.text(), organization: try row.optionalText(),
        goodCause: try row.optionalText())
      let appeal = Appeal(
        stage, filing, against: try row.identifier(), decision: try row.optionalIdentifier())
      return OnFile(id: id, value: appeal, stamp: try row.stamp())
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
