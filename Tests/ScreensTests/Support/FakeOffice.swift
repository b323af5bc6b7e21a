import PriorAuth

@testable import Screens

// What supervisors and administrators see of the pretended desk.
extension FakeDesk {
  func answer(_ question: OfficeQuestion) -> OfficeAnswer {
    switch question {
    case .headlines:
      return .headlines([
        Headline("Open cases: 3, of which 1 wait for facts"), Headline("Overdue: 1", isTrouble: true),
        Headline("Nobody's cases: 1", isTrouble: true), Headline("Approvals that end within 30 days: 1"),
        Headline("Away today: ravi"),
      ])
    case .workload: return .workload(Self.work)
    case .cases(let login, _):
      return .cases(Page(rows: Array(worklist.prefix(login == nil ? 1 : 2))), now: now)
    case .shareTrial(let levels):
      return .moves(
        levels
          ? []
          : [
            ShareMove(Identifier(2), from: nil, to: "rita"),
            ShareMove(Identifier(3), from: "ravi", to: "ann"),
          ])
    case .absences: return .absences([OnFile(id: Identifier(1), value: Self.leave, stamp: stamp)])
    case .due: return .late(Page(rows: [Self.late(done: nil), Self.late(done: nil, hours: 30)]), now: now)
    case .missed:
      return .late(
        Page(rows: [Self.late(done: Moment(seconds: now.seconds - 3600), explanation: "The fax was down")]),
        now: now)
    }
  }

  static let leave = Absence("ravi", today...today.adding(days: 9), cover: "ann", reason: "Leave")

  static var work: [WorkloadRow] {
    var nobody = WorkloadRow(login: nil, name: "Nobody has them")
    (nobody.open, nobody.oldest) = (1, day("2026-05-19"))
    var rita = WorkloadRow(login: "rita", name: "Rita Marlow")
    (rita.open, rita.pended, rita.overdue, rita.decisions, rita.pends) = (12, 3, 1, 40, 8)
    rita.oldest = day("2026-05-02")
    var ravi = WorkloadRow(login: "ravi", name: "Ravi Anand")
    (ravi.open, ravi.oldest, ravi.absence, ravi.decisions) = (4, day("2026-05-11"), leave, 21)
    var ann = WorkloadRow(login: "ann", name: "Ann Okafor")
    (ann.decisions, ann.pends) = (3, 3)
    return [nobody, rita, ravi, ann]
  }

  static func late(done: Moment?, hours: Int64 = 5, explanation: String? = nil) -> LateRow {
    let noon = Moment(startOf: today).seconds + 43_200
    return LateRow(
      request: Identifier(2), step: .decision, due: Moment(seconds: noon + (hours > 24 ? 3 : -hours) * 3600),
      done: done,
      rule: "medicaid-drug", source: "42 USC 1396r-8(d)(5)", state: .inReview, urgency: .standard,
      lineOfBusiness: .medicaid, member: "Okafor, Tobias", memberNumber: "M-2002", drug: "Fusivant",
      heldBy: hours > 24 ? "rita" : nil, lastBy: "rita", explanation: explanation)
  }
}
