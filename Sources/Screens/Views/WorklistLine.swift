import PriorAuth

/// One open request as the worklist shows it: the row on record, and what was worked out about it.
public struct WorklistLine: Sendable, Hashable {
  public var row: WorklistRow
  /// The day a decision is due; nil while no clock runs.
  public var due: Day?
  /// How many facts are missing; nil where the case has not been evaluated.
  public var missing: Int?

  /// A line of the worklist.
  public init(_ row: WorklistRow, due: Day? = nil, missing: Int? = nil) {
    self.row = row
    self.due = due
    self.missing = missing
  }
}
