import PriorAuth

extension CaseDesk {
  /// Counts, rates and times of the decisions of some days, by the plan's own calendar.
  ///
  /// - Parameter progress: told now and then how many decisions were gone through.
  public func report(
    _ wish: ReportWish, progress: (Int) -> Void = { _ in }
  ) throws(DeskError) -> Sheet {
    if let smallest = wish.smallest, !(2...1000).contains(smallest) {
      throw .invalid(.smallest, .outside(2, 1000))
    }
    return try read {
      let zone = try records.planCalendar().zone
      var report = DecisionReport(wish, in: zone)
      var count = 0
      try records.eachDecided(
        from: zone.start(of: wish.days.lowerBound),
        until: zone.start(of: wish.days.upperBound.adding(days: 1))
      ) { request in
        report.add(request)
        count += 1
        if count.isMultiple(of: 20_000) { progress(count) }
      }
      return report.sheet
    }
  }

  /// How appeals decided in some days ended, by the criteria that the appealed decisions rest on.
  public func appealsByCriterion(_ days: ClosedRange<Day>) throws(DeskError) -> Sheet {
    try read {
      let zone = try records.planCalendar().zone
      var counts: [String: [String: [String: Int]]] = [:]
      try records.eachDecidedAppeal(
        from: zone.start(of: days.lowerBound), until: zone.start(of: days.upperBound.adding(days: 1))
      ) { policy, cited, outcome in
        for criterion in cited.isEmpty ? ["(none cited)"] : cited {
          counts[policy, default: [:]][criterion, default: [:]][outcome, default: 0] += 1
        }
      }
      var sheet = Sheet(
        "Appeals decided from \(days.lowerBound) through \(days.upperBound), by criterion",
        [
          Sheet.Column("policy", "Policy"), Sheet.Column("criterion", "Criterion"),
          Sheet.Column("appeals", "Appeals"),
          Sheet.Column("overturned", "Overturned"), Sheet.Column("partly", "In part"),
          Sheet.Column("upheld", "Upheld"), Sheet.Column("overturned_share", "Overturned of all"),
        ],
        names: 2, empty: "No appeal was decided from \(days.lowerBound) through \(days.upperBound).")
      for (policy, criteria) in counts.sorted(by: { $0.key < $1.key }) {
        for (criterion, outcomes) in criteria.sorted(by: { $0.key < $1.key }) {
          let all = outcomes.values.reduce(0, +)
          let overturned = outcomes["overturned"] ?? 0
          let partly = outcomes["partly-overturned"] ?? 0
          sheet.rows.append([
            .text(policy), .text(criterion), .number(all), .number(overturned), .number(partly),
            .number(outcomes["upheld"] ?? 0), .share(overturned + partly, of: all),
          ])
        }
      }
      if !sheet.rows.isEmpty {
        sheet.notes = ["An appeal counts for every criterion the appealed decision cites."]
      }
      return sheet
    }
  }
}
