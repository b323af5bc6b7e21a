import PriorAuth

/// One open request as the worklist shows it: the row on record, and what was worked out about it.
public struct WorklistLine: Sendable, Hashable {
  public var row: WorklistRow
  /// The day a decision is due; nil while no clock runs.
  public var due: Day?

  /// A line of the worklist.
  public init(_ row: WorklistRow, due: Day? = nil) {
    self.row = row
    self.due = due
  }
}
