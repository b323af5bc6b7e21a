import PriorAuth

@testable import Screens

// What supervisors and administrators see of the pretended desk.
extension FakeDesk {
  func answer(_ question: OfficeQuestion) -> OfficeAnswer {
    switch question {
    case .headlines:
      return .headlines([
        Headline.openCases(
          WorkCounts(
            requests: [.received: 1, .inReview: 1, .pended: 1, .denied: 4], overdue: 1, unassigned: 1)),
        Headline("Overdue: 1", isTrouble: true),
        Headline("Nobody's cases: 1", isTrouble: true), Headline("Approvals that end within 30 days: 1"),
        Headline("Away today: ravi"),
      ])
    case .workload: return .workload(Self.work)
    case .cases(let login, _):
      return .cases(Page(rows: Array(worklist.prefix(login == nil ? 1 : 2))), now: now, in: .utc)
    case .shareTrial(let levels):
      return .shared(
        levels
          ? SharedWork()
          : SharedWork(
            moves: [
              ShareMove(Identifier(2), from: nil, to: "rita"),
              ShareMove(Identifier(3), from: "ravi", to: "ann"),
            ], left: [Identifier(4)]))
    case .absences:
      return .absences(
        [OnFile(id: Identifier(1), value: Self.leave, stamp: stamp)],
        names: ["ravi": "Ravi Anand", "ann": "Ann Okafor"])
    case .due: return .late(Page(rows: [Self.late(done: nil), Self.late(done: nil, hours: 30)]), now: now)
    case .sheet(let question): return .sheet(Self.sheet(question))
    case .touched(let change):
      return .touched(change, ["It may touch 2 open cases: R2, R3."])
    case .samples:
      let sample = ReviewSample(seed: 7, from: day("2026-01-01")...day("2026-03-31"), size: 2)
      return .samples([
        SampleLine(
          OnFile(id: Identifier(1), value: sample, stamp: stamp), drawn: stamp.at.day, cases: 2, judged: 1)
      ])
    case .sampledCases:
      let second = SecondReview(.denied, findings: [:], reason: "Not shown")
      return .sampledCases(
        [
          SampledCase(
            number: 1, determination: Identifier(1), request: Identifier(1), decidedBy: "rita",
            outcome: "approved",
            second: OnFile(id: Identifier(1), value: second, stamp: stamp)),
          SampledCase(
            number: 2, determination: Identifier(2), request: Identifier(2), decidedBy: "rita",
            outcome: "denied"),
        ], in: .utc)
    case .blindCase(let number, _):
      return .blindCase(
        BlindView(
          number: number, heading: "DM.PHAR.001 of 2025-01-01, section I.A",
          facts: [
            "request - reviewType initial, lineOfBusiness Medicaid",
            "evidence 1 - kind diagnosis, name NSCLC",
          ],
          criteria: [
            BlindView.Criterion("I.A.1", "The tumour has an NRG1 fusion"),
            BlindView.Criterion("I.A.2", "An ejection fraction of 50 % or more"),
          ]))
    case .template: return .template(["A letter", "", "Dear {{member.name}},"])
    case .missed:
      return .late(
        Page(rows: [Self.late(done: Moment(seconds: now.seconds - 3600), explanation: "The fax was down")]),
        now: now)
    }
  }

  static let leave = Absence("ravi", today...today.adding(days: 9), cover: "ann", reason: "Leave")

  static var work: [WorkloadRow] {
    var nobody = WorkloadRow(login: nil, name: "Nobody holds these")
    (nobody.open, nobody.oldest) = (1, day("2026-05-19"))
    var rita = WorkloadRow(login: "rita", name: "Rita Marlow")
    (rita.open, rita.pended, rita.overdue, rita.overdueDecided) = (12, 3, 1, 1)
    (rita.decisions, rita.pends) = (40, 8)
    rita.oldest = day("2026-05-02")
    var ravi = WorkloadRow(login: "ravi", name: "Ravi Anand")
    (ravi.open, ravi.oldest, ravi.absence, ravi.decisions) = (4, day("2026-05-11"), leave, 21)
    var ann = WorkloadRow(login: "ann", name: "Ann Okafor")
    (ann.decisions, ann.pends) = (3, 3)
    return [nobody, rita, ravi, ann]
  }

