import JSON
import PriorAuth

/// Whose record somebody is shown.
public enum ShownRecord: Sendable, Hashable {
  case request(Identifier<Request>)
  case member(Identifier<Member>)
}

extension CaseDesk {
  /// Notes that this person was shown a case or a member's record. Where nothing can be written for the moment, reading
  /// goes on without it.
  ///
  /// Source: 45 CFR 164.312(b); ASTM E2147 asks who looked at whose record, and when.
  public func noteShowing(of shown: ShownRecord, at clock: WallClock) throws(DeskError) {
    try leavingReading { () throws(DeskError) in
      try write(.beShown, at: clock) { stamp in
        let entry =
          switch shown {
          case .request(let id): AuditEntry(verb: .beShown, stamp: stamp, request: id, details: .object([:]))
          case .member(let id):
            AuditEntry(verb: .beShown, stamp: stamp, details: .object(["member": .number(id.number)]))
          }
        try records.append(entry)
      }
    }
  }

  /// Does what notes a look, as far as it can be noted: who may not, or has a database that can't be written for the moment,
  /// reads on.
  func leavingReading(_ note: () throws(DeskError) -> Void) throws(DeskError) {
    do throws(DeskError) {
      try note()
    } catch {
      switch error {
      case .notPermitted: break
      case .storage(let problem) where problem.leavesReading: break
      default: throw error
      }
    }
  }
}
