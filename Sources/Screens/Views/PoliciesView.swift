import Criteria
import PriorAuth

/// Every version of every policy, and what the person at the desk may not do with them.
public struct PoliciesView: Sendable, Hashable {
  /// By number and first day.
  public var rows: [PolicyRow]
  public var refusals: PolicyRefusals
  /// Whether what is imported whole is published at once.
  public var publishesAtOnce: Bool
  /// The zone that times are told in.
  public var zone: PlanZone

  /// The policies on record.
  public init(
    rows: [PolicyRow], refusals: PolicyRefusals = [:], publishesAtOnce: Bool = false,
    zone: PlanZone = .utc
  ) {
    self.rows = rows
    self.refusals = refusals
    self.publishesAtOnce = publishesAtOnce
    self.zone = zone
  }
}

extension [PolicyRow] {
  /// The version that one of these follows on: the last one decided under that starts before it, else any before it.
  func before(_ row: PolicyRow) -> PolicyRow? {
    let earlier = filter {
      $0.number == row.number && $0.id != row.id && $0.inForce.first < row.inForce.first
    }
    return earlier.last { $0.life.published != nil } ?? earlier.last
  }
}