  static func sheet(_ question: SheetQuestion) -> Sheet {
    switch question {
    case .report(let wish):
      var report = DecisionReport(wish, in: .utc)
      let noon = Moment(startOf: today).seconds
      for index in 0..<12 {
        let outcome: DecidedRequest.Outcome =
          index % 4 == 3 ? .denied : index % 6 == 5 ? .approvedModified : .approved
        report.add(
          DecidedRequest(
            outcome, index % 2 == 0 ? .medicaid : .commercial, drug: "Fusivant",
            index % 5 == 0 ? .expedited : .standard,
            received: Moment(seconds: noon - Int64(index) * 90_000), decided: Moment(seconds: noon),
            wasPended: index % 3 == 0))
      }
      return report.sheet
    case .agreementByPerson, .agreementByCriterion, .appeals:
      var sheet = Sheet(
        "Agreement by criterion",
        [
          Sheet.Column("criterion", "Criterion"), Sheet.Column("judged", "Judged twice"),
          Sheet.Column("kappa", "Kappa"),
        ],
        chart: 1, empty: "Nothing was judged a second time yet.")
      sheet.rows = [
        [.text("DM.PHAR.001 I.A.2"), .number(20), .decimal(Decimal(digits: 12, scale: 2))],
        [.text("DM.PHAR.001 I.A.1"), .number(18), .decimal(Decimal(digits: 91, scale: 2))],
      ]
      return sheet
    case .admin(.templates):
      var sheet = Sheet(
        "What letters are made of, newest version first",
        ["Template", "Version", "Set", "Why"].map { Sheet.Column($0.lowercased(), $0) }, empty: "")
      sheet.rows = [
        [.text("denial"), .text("1"), .text("2026-05-02 by ines"), .text("The address changed")],
        [.text("denial"), .text("0"), .text("the program's own"), .none],
      ]
      return sheet
    case .admin(.people):
      var sheet = Sheet(
        "Everybody who works with the database",
        ["Login", "Name", "State", "Licences", "Roles"].map { Sheet.Column($0.lowercased(), $0) }, empty: "")
      sheet.rows = [
        [
          .text("ines"), .text("Ines Alvarado"), .none, .none,
          .text("admin, appeals-reviewer, auditor, reviewer, supervisor"),
        ],
        [
          .text("mona"), .text("Mona Reyes"), .none, .text("physician OH EXPIRED 2026-05-31"),
          .text("medical-director"),
        ],
        [.text("ravi"), .text("Ravi Anand"), .text("locked"), .none, .text("reviewer")],
      ]
      sheet.notes = ["Enter shows what is on record about a person. Nobody is deleted; a lock can be lifted."]
      return sheet
    case .admin:
      var sheet = Sheet(
        "After how many months the content of cases may be purged",
        ["Cases", "Months", "Today", "From", "Set by", "Reason"].map { Sheet.Column($0.lowercased(), $0) },
        empty: "")
      sheet.rows = [
        [
          .text("decided"), .text("144"), .text("counts"), .text("2026-06-01"), .text("ines"),
          .text("State contract"),
        ],
        [
          .text("undecided"), .text("72"), .text("counts"), .none, .text("the program's own"),
          .text("six years: 45 CFR 164.316(b)(2)(i)"),
        ],
      ]
      return sheet
    case .codes, .register:
      return Sheet(
        "Tables of codes", [Sheet.Column("system", "System")],
        empty: "No table of codes is on file. F6 or n imports one.")
    }
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
