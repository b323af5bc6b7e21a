import PriorAuth

/// One open request as the worklist shows it: the row on record, and the time at which it was read.
public struct WorklistLine: Sendable, Hashable {
  public var row: WorklistRow
  /// When it was read: what is left of the time is counted from then.
  public var now: Moment
  /// The column the list is ordered by.
  public var column: WorklistChoice.Column
  /// The day it was received on, where the plan is.
  public var received: Day

  /// A line of the worklist.
  public init(
    _ row: WorklistRow, at now: Moment, by column: WorklistChoice.Column = .due, in zone: PlanZone = .utc
  ) {
    self.row = row
    self.now = now
    self.column = column
    received = zone.day(of: row.received)
  }
}
