import PriorAuth
import Testing

@Suite struct ReportTests {
  private let days = Day(number: 20_000)...Day(number: 20_089)

  private func decided(
    _ outcome: DecidedRequest.Outcome, hours: Int64, _ urgency: Urgency = .standard, drug: String = "A",
    day: Int32 = 20_010
  ) -> DecidedRequest {
    let start = Moment(startOf: Day(number: day))
    return DecidedRequest(
      outcome, .medicaid, drug: drug, urgency, received: start,
      decided: Moment(seconds: start.seconds + hours * 3600))
  }

  private func sheet(_ requests: [DecidedRequest], by group: ReportWish.Group, below: Int? = nil) -> Sheet {
    var report = DecisionReport(ReportWish(days, by: group, hidingBelow: below), in: .utc)
    for request in requests { report.add(request) }
    return report.sheet
  }

  @Test func `a report over nothing is a sentence`() {
    let empty = sheet([], by: .month)
    #expect(empty.rows.isEmpty && empty.empty.hasPrefix("No request was decided from 2024-10-04 through"))
  }

  @Test func `counts, rates and times, standard and expedited apart`() {
    let report = sheet(
      [
        decided(.approved, hours: 10), decided(.approved, hours: 20), decided(.denied, hours: 90),
        decided(.approvedModified, hours: 40), decided(.approved, hours: 3, .expedited),
      ], by: .all)
    #expect(report.rows.map { $0[1].words } == ["expedited", "standard"])
    let standard = report.rows[1].map(\.words)
    #expect(standard[2...8] == ["4", "2", "50.0 %", "1", "25.0 %", "1", "25.0 %"])
    #expect(standard[14...15] == ["40.0 h", "30.0 h"])
    #expect(report.rows[0].last?.words == "3.0 h")
  }

  @Test func `rows have their sums, months the plan's own days`() {
    let requests = [decided(.approved, hours: 1, day: 20_027), decided(.denied, hours: 1, day: 20_028)]
    #expect(sheet(requests, by: .month).rows.map { $0[0].words } == ["2024-10", "2024-11", "all"])
    #expect(sheet([decided(.approved, hours: 1)], by: .drug).rows.map { $0[0].words } == ["A"])
  }

  /// What is hidden can't be reckoned from what is shown.
  @Test func `small counts are hidden with what would tell them`() {
    let many = (0..<20).map { _ in decided(.approved, hours: 5) }
    let report = sheet(
      many + [decided(.denied, hours: 5)] + (0..<3).map { _ in decided(.denied, hours: 5, drug: "B") },
      by: .drug, below: 11)
    #expect(report.rows.count == 2)
    let first = report.rows[0]
    #expect(
      first[2] == .number(21) && first[3] == .suppressed && first[4] == .suppressed && first[7] == .suppressed
    )
    #expect(
      report.rows[1].dropFirst(2).allSatisfy {
        $0 == .suppressed || $0 == .number(0) || $0 == .share(0, of: 3)
      } == true)
    #expect(report.notes.last?.contains("few") == true)
    #expect(sheet(many, by: .drug, below: 11).rows[0][3] == .number(20))
  }

  @Test(arguments: [
    ([("a", "a", 20), ("a", "b", 5), ("b", "a", 10), ("b", "b", 15)], 40, "fair"),
    ([("a", "a", 10), ("b", "b", 10)], 100, "almost perfect"), ([("a", "a", 10)], nil, "one answer only"),
    ([("a", "b", 10), ("b", "a", 10)], -100, "less than chance"), ([], nil, "one answer only"),
  ])
  func `kappa is what is left of agreement without chance`(
    pairs: [(String, String, Int)], kappa: Int?, words: String
  ) {
    var agreement = Agreement()
    for (first, second, count) in pairs { for _ in 0..<count { agreement.add(first, second) } }
    #expect(agreement.kappaInHundredths == kappa && agreement.words == words)
  }

  @Test func `the same seed gives the same numbers`() {
    func numbers(_ seed: Int64) -> [Int] {
      var lot = SeededLot(seed: seed)
      return (0..<20).map { _ in lot.number(below: 10) }
    }
    #expect(numbers(7) == numbers(7) && numbers(7) != numbers(8))
    #expect(Set(numbers(-1)).isSubset(of: Set(0..<10)))
    var lot = SeededLot(seed: 1)
    #expect(lot.number(below: 0) == 0 && lot.number(below: 1) == 0)
  }
}
