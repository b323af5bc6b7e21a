import PriorAuth

/// A course of treatment by the label: cycles of days with the drug and days without, one after the other.
public struct DosingCourse: Sendable, Hashable, Codable {
  /// What it is for, as printed.
  public var text: String
  /// What has to hold for a case to follow it; nil where the wording was not understood.
  public var clause: Clause?
  /// The least body weight in kilograms it is for, included.
  public var minimumWeightKg: Decimal?
  /// The body weight in kilograms from which it no longer applies.
  public var belowWeightKg: Decimal?
  /// The cycles in their order.
  public var cycles: [DosingCycle]

  /// A course.
  public init(
    text: String, clause: Clause? = nil, minimumWeightKg: Decimal? = nil, belowWeightKg: Decimal? = nil,
    cycles: [DosingCycle]
  ) {
    self.text = text
    self.clause = clause
    self.minimumWeightKg = minimumWeightKg
    self.belowWeightKg = belowWeightKg
    self.cycles = cycles
  }
}

/// Cycles of one form.
public struct DosingCycle: Sendable, Hashable, Codable {
  /// The number of the first of them in the course, from 1.
  public var first: Int
  /// The number of the last of them; nil where they go on as long as the therapy does.
  public var last: Int?
  /// Days from the first day of a cycle to that of the next, drug-free days among them.
  public var days: Int
  public var phases: [Phase]

  /// Days of a cycle on which one dose is given.
  public struct Phase: Sendable, Hashable, Codable {
    /// Days of the cycle, from 1, both included.
    public var firstDay: Int
    public var lastDay: Int
    public var amount: Decimal
    public var unit: DoseUnit
    /// Days between two doses within the phase.
    public var everyDays: Decimal

    /// A phase.
    public init(firstDay: Int, lastDay: Int, amount: Decimal, unit: DoseUnit, everyDays: Decimal = 1) {
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.amount = amount
      self.unit = unit
      self.everyDays = everyDays
    }
  }

  /// Cycles.
  public init(first: Int, last: Int?, days: Int, phases: [Phase]) {
    self.first = first
    self.last = last
    self.days = days
    self.phases = phases
  }
}
