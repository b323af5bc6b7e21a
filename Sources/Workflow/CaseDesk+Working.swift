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
    try checkContent(of: id)
    try checkState(request.state, of: id, for: verb)
    try checkUnrelated(to: request.request.member)
    // What arrives in the post is attached whoever works on the case; it runs over nothing.
    // Whoever proposed to make a case void still has it open, and the second person answers nothing else.
    if ![.attachDocument, .takeOver, .answerVoid].contains(verb) { try checkLease(of: id, stamp) }
    return request
  }

  /// Refuses what can't be done in a state at all, or not by the person at the desk.
  func checkState(_ state: CaseState, of id: Identifier<Request>, for verb: Verb) throws {
    let allowed = verb.roles(in: state)
    guard !allowed.isEmpty else { throw DeskError.wrongState(id, state, verb) }
    let roles = try records.person(login: login)?.roles ?? []
    guard !roles.isDisjoint(with: allowed) else {
      throw DeskError.notPermittedHere(id, state, verb, has: roles.sorted { $0.rawValue < $1.rawValue })
    }
  }

  /// Refuses a case that somebody else works on.
  func checkLease(of id: Identifier<Request>, _ stamp: Stamp) throws {
    if let lease = try records.lease(of: id), lease.holder != login, lease.until > stamp.at {
      throw DeskError.leased(id, lease)
    }
  }
}
