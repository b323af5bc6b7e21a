import Criteria
import PriorAuth

extension CaseDesk {
  /// The request, when its state and the person's roles allow the verb, nobody else works on it, and it is as the
  /// caller saw it.
  func permittedRequest(
    _ id: Identifier<Request>, seen version: Int?, for verb: Verb, _ stamp: Stamp
  ) throws -> RequestOnFile {
    let request = try existing(id)
    if let version, version != request.version {
      throw DeskError.conflict(id, seen: version, found: request.version, changed: request.changed)
    }
    let allowed = verb.roles(in: request.state)
    guard !allowed.isEmpty else { throw DeskError.wrongState(id, request.state, verb) }
    let roles = try records.person(login: login)?.roles ?? []
    guard !roles.isDisjoint(with: allowed) else {
      throw DeskError.notPermittedHere(
        id, request.state, verb, has: roles.sorted { $0.rawValue < $1.rawValue })
    }
    // What arrives in the post is attached whoever works on the case; it runs over nothing.
    if verb != .attachDocument, verb != .takeOver { try checkLease(of: id, stamp) }
    return request
  }

  /// Refuses a case that somebody else works on.
  func checkLease(of id: Identifier<Request>, _ stamp: Stamp) throws {
    if let lease = try records.lease(of: id), lease.holder != login, lease.until > stamp.at {
      throw DeskError.leased(id, lease)
    }
  }
}
