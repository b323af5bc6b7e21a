import PriorAuth

/// A measured value against a threshold.
public struct MeasurementRule: Sendable, Hashable, Codable {
  /// How the value has to stand to the threshold.
  public enum Comparison: String, Sendable, Hashable, Codable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
  }

  /// The measurement by all the names it goes by, the one to print first.
  public var names: [String]
  public var comparison: Comparison
  public var threshold: Decimal
  public var unit: String?
  /// How old the value may be on the day of receipt; nil where the policy sets no limit.
  public var maximumAge: Age?

  /// An age in days or calendar months.
  public enum Age: Sendable, Hashable, Codable {
    case days(Int)
    case months(Int)
  }

  /// A threshold.
  public init(
    names: [String], comparison: Comparison, threshold: Decimal, unit: String? = nil,
    maximumAge: Age? = nil
  ) {
    self.names = names
    self.comparison = comparison
    self.threshold = threshold
    self.unit = unit
    self.maximumAge = maximumAge
  }
}

extension MeasurementRule {
  /// The age from which a reviewer is told that a value is old, where the policy sets no limit.
  static let oldAfterDays = 90

  func finding(in record: CaseRecord) -> ClauseFinding {
    let telling = telling(in: record)
    guard let item = telling.item else { return telling.finding }
    return aged(telling.finding, item, record)
  }

  /// What the newest value says, however old it is, and the value; nil where none decides.
  func telling(
    in record: CaseRecord
  ) -> (finding: ClauseFinding, item: CaseRecord.Item<Fact.Measurement>?) {
    let all = record.measurements.filter { Words($0.content.name).contains(anyName: names) }
    guard !all.isEmpty else {
      let reason =
        record.hasUndocumented("measurement") ? "no documented \(name) value" : "no \(name) value on file"
      return (ask(reason, "The \(name) result with its date"), nil)
    }
    let newest = all.newest()
    if let torn = newest.first(where: { contradictsItself($0, record) }) {
      let values = "\(describe(torn)) is reported as '\(torn.content.text ?? "")'"
      return (ask(values, "Which value holds: \(values)", [torn]), nil)
    }
    let findings = newest.map { (item: read($0), finding: compare(read($0), record)) }
    // A report in words does not contradict the number beside it.
    let decided = findings.filter { $0.finding.finding != .unknown }
    guard Set(decided.map(\.finding.finding)).count <= 1 else {
      let values = someOf(
        unique(decided.map { describe($0.item) + ($0.item.date == nil ? ", undated" : "") }), atMost: 4)
      return (
        ask(
          "\(prose(values, "and")) contradict each other", "Which value holds: \(prose(values))",
          decided.map(\.item)), nil
      )
    }
    let telling = decided.first ?? findings[0]
    let finding = reported(telling.finding, newest.first { $0.index == telling.item.index })
    let isLast = all.allSatisfy { older in
      newest.contains { $0.index == older.index }
        || [finding.finding, .unknown].contains(compare(read(older), record).finding)
    }
    return (finding.resting(on: .newestResult, if: !isLast), telling.item)
  }

  /// A report with other numbers than those entered beside it, though they lead to the same finding.
  private func reported(
    _ finding: ClauseFinding, _ item: CaseRecord.Item<Fact.Measurement>?
  ) -> ClauseFinding {
    guard let item, item.content.low != nil || item.content.high != nil, let text = item.content.text,
      let printed = reported(item)?.content,
      (printed.low, printed.high) != (item.content.low, item.content.high)
    else { return finding }
    return finding.warning("measurement-text-differs", "\(describe(item)) is reported as '\(text)'")
  }

  /// Whether the text of the report prints a value that leads to another finding than the numbers entered beside it.
  private func contradictsItself(
    _ item: CaseRecord.Item<Fact.Measurement>, _ record: CaseRecord
  ) -> Bool {
    guard item.content.low != nil || item.content.high != nil, let reported = reported(item) else {
      return false
    }
    return compare(reported, record).finding != compare(item, record).finding
  }

  /// The item with the number its text prints, where none was entered beside it.
  private func read(_ item: CaseRecord.Item<Fact.Measurement>) -> CaseRecord.Item<Fact.Measurement> {
    guard item.content.low == nil, item.content.high == nil else { return item }
    return reported(item) ?? item
  }

  /// The item by what its text prints; nil where that is no number.
  private func reported(
    _ item: CaseRecord.Item<Fact.Measurement>
  ) -> CaseRecord.Item<Fact.Measurement>? {
    guard let text = item.content.text, let measured = MeasuredText(text, unit: item.content.unit ?? unit)
    else { return nil }
    var item = item
    item.content.low = measured.low
    item.content.high = measured.high
    if item.content.unit == nil { item.content.unit = unit }
    return item
  }

