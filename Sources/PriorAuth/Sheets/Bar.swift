/// A bar of a chart: what it is of, how long it is, and the same in words.
public struct Bar: Sendable, Hashable {
  public var label: String
  public var size: Int
  public var words: String

  /// A bar.
  public init(_ label: String, _ size: Int, _ words: String) {
    self.label = label
    self.size = size
    self.words = words
  }

  /// How many cells a bar takes of a width that the largest fills; what is there at all takes one.
  public static func length(_ size: Int, ofLargest largest: Int, in width: Int) -> Int {
    guard size > 0, largest > 0, width > 0 else { return 0 }
    return max(1, min(width, Int(Int128(size) * Int128(width) / Int128(largest))))
  }
}

extension Sheet {
  /// Approvals that end, counted by day or by week from Monday on; weeks in which none ends are shown, so that the chart
  /// keeps its scale of time.
  public static func ending(_ counts: [ExpiringCount], by step: ExpiringStep, in days: ClosedRange<Day>)
    -> Sheet
  {
    var sheet = Sheet(
      "Approvals that end, by \(step.rawValue)",
      [Column(step.rawValue, step == .day ? "Day" : "Week from"), Column("approvals", "Approvals")], chart: 1,
      empty: "No approval ends in these days.")
    guard !counts.isEmpty else { return sheet }
    if step == .day {
      sheet.rows = counts.map { [.day($0.day), .number($0.number)] }
      return sheet
    }
    let numbers = Dictionary(grouping: counts) { $0.day.monday }.mapValues { $0.map(\.number).reduce(0, +) }
    let first = counts.first.map { max($0.day.monday, days.lowerBound.monday) } ?? days.lowerBound.monday
    let last = counts.last?.day.monday ?? first
    for day in stride(from: first.number, through: last.number, by: 7).map({ Day(number: $0) }) {
      sheet.rows.append([.day(day), .number(numbers[day] ?? 0)])
    }
    return sheet
  }
}

/// How approvals that end are counted.
public enum ExpiringStep: String, Sendable, Hashable, CaseIterable {
  case day, week
}

extension Day {
  /// The Monday of the week the day lies in.
  public var monday: Day { adding(days: -((weekday + 6) % 7)) }
}
