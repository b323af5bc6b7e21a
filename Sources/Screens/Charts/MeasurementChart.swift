import Criteria
import PriorAuth
import TerminalUI

/// The values of one measurement over time, beside the threshold of a criterion where there is one.
struct MeasurementChart: Hashable, Sendable {
  /// One value with the day it is from.
  struct Value: Hashable, Sendable {
    var measurement: Fact.Measurement
    var date: Day?
    /// Whether the engine may rely on it.
    var counts: Bool
  }

  /// What was measured.
  let name: String
  /// The oldest first.
  let values: [Value]
  let rule: MeasurementRule?

  /// The values that a criterion asks for; nil where there are none.
  init?(for rule: MeasurementRule, in evidence: [Evidence]) {
    self.init(Self.values(evidence).filter { rule.isAbout($0.measurement.name) }, rule)
  }

  /// A chart for each thing that was measured, in the order of their names.
  static func all(in evidence: [Evidence]) -> [MeasurementChart] {
    Dictionary(grouping: values(evidence)) { Words($0.measurement.name).list.joined(separator: " ") }
      .sorted { $0.key < $1.key }.compactMap { MeasurementChart($0.value, nil) }
  }

  private init?(_ values: [Value], _ rule: MeasurementRule?) {
    guard let first = values.first else { return nil }
    name = first.measurement.name
    self.values = values
    self.rule = rule
  }

  private static func values(_ evidence: [Evidence]) -> [Value] {
    var seen: Set<Value> = []
    return evidence.compactMap { item in
      guard case .measurement(let measurement) = item.fact else { return nil }
      return Value(measurement: measurement, date: item.date, counts: item.counts)
    }.filter { seen.insert($0).inserted }.sorted { ($0.date ?? .earliest) < ($1.date ?? .earliest) }
  }

  /// What the chart is about, and the threshold; its sign stands last, since it says nothing where signs are not read.
  var title: String {
    name + " over time" + (rule.map { "; the policy's limit: \($0.asked) \u{2502}" } ?? "")
  }

  /// The chart as lines of at most so many cells, each with its role.
  func paragraphs(width: Int) -> [Paragraph] {
    let top = self.top
    let chart = BarChart(
      values.map { bar($0, top) }, threshold: rule.flatMap { Self.share($0.threshold, of: top) },
      scale: top > 0 ? scale(to: top) : nil)
    let lines = chart.lines(width: width)
    return [Paragraph(title, role: .heading)]
      + zip(lines, values).map { Paragraph($0, role: $1.counts ? .text : .dim) }
      + lines.dropFirst(values.count).map { Paragraph($0, role: .dim) }
  }

  /// What stands below the bars: both ends, and the threshold.
  private func scale(to top: Double) -> BarChart.Scale {
    let unit = values.compactMap(\.measurement.unit).first.map { " " + $0 } ?? ""
    let rounded = (top * 10).rounded() / 10
    let whole = rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    return BarChart.Scale(low: "0", threshold: rule.map { "\($0.threshold)" } ?? "", high: whole + unit)
  }

  private func bar(_ value: Value, _ top: Double) -> BarChart.Bar {
    let measured = value.measurement
    let low = (measured.low ?? measured.high).flatMap { Self.share($0, of: top) }
    let high = (measured.high ?? measured.low).flatMap { Self.share($0, of: top) }
    var ends: ClosedRange<Double>?
    if let low, let high { ends = min(low, high)...max(low, high) }
    return BarChart.Bar(
      value.date.map { "\($0)" } ?? "no date   ", value: Wording.value(measured), ends: ends,
      note: note(value))
  }

  /// How the value stands to the threshold, in words.
  private func note(_ value: Value) -> String {
    guard value.counts else { return "does not count" }
    guard let rule else { return "" }
    return switch rule.isPassed(low: value.measurement.low, high: value.measurement.high) {
    case true?: "passes"
    case false?: "does not pass"
    case nil: "is open"
    }
  }

  /// The value at the end of the scale: 100 for per cent, else a little more than the largest.
  private var top: Double {
    if values.contains(where: { $0.measurement.unit == "%" }) { return 100 }
    let numbers = values.flatMap { [$0.measurement.low, $0.measurement.high] } + [rule?.threshold]
    return (numbers.compactMap { $0 }.compactMap(Self.number).max() ?? 0) * 1.1
  }

  private static func share(_ value: Decimal, of top: Double) -> Double? {
    number(value).flatMap { top > 0 ? $0 / top : nil }
  }

  private static func number(_ value: Decimal) -> Double? { Double(value.description) }
}
