import JSON
import PriorAuth

extension CaseDesk {
  /// Does something; where the person at the desk is refused it for their roles, licences or relations, an entry says
  /// so, for auditors to find. The refusal stands where none can be written.
  ///
  /// Who is no user, or locked out, is on record from coming to the database (`enter`).
  func notingRefusal<Answer>(
    of verb: Verb, at clock: WallClock, _ body: () throws(DeskError) -> Answer
  ) throws(DeskError) -> Answer {
    do {
      return try body()
    } catch {
      let request: Identifier<Request>?
      switch error {
      case .notPermittedHere(let id, _, _, _): request = id
      case .notPermitted, .person(.noLicence), .person(.licenceExpired), .person(.related): request = nil
      default: throw error
      }
      let entry = AuditEntry(
        verb: .beRefused, stamp: Stamp(by: login, at: clock.now), request: request,
        details: .object(["verb": .string(verb.rawValue), "why": .string(Wording(error).code)]))
      try? records.writing { try records.append(entry) }
      throw error
    }
  }
}
