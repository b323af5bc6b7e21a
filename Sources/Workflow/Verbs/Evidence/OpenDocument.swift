import JSON
import PriorAuth

extension CaseDesk {
  /// Notes that a document was shown, where that is this person's to do: who only looks, such as an auditor or anybody at a
  /// database that can't be written, leaves no opening that a decision could rest on.
  public func noteShowing(of id: Identifier<Document>, at clock: WallClock) throws(DeskError) {
    try leavingReading { () throws(DeskError) in try noteOpening(of: id, at: clock) }
  }

  /// Notes that the person at the desk was shown a document, the first time they are. A request is not decided against
  /// before somebody has opened every document.
  public func noteOpening(of id: Identifier<Document>, at clock: WallClock) throws(DeskError) {
    let isNoted = try read { try records.hasOpened(id, login: login) }
    if isNoted { return }
    try write(.openDocument, at: clock) { stamp in
      guard let request = try records.request(ofDocument: id) else { throw DeskError.notFound(.document(id)) }
      guard try records.insertOpening(of: id, stamp) else { return }
      try records.append(
        AuditEntry(
          verb: .openDocument, stamp: stamp, request: request,
          details: .object(["document": .number(id.number)])))
    }
  }
}
