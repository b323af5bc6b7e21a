import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a member in, with the coverage they have. The state is kept by its letters, by which deadlines go.
  public func addMember(
    _ member: Member, coverages: [Coverage], at clock: WallClock
  ) throws(DeskError) -> MemberOnFile {
    try MemberCheck.check(member, today: clock.today)
    for coverage in coverages { try MemberCheck.check(coverage) }
    var member = member
    member.state = member.state.flatMap(StateCode.of)
    return try write(.addMember, at: clock) { stamp in
      guard try records.member(number: member.number) == nil else {
        throw DeskError.duplicate(.memberNumber)
      }
      let id = try records.insert(member, coverages, stamp)
      try records.append(
        AuditEntry(
          verb: .addMember, stamp: stamp,
          details: .object(["member": .number(id.number), "coverages": .number(coverages.count)])))
      return try existing(id)
    }
  }
}
