import JSON
import PriorAuth

extension CaseDesk {
  /// Marks a person as a member, or as one of a member's family; from then on they decide nothing on that member.
  ///
  /// Everybody marks themselves; a supervisor may mark others too.
  public func declareRelation(
    _ kind: Relation.Kind, of login: String? = nil, to member: Identifier<Member>, at clock: WallClock
  ) throws(DeskError) -> OnFile<Relation> {
    let login = login ?? self.login
    return try write(.declareRelation, at: clock) { stamp in
      _ = try existing(login: login)
      _ = try existing(member)
      if login != self.login { try permit(.withdrawRelation) }
      guard try records.relation(of: login, to: member) == nil else {
        throw DeskError.person(.relationHeld(login: login, member))
      }
      let relation = Relation(login: login, member: member, kind: kind)
      let id = try records.insert(relation, stamp)
      try append(
        .declareRelation, on: login, stamp,
        [JSONMember("relation", .number(id.number)), JSONMember("member", .number(member.number))])
      return OnFile(id: id, value: relation, stamp: stamp)
    }
  }

  /// Takes back a mark that was set in error; never one's own.
  public func withdrawRelation(
    of login: String, to member: Identifier<Member>, reason: String, at clock: WallClock
  ) throws(DeskError) {
    try TextCheck.words(reason, .reason, limit: 2000)
    try write(.withdrawRelation, at: clock) { stamp in
      _ = try existing(login: login)
      guard let relation = try records.relation(of: login, to: member) else {
        throw DeskError.person(.noRelation(login: login, member))
      }
      guard login != self.login else { throw DeskError.person(.ownRelation) }
      try records.withdraw(relation.id, reason: reason, stamp)
      try append(
        .withdrawRelation, on: login, stamp,
        [
          JSONMember("relation", .number(relation.id.number)), JSONMember("member", .number(member.number)),
          JSONMember("reason", .string(reason)),
        ])
    }
  }
}
