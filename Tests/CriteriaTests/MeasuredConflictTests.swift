import Criteria
import PriorAuth
import Testing

/// Measured values that do not agree, with each other or with their own report.
@Suite struct MeasuredConflictTests {
  private static let kind = CriterionKind.measurement(
    MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%"))

  private func evaluate(_ evidence: [Evidence]) -> Evaluation {
    Engine.sample().evaluate(.sample(evidence: evidence), under: .asking(Self.kind))
  }

  private static func lvef(
    _ low: Decimal?, _ text: String? = nil, on date: String? = "2026-05-10", documented: Bool = true
  ) -> Evidence {
    .stated(
      .measurement(.init(name: "LVEF", text: text, low: low, high: low, unit: "%")), on: date,
      documented: documented)
  }

  @Test(
    arguments: [
      ("60%", Decimal(40), Finding.unknown, nil), ("60%", 60, .met, nil), ("45-50%", 50, .unknown, nil),
      ("55 %", 60, .met, "measurement-text-differs"), ("normal", 60, .met, nil),
      ("40", 35, .notMet, "measurement-text-differs"),
    ] as [(String, Decimal, Finding, String?)])
  func `a text that says otherwise than its numbers is asked about`(
    text: String, value: Decimal, expected: Finding, code: String?
  ) {
    let evaluation = evaluate([Self.lvef(value, text)])
    #expect(evaluation.criteria.first?.finding == expected)
    #expect(evaluation.warnings.map(\.code) == [code].compactMap { $0 })
    if expected == .unknown { #expect(evaluation.missing.first?.ask.contains(text) == true) }
  }

  @Test func `two values of one day are printed with it`() {
    let evaluation = evaluate([Self.lvef(60), Self.lvef(40)])
    let both = "LVEF 40 % on 2026-05-10 and LVEF 60 % on 2026-05-10"
    #expect(evaluation.criteria.first?.reason == both + " contradict each other")
    #expect(evaluation.missing.first?.ask.contains("LVEF 40 % on 2026-05-10 or LVEF 60 %") == true)
  }

  @Test func `a newer value without a document is told`() {
    let evaluation = evaluate([Self.lvef(60), Self.lvef(40, on: "2026-05-20", documented: false)])
    #expect(evaluation.outcome == .meets)
    #expect(
      evaluation.warnings.map(\.text) == ["A newer statement is not documented: LVEF 40 % on 2026-05-20"])
    let older = evaluate([Self.lvef(60), Self.lvef(40, on: "2026-05-01", documented: false)])
    #expect(older.warnings.isEmpty)
  }

  @Test(arguments: [("2026-06-01", false), ("2026-06-02", true)])
  func `a value dated after the request counts and is told`(date: String, isLate: Bool) {
    let evaluation = evaluate([Self.lvef(60, on: date)])
    #expect(evaluation.outcome == .meets)
    #expect(evaluation.warnings.map(\.code) == (isLate ? ["dated-after-request"] : []))
    // The newest decides, also where it came after the request.
    #expect(evaluate([Self.lvef(60), Self.lvef(40, on: date)]).outcome == .notMet)
  }
}