  private var name: String { ShownName.of(names[0]) }

  private func ask(
    _ reason: String, _ ask: String, _ items: [CaseRecord.Item<Fact.Measurement>] = []
  ) -> ClauseFinding {
    .unknown(reason, items.map(\.index), fact: name, ask: ask, subject: name)
  }

  private func compare(_ item: CaseRecord.Item<Fact.Measurement>, _ record: CaseRecord) -> ClauseFinding {
    let stated = describe(item)
    if let unit, let given = item.content.unit, MeasurementRule.folded(unit) != MeasurementRule.folded(given)
    {
      return ask("\(stated) is not in \(unit)", "The \(name) value in \(unit)", [item])
    }
    if isFraction(item.content) {
      return ask("\(stated) is not plausible in %", "The \(name) value in %", [item])
    }
    let low = item.content.low.map(holds)
    let high = item.content.high.map(holds)
    switch (low, high) {
    case (true, true): return .met(stated + needed, [item.index])
    case (false, false): return .notMet(stated + needed, [item.index])
    case (nil, nil): return ask("\(stated) gives no number", "The measured \(name) value", [item])
    case (true, nil) where comparison.isLowerBound: return .met(stated + needed, [item.index])
    case (nil, true) where !comparison.isLowerBound: return .met(stated + needed, [item.index])
    case (nil, false) where comparison.isLowerBound: return .notMet(stated + needed, [item.index])
    case (false, nil) where !comparison.isLowerBound: return .notMet(stated + needed, [item.index])
    default:
      if record.readings[.rangeAcrossThreshold] == 1 {
        return ClauseFinding.notMet(stated + needed, [item.index]).resting(on: .rangeAcrossThreshold)
      }
      return ask("\(stated) crosses \(threshold)\(unit ?? "")", "The measured \(name) value", [item])
        .resting(on: .rangeAcrossThreshold)
    }
  }

  private func aged(
    _ finding: ClauseFinding, _ item: CaseRecord.Item<Fact.Measurement>, _ record: CaseRecord
  ) -> ClauseFinding {
    guard let date = item.date else {
      guard maximumAge != nil, finding.finding == .met else {
        return finding.warning("measurement-undated", "The \(name) value has no date")
      }
      return ask("\(name) value without a date", "The date of the \(name) value", [item])
    }
    let age = record.file.received.days(since: date)
    if let maximumAge, date < maximumAge.oldest(on: record.file.received) {
      return ask(
        "\(describe(item)) is \(counted(age, "day")) old", "The \(name) result of the last \(maximumAge)",
        [item])
    }
    let finding = finding.resting(
      on: .monthEnds, if: maximumAge?.isShortened(on: date, asOf: record.file.received) == true)
    guard age > MeasurementRule.oldAfterDays else { return finding }
    return finding.warning("measurement-old", "\(name) of \(date) is \(counted(age, "day")) old")
  }

  func holds(_ value: Decimal) -> Bool {
    switch comparison {
    case .atLeast: value >= threshold
    case .above: value > threshold
    case .atMost: value <= threshold
    case .below: value < threshold
    }
  }

  /// A share of one where the rule speaks of per cent, `0.6` for 60 %.
  private func isFraction(_ measurement: Fact.Measurement) -> Bool {
    guard let unit, MeasurementRule.folded(unit) == "%", threshold >= 10 else { return false }
    let values = [measurement.low, measurement.high].compactMap { $0 }
    return !values.isEmpty && values.allSatisfy { $0 > .zero && $0 <= 1 }
  }

  private var needed: String { ", \(comparison.rawValue) \(threshold)\(unit.map { " " + $0 } ?? "") needed" }

  private func describe(_ item: CaseRecord.Item<Fact.Measurement>) -> String {
    "\(name) \(item.content.value(in: unit))" + (item.date.map { " on \($0)" } ?? "")
  }

  private static func folded(_ unit: String) -> String {
    let folded = unit.lowercased().filter { !$0.isWhitespace }
    return folded == "percent" ? "%" : folded
  }
}

extension MeasurementRule.Comparison {
  var isLowerBound: Bool { self == .atLeast || self == .above }
}

extension MeasurementRule.Age: CustomStringConvertible {
  /// The age in words.
  public var description: String {
    switch self {
    case .days(let days): "\(counted(days, "day"))"
    case .months(let months): "\(counted(months, "month"))"
    }
  }

  /// Whether a value of that date is young enough only because a month has no such day.
  func isShortened(on date: Day, asOf day: Day) -> Bool {
    guard case .months(let months) = self else { return false }
    return date == oldest(on: day) && day.isShortened(adding: -months)
  }

  func oldest(on day: Day) -> Day {
    switch self {
    case .days(let days): day.adding(days: -days)
    case .months(let months): day.adding(months: -months)
    }
  }
}
