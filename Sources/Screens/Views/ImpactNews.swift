import Criteria

/// What an assessment under way has found since it last reported.
public struct ImpactNews: Sendable, Hashable {
  /// The changed cases since the last report.
  public var rows: [ImpactRow]
  public var progress: ImpactProgress
  /// How long it has run.
  public var seconds: Double

  /// A report.
  public init(rows: [ImpactRow], progress: ImpactProgress, seconds: Double) {
    self.rows = rows
    self.progress = progress
    self.seconds = seconds
  }
}
