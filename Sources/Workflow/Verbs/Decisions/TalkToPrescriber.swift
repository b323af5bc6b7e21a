import JSON
import PriorAuth

extension CaseDesk {
  /// Records a conversation between the plan's clinician and the prescriber; on a decided case it may lead to another
  /// decision.
  public func addPeerToPeer(
    with prescriber: String, words: String, leadingTo result: ConversationResult, on id: Identifier<Request>,
    seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.line(prescriber, .spokenWith)
    try TextCheck.words(words, .words)
    if case .decided(let decision) = result {
      guard decision.outcome == .approved || decision.outcome == .approvedModified else {
        throw .invalid(.reason, .unknown)
      }
      try check(decision)
    }
    let verb: Verb = result == .noted ? .recordPeerToPeer : .reconsider
    return try write(verb, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: verb, stamp)
      var conversation = PeerToPeer(spokenWith: prescriber, words: words)
      let clinician = try namedClinician(for: verb, on: clock.today)
      var recorded: Recorded?
      switch result {
      case .noted: break
      case .upheld: conversation.result = .upheld
      case .decided(let decision):
        let made = try record(decision, on: request, as: verb, stamp, clock)
        conversation.result = decision.outcome == .approved ? .approved : .approvedModified
        conversation.determination = made.id
        recorded = made
      }
      let number = try records.insert(conversation, on: id, stamp)
      try moveOn(id, to: recorded?.decision.outcome.state, stamp)
      let details = [
        JSONMember("conversation", .number(number.number)),
        JSONMember("result", .string(conversation.result?.rawValue ?? "noted")),
        JSONMember("as", .string(clinician.role.rawValue)),
      ]
      if let recorded {
        try append(recorded, verb, to: id, stamp, details)
        try checkLetter(on: id, stamp, clock.today)
      } else {
        try records.append(AuditEntry(verb: verb, stamp: stamp, request: id, details: .object(details)))
      }
      return try wholeCase(id)
    }
  }
}
