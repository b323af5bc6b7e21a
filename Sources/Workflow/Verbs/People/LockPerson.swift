import JSON
import PriorAuth

extension CaseDesk {
  /// Locks a person out: whatever they try next is refused. Nobody is ever deleted.
  public func lockPerson(_ login: String, reason: String, at clock: WallClock) throws(DeskError) {
    try TextCheck.words(reason, .reason, limit: 2000)
    try write(.lockPerson, at: clock) { stamp in
      let person = try existing(login: login)
      guard login != self.login else {
        let others = try otherAdmins(than: login)
        throw DeskError.person(others.isEmpty ? .lastAdmin(login: login) : .ownLock)
      }
      guard person.locked == nil else { throw DeskError.person(.lockedAlready(login: login)) }
      try records.lock(login, reason: reason, stamp)
      try append(.lockPerson, on: login, stamp, [JSONMember("reason", .string(reason))])
    }
  }

  /// Lets a person in again.
  public func unlockPerson(_ login: String, at clock: WallClock) throws(DeskError) {
    try write(.unlockPerson, at: clock) { stamp in
      guard try existing(login: login).locked != nil else {
        throw DeskError.person(.notLocked(login: login))
      }
      try records.unlock(login, stamp)
      try append(.unlockPerson, on: login, stamp)
    }
  }
}
