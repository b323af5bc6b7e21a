import PriorAuth
import Testing

@testable import Criteria

/// What a person states about how long approvals hold, and what the engine does where a section leaves it open.
@Suite struct StatedDurationTests {
  @Test(
    arguments: [
      ("12 months", [(nil, ApprovalDuration.Length.months(12))]),
      ("1 year", [(nil, .months(12))]), ("up to 6 months", [(nil, .upToMonths(6))]),
      ("2 weeks", [(nil, .days(14))]), ("3 doses", [(nil, .doses(3))]),
      ("length of benefit", [(nil, .lengthOfBenefit)]), ("12 months, up to", [(nil, .upToMonths(12))]),
      ("12 months, or duration of request, whichever is less", [(nil, .monthsOrRequested(12, .shorter))]),
      (
        "6 months, or to the member\u{2019}s renewal date, whichever is longer",
        [(nil, .monthsOrRenewalDate(6, .longer))]
      ),
      (
        "Medicaid/HIM: 6 months; Commercial: 6 months or to the renewal date, whichever is longer",
        [
          (LineOfBusiness("Medicaid"), .months(6)), (LineOfBusiness("HIM"), .months(6)),
          (LineOfBusiness("Commercial"), .monthsOrRenewalDate(6, .longer)),
        ]
      ),
    ] as [(String, [(LineOfBusiness?, ApprovalDuration.Length)])])
  func `a stated duration is read`(
    text: String, wanted: [(LineOfBusiness?, ApprovalDuration.Length)]
  ) throws {
    let found = try #require(ApprovalDuration.stated(text))
    #expect(found.map(\.lineOfBusiness) == wanted.map(\.0))
    #expect(found.map(\.length) == wanted.map(\.1))
  }

  @Test(arguments: [
    "", ";", "six months", "0 months", "12", "12 moons", "99999999999999999999 months", "about 6 months",
    "6 months or so", "Medicaid: ", "Medicaid: HIM: 6 months", "1201 months",
  ])
  func `what states no duration is refused`(text: String) {
    #expect(ApprovalDuration.stated(text) == nil)
  }

  @Test(arguments: [
    ("Medicaid: 6 months; 12 months", "Medicaid", "2026-12-01"),
    ("Medicaid: 6 months; 12 months", "Commercial", "2027-06-01"),
    ("6 months; 12 months", "Medicaid", nil), ("Medicaid: 6 months; Medicaid: 12 months", "Medicaid", nil),
    ("6 months; 6 months", "Medicaid", "2026-12-01"),
  ])
  func `two durations for one line of business end no approval`(
    text: String, line: String, end: String?
  ) throws {
    let durations = try #require(ApprovalDuration.stated(text))
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 12))))]), durations: durations)
    let file = CaseFile.sample { $0.lineOfBusiness = LineOfBusiness(line) }
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.outcome == .meets)
    #expect(evaluation.authorization?.days.firstDayAfter == end.map { day($0) })
    #expect(evaluation.warnings.contains { $0.code == "duration-conflict" } == (end == nil))
  }

  @Test(
    arguments: [
      ("vutrisiran (Amvuttra)", "vutrisiran", "Amvuttra"),
      ("Amvuttra (vutrisiran)", "vutrisiran", "Amvuttra"),
      ("vutrisiran", "vutrisiran", nil), ("Amvuttra", nil, "Amvuttra"),
    ] as [(String, String?, String?)])
  func `a drug is named as people do`(text: String, generic: String?, brand: String?) {
    #expect(GovernedDrug(stated: text) == GovernedDrug(generic: generic, brand: brand))
  }

  @Test(arguments: ["", " ", "()", "a (b) (c)"])
  func `what names no drug, or more than one, is refused`(text: String) {
    #expect(GovernedDrug(stated: text) == nil)
  }
}
