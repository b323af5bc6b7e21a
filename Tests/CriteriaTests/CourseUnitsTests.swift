import Criteria
import PriorAuth
import Testing

/// Billing units of drugs given in cycles with days without the drug.
@Suite struct CourseUnitsTests {
  private static func phase(_ first: Int, _ last: Int, _ amount: Decimal, every days: Decimal = 1)
    -> DosingCycle.Phase
  {
    .init(firstDay: first, lastDay: last, amount: amount, unit: DoseUnit(.milligram), everyDays: days)
  }

  private func units(
    _ cycles: [DosingCycle], days: Int, every interval: Decimal = 1,
    _ change: (inout CaseFile) -> Void = { _ in }
  ) -> BillingUnits? {
    let file = CaseFile.sample {
      $0.therapy.dose = dose("28", "mg", interval)
      change(&$0)
    }
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 216))))]),
      durations: [ApprovalDuration(length: .days(days), text: "")],
      label: DrugLabel(courses: [DosingCourse(text: "", cycles: cycles)]))
    return Engine.sample().evaluate(file, under: version).units
  }

  private static let full = DosingCycle(first: 1, last: 4, days: 42, phases: [phase(1, 28, 28)])
  private static let stepped = [
    DosingCycle(first: 1, last: 1, days: 42, phases: [phase(1, 7, 9), phase(8, 28, 28)]),
    DosingCycle(first: 2, last: nil, days: 84, phases: [phase(1, 28, 28)]),
  ]

  @Test(arguments: [(168, 112, 3136), (365, 112, 3136), (28, 28, 784), (42, 28, 784), (43, 29, 812)])
  func `days without the drug are not billed`(days: Int, doses: Int, total: Int) {
    let units = units([Self.full], days: days)
    #expect(units?.doses == doses)
    #expect(units?.total == total)
  }

  @Test(arguments: [(42, 651), (7, 63), (8, 91), (126, 1435), (127, 1463)])
  func `steps and longer cycles are counted as they are given`(days: Int, total: Int) {
    #expect(units(Self.stepped, days: days)?.total == total)
  }

  @Test func `the arithmetic is shown`() {
    #expect(
      units(Self.stepped, days: 300)?.arithmetic
        == [
          "cycle 1: 7 × 9 + 21 × 28 = 651 units", "cycles 2 to 4: 28 × 28 = 784 units each",
          "cycle 5: 6 × 28 = 168 units",
        ])
  }

  @Test func `doses within a phase keep their interval`() {
    // Weekly on days 1 to 21 of 28: days 1, 8 and 15.
    let cycle = DosingCycle(first: 1, last: nil, days: 28, phases: [Self.phase(1, 21, 28, every: 7)])
    #expect(units([cycle], days: 56, every: 7)?.doses == 6)
    #expect(units([cycle], days: 36, every: 7)?.doses == 5)
  }

  @Test func `a member under therapy stands where the first dose has brought her`() {
    let current = Evidence.stated(
      .currentTherapy(.init(product: "Samplix", source: "other payer", firstDose: day("2026-04-20"))))
    // Day 43 of the course on 2026-06-01: the second cycle of four begins.
    #expect(units([Self.full], days: 365) { $0.evidence = [current] }?.total == 3 * 784)
    let unknown = Evidence.stated(.currentTherapy(.init(product: "Samplix", source: "other payer")))
    #expect(units([Self.full], days: 365) { $0.evidence = [unknown] }?.total == nil)
  }

  @Test func `a dose that is not of the course is not counted by it`() {
    #expect(units([Self.full], days: 365) { $0.therapy.dose = dose("20", "mg", 1) }?.total == nil)
  }
}
