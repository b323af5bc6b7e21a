import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(_ closing: Closing, of request: Identifier<Request>, _ stamp: Stamp) throws {
    let duplicate: Identifier<Request>? =
      if case .duplicate(let other) = closing.reason { other } else { nil }
    let id = try connection.insert(
      """
      insert into closing (request_id, kind, reason, words, duplicate_of, closed, closed_by)
      values (\(request), \(closing.state.rawValue), \(closing.reasonName), \(closing.words), \(duplicate),
        \(SQL(stamp: stamp)))
      """)
    touch(.closing, id)
  }

  public func insert(_ proposal: VoidProposal, for request: Identifier<Request>, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into void_proposal (request_id, words, proposed, proposed_by)
      values (\(request), \(proposal.words), \(SQL(stamp: stamp)))
      """)
    touch(.voidProposal, id)
  }

  public func answer(_ proposal: Identifier<VoidProposal>, agreeing: Bool, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update void_proposal set agreed = \(agreeing), answered = \(stamp.at), answered_by = \(stamp.by)
      where void_proposal_id = \(proposal)
      """)
    touch(.voidProposal, proposal.number)
  }

  func closing(of request: Identifier<Request>) throws(SQLiteError) -> OnFile<Closing>? {
    try connection.row(
      """
      select closing_id, reason, duplicate_of, words, closed, closed_by from closing
      where request_id = \(request)
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Closing> = try row.identifier()
      let name = try row.text()
      let duplicate: Identifier<Request>? = try row.optionalIdentifier()
      let reason: Closing.Reason
      switch (name, duplicate) {
      case ("duplicate", let other?): reason = .duplicate(of: other)
      case ("not-eligible", _): reason = .notEligible
      case ("error", _): reason = .error
      default:
        guard let requester = Closing.Requester(rawValue: name) else { throw row.unreadable }
        reason = .takenBack(by: requester)
      }
      return OnFile(id: id, value: Closing(reason, words: try row.text()), stamp: try row.stamp())
    }
  }

  func voidProposals(of request: Identifier<Request>) throws(SQLiteError) -> [OnFile<VoidProposal>] {
    try connection.rows(
      """
      select void_proposal_id, words, agreed, answered, answered_by, proposed, proposed_by from void_proposal
      where request_id = \(request) order by void_proposal_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<VoidProposal> = try row.identifier()
      var proposal = VoidProposal(words: try row.text(), agreed: try row.optionalBool())
      let answered = try row.optionalInteger()
      let by = try row.optionalText()
      if let answered, let by { proposal.answered = Stamp(by: by, at: Moment(seconds: answered)) }
      return OnFile(id: id, value: proposal, stamp: try row.stamp())
    }
  }
}
